package crosstie.mapping;

import crosstie.model.FieldType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Between dates and points in time by X-3: a date stands at noon UTC, and its date part is taken without looking at zones. */
final class DateConversion {
    private static final LocalTime NOON = LocalTime.NOON;

    private DateConversion() {}

    static Object date(Object value) {
        return switch (value) {
            case LocalDate d -> d;
            case Instant i -> i.atOffset(ZoneOffset.UTC).toLocalDate();
            case String s -> s.indexOf('T') < 0 ? readDate(s, FieldType.DATE) : date(readInstant(s, FieldType.DATE));
            default -> throw Mismatch.of(value, FieldType.DATE);
        };
    }

    static Object instant(Object value) {
        return switch (value) {
            case Instant i -> i;
            case LocalDate d -> noon(d);
            case String s ->
                s.indexOf('T') < 0 ? noon(readDate(s, FieldType.DATE_TIME)) : readInstant(s, FieldType.DATE_TIME);
            default -> throw Mismatch.of(value, FieldType.DATE_TIME);
        };
    }

    private static Instant noon(LocalDate date) {
        return date.atTime(NOON).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate readDate(String text, FieldType type) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Mismatch.of(text, type);
        }
    }

    private static Instant readInstant(String text, FieldType type) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw Mismatch.of(text, type);
        }
    }
}
