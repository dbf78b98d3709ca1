package crosstie.store;

import crosstie.model.Reference;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;

/** Writes numbers, words and plain values tightly; a word that comes again costs one or two bytes. Read by {@link Unpacker}. */
final class Packer {
    static final int NULL = 0;
    static final int TEXT = 1;
    static final int LONG = 2;
    static final int DECIMAL = 3;
    static final int TRUE = 4;
    static final int FALSE = 5;
    static final int DATE = 6;
    static final int INSTANT = 7;
    static final int ID = 8;
    static final int REFERENCE = 9;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    private final Map<String, Integer> words = new HashMap<>();

    /** Seven bits a byte, low ones first; small numbers of either sign stay small. */
    Packer number(long n) {
        long zigzag = n << 1 ^ n >> 63;
        while ((zigzag & ~0x7fL) != 0) {
            out.write((int) (zigzag & 0x7f | 0x80));
            zigzag >>>= 7;
        }
        out.write((int) zigzag);
        return this;
    }

    Packer text(String s) {
        return bytes(s.getBytes(StandardCharsets.UTF_8));
    }

    private Packer bytes(byte[] b) {
        number(b.length);
        out.writeBytes(b);
        return this;
    }

    /** Text that is likely to come again. */
    Packer word(String s) {
        Integer known = words.get(s);
        if (known != null) {
            return number(known);
        }
        words.put(s, words.size() + 1);
        return number(0).text(s);
    }

    Packer value(Object value) {
        return switch (value) {
            case null -> number(NULL);
            case String s -> number(TEXT).text(s);
            case BigDecimal d ->
                number(DECIMAL).number(d.scale()).bytes(d.unscaledValue().toByteArray());
            case Double d -> value(BigDecimal.valueOf(d));
            case Number n -> number(LONG).number(n.longValue());
            case Boolean b -> number(b ? TRUE : FALSE);
            case LocalDate d -> number(DATE).number(d.toEpochDay());
            case Instant i -> number(INSTANT).number(i.getEpochSecond()).number(i.getNano());
            case UUID id -> number(ID).id(id);
            case Reference r -> number(REFERENCE).word(r.collection()).id(r.id());
            default -> throw new IllegalArgumentException("no plain value: " + value.getClass());
        };
    }

    private Packer id(UUID id) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (id.getMostSignificantBits() >>> shift));
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (id.getLeastSignificantBits() >>> shift));
        }
        return this;
    }

    /** All of it, compressed. */
    byte[] compressed() {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(out.toByteArray());
            deflater.finish();
            ByteArrayOutputStream small = new ByteArrayOutputStream(out.size() / 4 + 64);
            byte[] some = new byte[8_192];
            while (!deflater.finished()) {
                small.write(some, 0, deflater.deflate(some));
            }
            return small.toByteArray();
        }
    }
}
