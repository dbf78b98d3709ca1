package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Measures a document while it is read: in all, and since the last element, so that no single text or endless blanks fill the memory. */
final class Gauge extends FilterInputStream {
    private static final long MOST_PER_ELEMENT = 4L << 20;

    private final long limit;
    private long total;
    private long sinceElement;
    private boolean ended;
    private IOException broken;

    Gauge(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    void element() {
        sinceElement = 0;
    }

    boolean ended() {
        return ended;
    }

    /** How the stream itself broke, which the XML reader wraps; null when it did not. */
    IOException broken() {
        return broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int n = super.read(buffer, offset, length);
            ended |= n < 0;
            count(Math.max(n, 0));
            return n;
        } catch (IOException e) {
            broken = e;
            throw e;
        }
    }

    private void count(int n) {
        total += n;
        sinceElement += n;
        if (total > limit || sinceElement > MOST_PER_ELEMENT) {
            throw new ODataException(Kind.HUGE_METADATA, "byte " + total);
        }
    }
}
