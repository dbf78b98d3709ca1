package crosstie.store;

import crosstie.model.Reference;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads what {@link Packer} wrote. What was not written by it ends in an {@link IOException}. */
final class Unpacker {
    private final DataInputStream in;
    private final List<String> words = new ArrayList<>();

    Unpacker(byte[] compressed) {
        in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(compressed), new Inflater(true)));
    }

    long number() throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = in.readUnsignedByte();
            zigzag |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        throw new IOException("no number");
    }

    int count() throws IOException {
        return Math.toIntExact(number());
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        int length = count();
        byte[] b = in.readNBytes(length);
        if (b.length < length) {
            throw new IOException("cut off");
        }
        return b;
    }

    String word() throws IOException {
        int known = count();
        if (known > 0) {
            return words.get(known - 1);
        }
        String s = text();
        words.add(s);
        return s;
    }

    Object value() throws IOException {
        int kind = count();
        return switch (kind) {
            case Packer.NULL -> null;
            case Packer.TEXT -> text();
            case Packer.LONG -> number();
            case Packer.DECIMAL -> decimal();
            case Packer.TRUE -> true;
            case Packer.FALSE -> false;
            case Packer.DATE -> LocalDate.ofEpochDay(number());
            case Packer.INSTANT -> Instant.ofEpochSecond(number(), number());
            case Packer.ID -> id();
            case Packer.REFERENCE -> new Reference(word(), id());
            default -> throw new IOException("no value of kind " + kind);
        };
    }

    private BigDecimal decimal() throws IOException {
        int scale = count();
        return new BigDecimal(new BigInteger(bytes()), scale);
    }

    private UUID id() throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
