package crosstie.sandbox.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The values that F&O keeps where others keep null (F-9). */
public final class Blank {
    public static final Instant DATE = Instant.parse("1900-01-01T12:00:00Z");
    public static final Instant TIME = Instant.parse("1900-01-01T00:00:00Z");
    private static final UUID GUID = new UUID(0, 0);

    private Blank() {}

    /** What the column holds when nobody said anything. */
    public static Object initial(Column column) {
        if (column.initial != null) return CellText.read(column.initial, column);
        return of(column);
    }

    public static Object of(Column column) {
        return switch (column.kind) {
            case TEXT, MEMO, BINARY -> "";
            case REAL -> BigDecimal.ZERO;
            case INTEGER, TIME -> 0;
            case LONG -> 0L;
            case DATE -> DATE;
            case UTCDATETIME -> TIME;
            case GUID -> GUID;
            case ENUM -> column.options.getFirst().label();
            default -> null;
        };
    }
}
