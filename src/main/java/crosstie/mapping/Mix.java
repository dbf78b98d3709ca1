package crosstie.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Hashes of 64 bits, mixed as in MurmurHash3: a flipped bit flips half of the result. Text is read in place. */
final class Mix {
    static final long START = 0x9E3779B97F4A7C15L;
    private static final long NOTHING = 0x6A09E667F3BCC909L;
    private static final long PRIME = 0x9FB21C651E98DF25L;

    private Mix() {}

    /** Order counts. */
    static long with(long hash, long next) {
        return (Long.rotateLeft(hash, 27) ^ next) * PRIME + START;
    }

    static long end(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }

    /** Canonical text: no text is nothing, and a line ends with one character. */
    static long text(String s) {
        int length = s.length();
        if (length == 0) {
            return NOTHING;
        }
        long hash = START;
        for (int i = 0; i < length; i++) {
            char c = s.charAt(i);
            if (c == '\r' && i + 1 < length && s.charAt(i + 1) == '\n') {
                continue;
            }
            hash = (hash ^ c) * PRIME;
            hash ^= hash >>> 29;
        }
        return end(hash);
    }

    /** A value in canonical form. */
    static long of(Object value) {
        return switch (value) {
            case null -> NOTHING;
            case String s -> text(s);
            case Long n -> end(n + 1);
            case BigDecimal d ->
                end(with(d.unscaledValue().hashCode(), d.unscaledValue().longValue() ^ (long) d.scale() << 48));
            case Boolean b -> end(b ? 3 : 2);
            case LocalDate d -> end(d.toEpochDay() * 31 + 7);
            case Instant i -> end(with(i.getEpochSecond(), i.getNano()));
            case UUID u -> end(with(u.getMostSignificantBits(), u.getLeastSignificantBits()));
            default -> text(value.toString());
        };
    }
}
