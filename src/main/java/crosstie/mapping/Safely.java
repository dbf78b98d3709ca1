package crosstie.mapping;

import crosstie.transform.Blank;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;

/** Converts a value that a design names. */
final class Safely {
    private Safely() {}

    /** The value as the destination holds it, or as it was where it does not fit: then the row that meets it fails. */
    static Object convert(Object value, Step conversion) {
        if (Blank.is(value)) {
            return value;
        }
        try {
            return conversion.apply(value);
        } catch (ValueProblem meetsARowLater) {
            return value;
        }
    }
}
