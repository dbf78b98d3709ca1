package crosstie.transform.formula;

import crosstie.model.FieldType;
import crosstie.model.Reference;
import crosstie.transform.CanonicalText;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Values of rows as the functions want them. What is empty stays null; each caller says what that means. */
final class Values {
    private static final int LONGEST_NUMBER = 100;

    private Values() {}

    /** The canonical text; null for null. */
    static String text(Object value) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Long n -> Long.toString(n);
            case BigDecimal d -> CanonicalText.of(Amounts.bounded(d));
            default -> CanonicalText.of(one(value));
        };
    }

    /** The canonical text; empty text for null. */
    static String textOrEmpty(Object value) {
        String text = text(value);
        return text == null ? "" : text;
    }

    /** Several values are no value. */
    static Object one(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            throw new ValueProblem("FORMULA_SEVERAL_VALUES");
        }
        return value;
    }

    /** A {@code Long} or a {@code BigDecimal} within bounds; null for null and blank text. */
    static Number number(Object value) {
        return switch (value) {
            case null -> null;
            case Long n -> n;
            case BigDecimal d -> Amounts.bounded(d);
            case Integer n -> n.longValue();
            case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d);
            case String s -> read(s);
            default -> throw new ValueProblem("FORMULA_NOT_A_NUMBER", shown(value));
        };
    }

    /** Plain digits only: text gets here where a field's type is not known before a run. */
    private static Number read(String text) {
        String s = text.strip();
        if (s.isEmpty()) {
            return null;
        }
        if (s.length() <= LONGEST_NUMBER && s.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-')) {
            try {
                BigDecimal d = new BigDecimal(s);
                return d.scale() == 0 && s.length() < 18 ? (Number) d.longValueExact() : d;
            } catch (NumberFormatException e) {
                throw new ValueProblem("FORMULA_NOT_A_NUMBER", shown(text));
            }
        }
        throw new ValueProblem("FORMULA_NOT_A_NUMBER", shown(text));
    }

    /** A whole number for a count or a place; {@code otherwise} for null. */
    static int whole(Object value, int otherwise, int least) {
        Number n = number(value);
        if (n == null) {
            return otherwise;
        }
        BigDecimal d = Amounts.decimal(n);
        long whole = d.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? Integer.MAX_VALUE : d.longValue();
        if (whole < least || whole < Integer.MIN_VALUE) {
            throw new ValueProblem("FORMULA_OUT_OF_RANGE", shown(value), least);
        }
        return (int) whole;
    }

    /** Yes or no; no for null. */
    static boolean flag(Object value) {
        return switch (value) {
            case null -> false;
            case Boolean b -> b;
            case Long n when n == 0 || n == 1 -> n == 1;
            case String s ->
                switch (s.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1" -> true;
                    case "false", "no", "0", "" -> false;
                    default -> throw new ValueProblem("FORMULA_NOT_YES_OR_NO", shown(value));
                };
            default -> throw new ValueProblem("FORMULA_NOT_YES_OR_NO", shown(value));
        };
    }

    /** The day, in UTC; null for null. */
    static LocalDate day(Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate d -> Dates.checked(d);
            case Instant i -> Dates.checked(i).atOffset(ZoneOffset.UTC).toLocalDate();
            case String s when s.isBlank() -> null;
            case String s -> day(Dates.read(s));
            default -> throw new ValueProblem("FORMULA_NOT_A_DATE", shown(value));
        };
    }

    /** The type that a plain value has by itself. */
    static FieldType type(Object value) {
        return switch (value) {
            case String s -> FieldType.TEXT;
            case Long n -> FieldType.INTEGER;
            case Integer n -> FieldType.INTEGER;
            case BigDecimal d -> FieldType.DECIMAL;
            case Double d -> FieldType.DECIMAL;
            case Boolean b -> FieldType.BOOLEAN;
            case LocalDate d -> FieldType.DATE;
            case Instant i -> FieldType.DATE_TIME;
            case UUID u -> FieldType.GUID;
            case Reference r -> FieldType.LOOKUP;
            case null, default -> FieldType.OTHER;
        };
    }

    /** The beginning of a value, for a sentence. */
    static String shown(Object value) {
        String s = value instanceof BigDecimal d ? d.toString() : String.valueOf(value);
        return s.length() <= 40 ? s : s.substring(0, 40) + "…";
    }
}
