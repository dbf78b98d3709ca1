package crosstie.model;

import java.util.List;

/** Where a mapping takes its value from. */
public sealed interface FieldSource {
    /** One field or lookup path of the source. */
    record FromField(FieldPath path) implements FieldSource {}

    /** Several fields, joined by the first step. */
    record FromFields(List<FieldPath> paths) implements FieldSource {
        public FromFields {
            paths = List.copyOf(paths);
        }
    }

    /** A constant: text, number or boolean; null for none. */
    record Constant(Object value) implements FieldSource {}

    /** A parameter of the template, whose value may differ per project and organization. */
    record FromParameter(String name) implements FieldSource {}

    /** A formula over the source's fields. */
    record Formula(String text) implements FieldSource {}

    /** The paths read from the source, none for constants and parameters; a formula's are found when it is compiled. */
    default List<FieldPath> paths() {
        return switch (this) {
            case FromField f -> List.of(f.path());
            case FromFields f -> f.paths();
            case Constant c -> List.of();
            case FromParameter p -> List.of();
            case Formula f -> List.of();
        };
    }
}
