package crosstie.connector.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being written: small numbers take one byte, larger ones more. */
final class PackedBytes {
    private byte[] bytes = new byte[256];
    private int length;

    void number(int n) {
        long rest = n & 0xffffffffL;
        while (rest > 0x7f) {
            one((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        one((int) rest);
    }

    /** From -1 up. */
    void orNone(int n) {
        number(n + 1);
    }

    void one(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }

    void text(String s) {
        raw(s.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length in front. */
    void raw(byte[] some) {
        number(some.length);
        append(some, some.length);
    }

    /** With its length in front. */
    void raw(PackedBytes other) {
        number(other.length);
        append(other.bytes, other.length);
    }

    void append(byte[] some, int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(some, 0, bytes, length, count);
        length += count;
    }

    void append(PackedBytes other) {
        append(other.bytes, other.length);
    }

    /** Null is kept as null. */
    void decimal(BigDecimal d) {
        if (d == null) {
            number(0);
            return;
        }
        byte[] digits = d.unscaledValue().toByteArray();
        number(digits.length);
        append(digits, digits.length);
        number(d.scale());
    }

    static BigDecimal decimal(PackedCursor in) {
        int length = in.number();
        return length == 0 ? null : new BigDecimal(new BigInteger(in.bytes(length)), in.number());
    }

    int length() {
        return length;
    }

    byte[] array() {
        return Arrays.copyOf(bytes, length);
    }
}
