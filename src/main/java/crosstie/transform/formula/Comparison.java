package crosstie.transform.formula;

import crosstie.transform.Letters;
import crosstie.transform.ValueProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/** Whether values are the same, and which is larger. */
final class Comparison {
    private Comparison() {}

    /** Blank equals Blank only. Numbers are compared as numbers, a date with a point in time by its day; text counts with its case. */
    static boolean same(Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof Number && b instanceof Number) {
            return order(a, b) == 0;
        }
        if (a instanceof Boolean != b instanceof Boolean) {
            return isFlag(a) && isFlag(b) && Values.flag(a) == Values.flag(b);
        }
        if (a instanceof LocalDate && b instanceof Instant || a instanceof Instant && b instanceof LocalDate) {
            return Values.day(a).equals(Values.day(b));
        }
        return a.getClass() == b.getClass() ? a.equals(b) : Objects.equals(Values.text(a), Values.text(b));
    }

    private static boolean isFlag(Object value) {
        return value instanceof Boolean
                || value instanceof Long n && (n == 0 || n == 1)
                || value instanceof String s
                        && switch (s.strip().toLowerCase(Locale.ROOT)) {
                            case "true", "yes", "1", "false", "no", "0" -> true;
                            default -> false;
                        };
    }

    /** Blank counts as 0 beside a number, and as before everything beside a date. */
    static int order(Object a, Object b) {
        if (isDate(a) || isDate(b)) {
            return dates(a, b);
        }
        Number x = Values.number(a);
        Number y = Values.number(b);
        if ((x == null || x instanceof Long) && (y == null || y instanceof Long)) {
            return Long.compare(x == null ? 0 : x.longValue(), y == null ? 0 : y.longValue());
        }
        return Amounts.decimal(x == null ? 0L : x).compareTo(Amounts.decimal(y == null ? 0L : y));
    }

    private static boolean isDate(Object value) {
        return value instanceof LocalDate || value instanceof Instant;
    }

    private static int dates(Object a, Object b) {
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        if (a instanceof Number || b instanceof Number) {
            throw new ValueProblem("FORMULA_NOT_A_DATE", Values.shown(a instanceof Number ? a : b));
        }
        LocalDate x = Values.day(a);
        LocalDate y = Values.day(b);
        return x == null || y == null ? Boolean.compare(x != null, y != null) : x.compareTo(y);
    }

    /** Whether text is part of a text, or a value one of several. */
    static boolean in(Object part, Object whole, boolean exact) {
        if (whole instanceof Collection<?> all) {
            for (Object each : all) {
                if (same(part, each)
                        || !exact && bothText(part, each) && ((String) part).equalsIgnoreCase((String) each)) {
                    return true;
                }
            }
            return false;
        }
        String inside = Values.textOrEmpty(part);
        String text = Values.textOrEmpty(whole);
        return exact ? text.contains(inside) : Letters.lower(text).contains(Letters.lower(inside));
    }

    private static boolean bothText(Object a, Object b) {
        return a instanceof String && b instanceof String;
    }
}
