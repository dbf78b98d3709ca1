package crosstie.connector.read;

import crosstie.model.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 128 bits that stand for a row, or for a page of rows. Not against somebody who chooses the values. */
record Mark(long high, long low) {
    private static final long ONE = 0x9E3779B97F4A7C15L;
    private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

    static Mark of(Object[] row, int[] slots) {
        long high = ONE;
        long low = OTHER;
        for (int slot : slots) {
            long value = bits(row[slot]);
            high = spread(high * 31 + value);
            low = spread(low ^ (value * OTHER + 1));
        }
        return new Mark(high, low);
    }

    /** Of rows in their order; equal for the same rows only. */
    static Mark of(List<Mark> rows) {
        long high = rows.size();
        long low = OTHER;
        for (Mark row : rows) {
            high = spread(high * 31 + row.high);
            low = spread((low ^ row.low) * ONE);
        }
        return new Mark(high, low);
    }

    private static long bits(Object value) {
        return switch (value) {
            case null -> 7;
            case String s -> text(s);
            case Long n -> n;
            case UUID id -> id.getMostSignificantBits() * OTHER + id.getLeastSignificantBits();
            case BigDecimal d -> text(d.toString());
            case Instant t -> t.getEpochSecond() * 1_000_000_007L + t.getNano();
            case LocalDate d -> d.toEpochDay();
            case Reference r -> text(r.collection()) + bits(r.id());
            default -> text(value.toString());
        };
    }

    private static long text(String s) {
        long h = s.length() * ONE;
        for (int i = 0; i < s.length(); i++) {
            h = (h ^ s.charAt(i)) * 0x100000001B3L;
            h ^= h >>> 29;
        }
        return spread(h);
    }

    private static long spread(long h) {
        long x = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        x = (x ^ (x >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return x ^ (x >>> 33);
    }
}
