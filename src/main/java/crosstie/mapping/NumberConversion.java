package crosstie.mapping;

import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;

/** To numbers: whole decimals become whole numbers, whole numbers decimals, and text that holds nothing but a plain number is read. */
final class NumberConversion {
    private static final int LONGEST = 60;

    private NumberConversion() {}

    static Step whole(Field field) {
        FieldType type = field.type();
        long least = least(field);
        long most = -(least + 1);
        return value -> {
            Long n = value instanceof Long l ? l : toLong(value, type);
            if (n < least || n > most) {
                throw new ValueProblem("NUMBER_OUT_OF_RANGE", n, least, most);
            }
            return n;
        };
    }

    private static long least(Field field) {
        String wire = field.wireType();
        if (wire.endsWith("Int16")) {
            return Short.MIN_VALUE;
        }
        return field.type() == FieldType.LONG || wire.endsWith("Int64") ? Long.MIN_VALUE : Integer.MIN_VALUE;
    }

    private static Long toLong(Object value, FieldType type) {
        if (value instanceof Integer n) {
            return n.longValue();
        }
        BigDecimal d = decimal(value, type);
        try {
            return d.longValueExact();
        } catch (ArithmeticException e) {
            throw Mismatch.of(value, type);
        }
    }

    static BigDecimal decimal(Object value, FieldType type) {
        return switch (value) {
            case BigDecimal d -> d;
            case Long n -> BigDecimal.valueOf(n);
            case Integer n -> BigDecimal.valueOf(n);
            case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d);
            case String s -> read(s, type);
            default -> throw Mismatch.of(value, type);
        };
    }

    /** No powers of ten: a short text must not stand for a number of endless digits. */
    private static BigDecimal read(String text, FieldType type) {
        String s = text.strip();
        if (s.length() > LONGEST || s.indexOf('e') >= 0 || s.indexOf('E') >= 0) {
            throw Mismatch.of(text, type);
        }
        try {
            return new BigDecimal(s);
        } catch (NumberFormatException e) {
            throw Mismatch.of(text, type);
        }
    }
}
