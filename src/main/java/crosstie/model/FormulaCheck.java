package crosstie.model;

import java.util.List;

/**
 * What a check of a formula tells.
 *
 * @param type what it gives; {@link FieldType#OTHER} where that is known only row by row
 * @param paths fields and lookup paths that it reads
 */
public record FormulaCheck(List<FormulaProblem> problems, FieldType type, List<FieldPath> paths) {
    public FormulaCheck {
        problems = List.copyOf(problems);
        paths = List.copyOf(paths);
    }

    public boolean isGood() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }
}
