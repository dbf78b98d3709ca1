package crosstie.transform.date;

import crosstie.transform.ArgumentProblem;
import crosstie.transform.OneValue;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;

/** Dates and points in time as rows and ISO text hold them (F-9, D-10). */
public final class Dates {
    private Dates() {}

    /** What a zone is called, or {@code ZONE_UNKNOWN}. */
    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new ArgumentProblem("ZONE_UNKNOWN", name);
        }
    }

    /**
     * A {@code LocalDate}, an {@code Instant} or, for text that names no zone, a {@code LocalDateTime}; null for empty.
     *
     * @throws ValueProblem {@code NOT_A_DATE}
     */
    public static Temporal of(Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate d -> d;
            case Instant i -> i;
            case String s -> s.isBlank() ? null : read(s.strip());
            default -> throw new ValueProblem("NOT_A_DATE", OneValue.check(value));
        };
    }

    private static Temporal read(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text);
            }
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime o ? o.toInstant() : (LocalDateTime) time;
        } catch (DateTimeException e) {
            throw new ValueProblem("NOT_A_DATE", text);
        }
    }

    /** A point in time: a date stands at noon UTC, time without a zone is UTC. Null for empty. */
    public static Instant instant(Object value) {
        return switch (of(value)) {
            case null -> null;
            case LocalDate d -> d.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
            case LocalDateTime t -> t.toInstant(ZoneOffset.UTC);
            case Temporal i -> (Instant) i;
        };
    }

    /** The clock's reading in UTC; a date begins at midnight. Null for empty. */
    static LocalDateTime reading(Object value) {
        return switch (of(value)) {
            case null -> null;
            case LocalDate d -> d.atStartOfDay();
            case LocalDateTime t -> t;
            case Temporal i -> LocalDateTime.ofInstant((Instant) i, ZoneOffset.UTC);
        };
    }

    /** A step whose sums may leave the calendar: then {@code DATE_OUT_OF_RANGE}. */
    static Step within(Step step) {
        return value -> {
            try {
                return step.apply(value);
            } catch (DateTimeException | ArithmeticException e) {
                throw new ValueProblem("DATE_OUT_OF_RANGE", value);
            }
        };
    }
}
