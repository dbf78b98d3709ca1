package crosstie.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Replaces one address by another of the same length in a stream of bytes, also where a read cuts it in two. */
final class Links {
    private final byte[] from;
    private final byte[] to;
    private byte[] held = {};

    Links(String from, String to) {
        this.from = from.getBytes(StandardCharsets.US_ASCII);
        this.to = to.getBytes(StandardCharsets.US_ASCII);
        if (this.from.length != this.to.length) {
            throw new IllegalArgumentException("addresses of different length: " + from + " " + to);
        }
    }

    /** What can be passed on now; a possible beginning of the address at the end waits for the next bytes. */
    byte[] lead(byte[] some, int length) {
        byte[] all = Arrays.copyOf(held, held.length + length);
        System.arraycopy(some, 0, all, held.length, length);
        int at = 0;
        while (at < all.length) {
            int same = same(all, at);
            if (same == from.length) {
                System.arraycopy(to, 0, all, at, to.length);
                at += to.length;
            } else if (at + same == all.length) {
                break; // the rest may be the beginning of an address
            } else {
                at++;
            }
        }
        held = Arrays.copyOfRange(all, at, all.length);
        return Arrays.copyOf(all, at);
    }

    private int same(byte[] all, int at) {
        int end = Math.min(all.length, at + from.length);
        int different = Arrays.mismatch(all, at, end, from, 0, end - at);
        return different < 0 ? end - at : different;
    }
}
