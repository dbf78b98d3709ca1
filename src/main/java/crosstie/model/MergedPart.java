package crosstie.model;

/**
 * A part of a design in which two versions that came from one are not the same. Values are JSON on one line, empty where there is none.
 *
 * @param where the names on the way to the part, each after a slash
 * @param verdict which one counts, and why
 */
public record MergedPart(String where, Verdict verdict, String base, String mine, String theirs) {
    public enum Verdict {
        /** Only the template changed it. */
        TAKEN,
        /** Only the project changed it. */
        KEPT,
        /** Both changed it, and nobody decided. */
        CONFLICT,
        /** Both changed it, and the project's was chosen. */
        MINE,
        /** Both changed it, and the template's was chosen. */
        THEIRS
    }
}
