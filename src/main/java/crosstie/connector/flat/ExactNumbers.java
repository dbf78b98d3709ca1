package crosstie.connector.flat;

import crosstie.model.Field;
import java.math.BigDecimal;

/**
 * Numbers that a double does not hold. Systems that read JSON numbers into doubles would store another number and say nothing; for them the
 * standard has numbers as text, announced by the content type. Only rows with such a number go this way: not every system knows it.
 */
final class ExactNumbers {
    static final String CONTENT_TYPE = "application/json;IEEE754Compatible=true";
    /** 2 to the 53rd: from here on whole numbers are left out. */
    private static final long LARGEST = 1L << 53;
    /** Every decimal of so many digits comes back from a double as it was. */
    private static final int DIGITS = 15;

    private ExactNumbers() {}

    /** The two types that the content type is about; all of a row or none. */
    static boolean goAsText(Field field) {
        return field.wireType().equals("Edm.Int64") || field.wireType().equals("Edm.Decimal");
    }

    static boolean isRounded(Field field, Object value) {
        if (!goAsText(field)) {
            return false;
        }
        return switch (value) {
            case Long n -> n > LARGEST || n < -LARGEST;
            case BigDecimal d ->
                d.precision() > DIGITS && d.stripTrailingZeros().precision() > DIGITS;
            case null, default -> false;
        };
    }

    static String text(Object number) {
        return number instanceof BigDecimal d ? d.toPlainString() : number.toString();
    }
}
