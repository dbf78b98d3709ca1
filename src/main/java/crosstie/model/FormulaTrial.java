package crosstie.model;

import java.util.List;

/**
 * A formula tried on one row.
 *
 * @param value what it gives, as canonical text; null for nothing
 * @param problems why it gives nothing, or what may go wrong with other rows
 */
public record FormulaTrial(String value, FieldType type, List<FormulaProblem> problems) {
    public FormulaTrial {
        problems = List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }
}
