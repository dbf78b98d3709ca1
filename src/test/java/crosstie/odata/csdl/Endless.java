package crosstie.odata.csdl;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A document that goes on for two gigabytes, made while it is read; tells how much of it was. */
final class Endless extends InputStream {
    private static final long LENGTH = 2L << 30;

    private final LongFunction<String> more;
    private byte[] piece;
    private int at;
    private long number;
    private long read;

    /** @param more the next piece, by its number */
    Endless(String start, LongFunction<String> more) {
        this.piece = start.getBytes(StandardCharsets.UTF_8);
        this.more = more;
    }

    long taken() {
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (read >= LENGTH) {
            return -1;
        }
        if (at == piece.length) {
            StringBuilder next = new StringBuilder();
            while (next.length() < 8_000) {
                next.append(more.apply(number++));
            }
            piece = next.toString().getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int n = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, buffer, offset, n);
        at += n;
        read += n;
        return n;
    }
}
