package crosstie.transform.number;

import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as rows hold them. */
final class Numbers {
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
    static Optional<BigDecimal> decimal(Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case BigDecimal d -> Optional.of(d);
            case Long n -> Optional.of(BigDecimal.valueOf(n));
            case Integer n -> Optional.of(BigDecimal.valueOf(n));
            case Double d when Double.isFinite(d) -> Optional.of(BigDecimal.valueOf(d));
            case String s -> s.isBlank() ? Optional.empty() : Optional.of(plain(s.strip()));
            default -> throw new ValueProblem("NOT_A_NUMBER", value);
        };
    }

    /** Reads a number that a program wrote: a sign, digits, a point. No powers of ten, which could ask for endless digits. */
    static BigDecimal plain(String text) {
        if (text.length() <= LONGEST && text.chars().allMatch(c -> c <= '9' && c >= '+' && c != ',' && c != '/')) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw new ValueProblem("NOT_A_NUMBER", text);
            }
        }
        throw new ValueProblem("NOT_A_NUMBER", text);
    }
}
