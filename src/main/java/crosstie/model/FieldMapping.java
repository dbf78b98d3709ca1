package crosstie.model;

import java.util.List;
import java.util.Map;

/**
 * A tie: one destination field and how its value comes about.
 *
 * @param source where the value comes from
 * @param steps applied in order
 * @param to destination field, or a path that finds a row by key and sets the lookup
 * @param empty null when the file says nothing, which means clear
 * @param note may be empty
 * @param others keys this version does not know, kept and written back
 */
public record FieldMapping(
        FieldSource source,
        List<TransformStep> steps,
        FieldPath to,
        EmptyRule empty,
        boolean enabled,
        String note,
        Map<String, Object> others) {
    public FieldMapping {
        steps = List.copyOf(steps);
        others = Immutable.map(others);
    }

    public EmptyRule emptyRule() {
        return empty == null ? EmptyRule.CLEAR : empty;
    }
}
