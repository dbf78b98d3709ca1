package crosstie.transform.formula;

import crosstie.transform.ValueProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Days and points in time. Years run from 1 to 9999; clocks stand at UTC. */
final class Dates {
    private static final int LONGEST = 60;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Dates() {}

    /** ISO text: a day, or a point in time; without a zone, UTC. */
    static Object read(String text) {
        String s = text.strip();
        if (s.length() > LONGEST) {
            throw new ValueProblem("FORMULA_NOT_A_DATE", Values.shown(text));
        }
        try {
            if (s.indexOf('T') < 0) {
                return checked(LocalDate.parse(s));
            }
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(s, OffsetDateTime::from, LocalDateTime::from);
            return checked(
                    time instanceof OffsetDateTime o
                            ? o.toInstant()
                            : ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new ValueProblem("FORMULA_NOT_A_DATE", Values.shown(text));
        }
    }

    static LocalDate checked(LocalDate d) {
        if (d.getYear() < 1 || d.getYear() > 9999) {
            throw new ValueProblem("FORMULA_DATE_OUT_OF_RANGE");
        }
        return d;
    }

    static Instant checked(Instant i) {
        if (i.isBefore(FIRST) || !i.isBefore(END)) {
            throw new ValueProblem("FORMULA_DATE_OUT_OF_RANGE");
        }
        return i;
    }

    /** Months beyond 12 and days beyond the month's end run on into the next. */
    static LocalDate of(Object year, Object month, Object day) {
        int y = Values.whole(year, 0, 0);
        int m = Values.whole(month, 0, -120_000);
        int d = Values.whole(day, 0, -4_000_000);
        if (y > 9999 || m > 120_000 || d > 4_000_000) {
            throw new ValueProblem("FORMULA_DATE_OUT_OF_RANGE");
        }
        return checked(LocalDate.of(y, 1, 1).plusMonths(m - 1L).plusDays(d - 1L));
    }

    /** A point in time: a day stands at midnight UTC. Null for null. */
    static Instant instant(Object value) {
        Object v = value instanceof String s ? s.isBlank() ? null : read(s) : value;
        return v instanceof Instant i
                ? checked(i)
                : v == null ? null : Values.day(v).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** A day stays a day, unless hours or less are added. Null for null. */
    static Object add(Object date, Object amount, TimeUnit unit) {
        Object value = date instanceof String s && !s.isBlank() ? read(s) : date;
        if (value == null || value instanceof String) {
            return null;
        }
        int n = Values.whole(amount, 0, Integer.MIN_VALUE);
        try {
            if (unit.millis > 0) {
                return checked(instant(value).plusMillis(Math.multiplyExact(n, unit.millis)));
            }
            Period period = period(n, unit);
            return value instanceof Instant i
                    ? checked(checked(i).atOffset(ZoneOffset.UTC).plus(period).toInstant())
                    : checked(Values.day(value).plus(period));
        } catch (DateTimeException | ArithmeticException e) {
            throw new ValueProblem("FORMULA_DATE_OUT_OF_RANGE");
        }
    }

    private static Period period(int n, TimeUnit unit) {
        return switch (unit) {
            case MONTHS -> Period.ofMonths(n);
            case QUARTERS -> Period.ofMonths(Math.multiplyExact(n, 3));
            case YEARS -> Period.ofYears(n);
            default -> Period.ofDays(n);
        };
    }

    /** How often the calendar turns from one to the other; for hours and less, how many whole ones lie between. Null where one is missing. */
    static Long between(Object from, Object to, TimeUnit unit) {
        LocalDate a = Values.day(from);
        LocalDate b = Values.day(to);
        if (a == null || b == null) {
            return null;
        }
        return switch (unit) {
            case DAYS -> b.toEpochDay() - a.toEpochDay();
            case MONTHS -> month(b) - month(a);
            case QUARTERS -> Math.floorDiv(month(b), 3L) - Math.floorDiv(month(a), 3L);
            case YEARS -> (long) b.getYear() - a.getYear();
            default -> Duration.between(instant(from), instant(to)).toMillis() / unit.millis;
        };
    }

    private static long month(LocalDate d) {
        return d.getYear() * 12L + d.getMonthValue() - 1;
    }
}
