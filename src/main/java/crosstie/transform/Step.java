package crosstie.transform;

/** A compiled function. Takes and gives plain values of {@link crosstie.model.FieldType}, null for empty; a list for several fields. */
@FunctionalInterface
public interface Step {
    /** @throws ValueProblem when this value has no result; the row is rejected with its code */
    Object apply(Object value);
}
