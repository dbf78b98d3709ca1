package crosstie.model;

import java.util.List;

/**
 * What bringing a project up to another version of its template does.
 *
 * @param project as it would be, or is
 * @param from version that the project was made from; empty when that is not known
 * @param to version of the template
 * @param parts in which the two were not the same
 * @param saved whether the project is like that now; never while there is a conflict
 */
public record Upgrade(Project project, String template, String from, String to, List<MergedPart> parts, boolean saved) {
    public Upgrade {
        parts = List.copyOf(parts);
    }

    public long conflicts() {
        return parts.stream()
                .filter(p -> p.verdict() == MergedPart.Verdict.CONFLICT)
                .count();
    }
}
