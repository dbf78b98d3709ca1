package crosstie.model;

/**
 * What a value was at one place of a mapping.
 *
 * @param kind where
 * @param name id of the step, word of the row rule, type of the destination; empty for the source
 * @param value null for empty
 * @param leftOut nothing is sent: the row rule says so
 * @param error why the value stopped here; null while it goes on
 */
public record StepTrace(Kind kind, String name, Object value, boolean leftOut, RunError error) {
    /** The places, in order. */
    public enum Kind {
        SOURCE,
        STEP,
        RULE,
        CONVERSION
    }
}
