package crosstie.sandbox.query;

import crosstie.sandbox.data.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Compares cells with each other and with literals: texts without case and trailing blanks, numbers by value, days as midnight. */
public final class Values {
    private Values() {}

    public static boolean same(Object a, Object b) {
        if (a == null || b == null) return a == b;
        if (a instanceof String left && b instanceof String right)
            return left.equalsIgnoreCase(right) || left.stripTrailing().equalsIgnoreCase(right.stripTrailing());
        return compare(a, b) == 0;
    }

    /** Nulls first. */
    @SuppressWarnings("unchecked")
    public static int compare(Object a, Object b) {
        Object left = plain(a);
        Object right = plain(b);
        if (left == null || right == null) return left == right ? 0 : left == null ? -1 : 1;
        if (left instanceof String l && right instanceof String r) return l.compareToIgnoreCase(r);
        if (left.getClass() == right.getClass() && left instanceof Comparable<?> comparable)
            return ((Comparable<Object>) comparable).compareTo(right);
        return left.toString().compareToIgnoreCase(right.toString());
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> decimal(number);
            case Link link -> link.id();
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case Instant instant -> instant;
            default -> value;
        };
    }

    public static BigDecimal decimal(Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> decimal;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            default -> throw new BadQuery("A number is expected where '" + value + "' stands.");
        };
    }
}
