package crosstie.connector.shape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link PackedBytes} wrote. Broken bytes end in an {@link IndexOutOfBoundsException}, never in more memory than they are long. */
final class PackedCursor {
    private final byte[] bytes;
    private int at;

    PackedCursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int number() {
        int n = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = bytes[at++];
            n |= (b & 0x7f) << shift;
            if (b >= 0) {
                return n;
            }
        }
        throw new IndexOutOfBoundsException("number");
    }

    int orNone() {
        return number() - 1;
    }

    int one() {
        return bytes[at++] & 0xff;
    }

    /** How many of something follow; each takes a byte at least. */
    int count() {
        int n = number();
        if (n < 0 || n > bytes.length - at) {
            throw new IndexOutOfBoundsException("count " + n);
        }
        return n;
    }

    String text() {
        int length = count();
        String s = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return s;
    }

    byte[] bytes(int length) {
        if (length < 0 || length > bytes.length - at) {
            throw new IndexOutOfBoundsException("length " + length);
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Where each of the following things of their own length begins; goes behind them. */
    int[] places() {
        int[] all = new int[count()];
        for (int i = 0; i < all.length; i++) {
            all[i] = at;
            int length = count();
            at += length;
        }
        return all;
    }

    /** Behind the length of the thing that begins here. */
    PackedCursor inside() {
        count();
        return this;
    }
}
