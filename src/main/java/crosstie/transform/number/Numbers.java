package crosstie.transform.number;

import crosstie.transform.OneValue;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as rows hold them, and how large one may be. */
public final class Numbers {
    private static final int LONGEST = 100;

    private Numbers() {}

    /** The value when it is empty or a number. */
    static Object check(Object value) {
        if (value == null || value instanceof Number) {
            return value;
        }
        throw new ValueProblem("NOT_A_NUMBER", value);
    }

    /** The number in a value, or in text that has a point before its decimals and nothing else but digits and a sign. */
    public static Optional<BigDecimal> decimal(Object value) {
        return Optional.ofNullable(of(value));
    }

    /** The same; null for an empty value. */
    static BigDecimal of(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal d -> bounded(d);
            case Long n -> BigDecimal.valueOf(n);
            case Integer n -> BigDecimal.valueOf(n);
            case Double d when Double.isFinite(d) -> bounded(BigDecimal.valueOf(d));
            case String s -> s.isBlank() ? null : plain(s.strip());
            default -> throw new ValueProblem("NOT_A_NUMBER", OneValue.check(value));
        };
    }

    /** At most 100 digits before and after the point, so that no short number can grow into endless digits. */
    public static BigDecimal bounded(BigDecimal number) {
        if (number != null && (number.scale() > LONGEST || number.scale() < -LONGEST || number.precision() > LONGEST)) {
            throw new ValueProblem("NUMBER_TOO_LONG", LONGEST);
        }
        return number;
    }

    /** A number whose digits stand near the point: what is made of it costs no more than its own digits. */
    static BigDecimal scaled(BigDecimal number) {
        if (number.scale() > LONGEST || number.scale() < -LONGEST) {
            throw new ValueProblem("NUMBER_TOO_LONG", LONGEST);
        }
        return number;
    }

    /** Reads a number that a program wrote: a sign, digits, a point. No powers of ten, which could ask for endless digits. */
    static BigDecimal plain(String text) {
        if (text.length() <= LONGEST && isPlain(text)) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new ValueProblem("NOT_A_NUMBER", text);
            }
        }
        throw new ValueProblem("NOT_A_NUMBER", text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' || c < '+' || c == ',' || c == '/') {
                return false;
            }
        }
        return true;
    }

    /** {@code 2.50} is 2.5; never in powers of ten. */
    static BigDecimal plainest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
