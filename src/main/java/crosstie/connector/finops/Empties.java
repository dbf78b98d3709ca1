package crosstie.connector.finops;

import crosstie.model.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** F&amp;O has no null but for enums: every type has a value that stands for empty (F-9, F-34, X-3). */
final class Empties {
    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);
    private static final Instant NO_TIME = Instant.parse("1900-01-01T00:00:00Z");
    /** The service writes either hour. */
    private static final Set<Instant> NO_TIMES = Set.of(NO_TIME, Instant.parse("1900-01-01T12:00:00Z"));

    private static final UUID NO_GUID = new UUID(0, 0);

    private Empties() {}

    /** A value read; null when it stands for empty. Zero stays zero: it may well be meant. */
    static Object read(Object value) {
        return switch (value) {
            case String s when s.isEmpty() -> null;
            case LocalDate d when d.equals(NO_DATE) -> null;
            case Instant t when NO_TIMES.contains(t) -> null;
            case UUID id when id.equals(NO_GUID) -> null;
            default -> value;
        };
    }

    /** A value as it is sent: dates at noon (F-35), null as the empty value of its type. */
    static Object written(Field field, Object value) {
        if (value == null) {
            return empty(field);
        }
        return value instanceof LocalDate d && !field.wireType().equals("Edm.Date") ? noon(d) : value;
    }

    static String noon(LocalDate date) {
        return date + "T12:00:00Z";
    }

    private static Object empty(Field field) {
        return switch (field.type()) {
            case TEXT, MEMO, CHOICES, BINARY, OTHER, LOOKUP -> "";
            case INTEGER, LONG, TIME, DECIMAL, MONEY -> 0L;
            case BOOLEAN -> Boolean.FALSE;
            case DATE, DATE_TIME -> NO_TIME;
            case GUID -> NO_GUID;
            case CHOICE, STATE ->
                field.choices().isEmpty() ? null : field.choices().getFirst().value();
        };
    }
}
