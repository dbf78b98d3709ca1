package crosstie.transform.formula;

import crosstie.transform.ArgumentProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@code Text(value, format)}: numbers and dates as text by a pattern of Power Fx, in English. Without a pattern, the canonical text. */
final class Formats {
    private static final int LONGEST = 100;

    private Formats() {}

    static Code text(List<Bound> arguments) {
        Code value = arguments.getFirst().code();
        if (arguments.size() < 2) {
            return run -> run.counted(Values.text(run.counted(value.of(run))));
        }
        Bound format = arguments.get(1);
        if (format.fixed()) {
            String pattern = checked(format.value());
            NumberPattern numbers = NumberPattern.of(pattern);
            return run -> written(value.of(run), pattern, numbers);
        }
        return run -> {
            String pattern = Values.textOrEmpty(format.code().of(run));
            if (pattern.length() > LONGEST) {
                throw new crosstie.transform.ValueProblem("FORMULA_FORMAT_INVALID", Values.shown(pattern));
            }
            return written(value.of(run), pattern, NumberPattern.of(pattern));
        };
    }

    private static String checked(Object format) {
        String pattern = Values.textOrEmpty(format);
        if (pattern.length() > LONGEST) {
            throw new ArgumentProblem("FORMULA_FORMAT_INVALID", Values.shown(pattern));
        }
        return pattern;
    }

    /** Text and yes or no have no pattern: they stay as they are. */
    private static Object written(Object value, String pattern, NumberPattern numbers) {
        return switch (value) {
            case LocalDate d -> DatePattern.write(Dates.checked(d).atStartOfDay(), pattern);
            case Instant i ->
                DatePattern.write(
                        Dates.checked(i).atOffset(java.time.ZoneOffset.UTC).toLocalDateTime(), pattern);
            case Number n -> pattern.isEmpty() ? Values.text(n) : numbers.write(Amounts.decimal(Values.number(n)));
            case null -> null;
            default -> Values.text(value);
        };
    }
}
