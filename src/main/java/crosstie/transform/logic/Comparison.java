package crosstie.transform.logic;

import crosstie.transform.CanonicalText;
import crosstie.transform.OneValue;
import crosstie.transform.ValueProblem;
import crosstie.transform.date.Dates;
import crosstie.transform.number.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Compares values with one that a step names: as numbers, as dates or as text, by what each value is. */
final class Comparison {
    private final Object wanted;
    private final BigDecimal number;
    private final Instant time;
    private final String text;
    private final boolean ignoreCase;

    Comparison(Object wanted, boolean ignoreCase) {
        this.wanted = wanted;
        this.ignoreCase = ignoreCase;
        this.text = CanonicalText.of(wanted);
        this.number = read(() -> Numbers.decimal(wanted).orElse(null));
        this.time = read(() -> Dates.instant(wanted));
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ValueProblem isNone) {
            return null;
        }
    }

    /** Negative when the value is less. */
    int with(Object value) {
        return switch (value) {
            case Number n -> known(Numbers.decimal(n).orElse(null), number, value);
            case LocalDate d -> known(Dates.instant(d), time, value);
            case Instant i -> known(i, time, value);
            case String s when number != null -> known(Numbers.decimal(s).orElse(null), number, value);
            case String s when time != null -> known(Dates.instant(s), time, value);
            default -> compare(OneValue.text(value));
        };
    }

    private <T extends Comparable<T>> int known(T value, T mine, Object shown) {
        if (mine == null) {
            throw new ValueProblem("NOT_COMPARABLE", shown, wanted);
        }
        return value.compareTo(mine);
    }

    private int compare(String value) {
        return ignoreCase ? value.compareToIgnoreCase(text) : value.compareTo(text);
    }
}
