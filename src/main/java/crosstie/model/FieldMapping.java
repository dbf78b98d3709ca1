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
 * @param missing what happens when a destination path finds no row; null when the file says nothing, which means fail
 * @param note may be empty
 * @param others keys this version does not know, kept and written back
 */
public record FieldMapping(
        FieldSource source,
        List<TransformStep> steps,
        FieldPath to,
        EmptyRule empty,
        MissingRule missing,
        boolean enabled,
        String note,
        Map<String, Object> others) {
    public FieldMapping {
        steps = List.copyOf(steps);
        others = Immutable.map(others);
    }

    /** A mapping that says nothing about rows that a destination path does not find. */
    public FieldMapping(
            FieldSource source,
            List<TransformStep> steps,
            FieldPath to,
            EmptyRule empty,
            boolean enabled,
            String note,
            Map<String, Object> others) {
        this(source, steps, to, empty, null, enabled, note, others);
    }

    public FieldMapping withSource(FieldSource changed) {
        return new FieldMapping(changed, steps, to, empty, missing, enabled, note, others);
    }

    public FieldMapping withSteps(List<TransformStep> changed) {
        return new FieldMapping(source, changed, to, empty, missing, enabled, note, others);
    }

    public FieldMapping withTo(FieldPath changed) {
        return new FieldMapping(source, steps, changed, empty, missing, enabled, note, others);
    }

    public FieldMapping withEmpty(EmptyRule changed) {
        return new FieldMapping(source, steps, to, changed, missing, enabled, note, others);
    }

    public FieldMapping withMissing(MissingRule changed) {
        return new FieldMapping(source, steps, to, empty, changed, enabled, note, others);
    }

    public FieldMapping withEnabled(boolean changed) {
        return new FieldMapping(source, steps, to, empty, missing, changed, note, others);
    }

    public FieldMapping withNote(String changed) {
        return new FieldMapping(source, steps, to, empty, missing, enabled, changed, others);
    }

    public FieldMapping withOthers(Map<String, Object> changed) {
        return new FieldMapping(source, steps, to, empty, missing, enabled, note, changed);
    }

    public MissingRule missingRule() {
        return missing == null ? MissingRule.FAIL : missing;
    }

    public EmptyRule emptyRule() {
        return empty == null ? EmptyRule.CLEAR : empty;
    }
}
