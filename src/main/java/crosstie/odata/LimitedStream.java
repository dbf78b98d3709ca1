package crosstie.odata;

import crosstie.odata.ODataException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Stops an answer that does not end, that unpacks to far more than it was, or that drips in (T7: a byte a second). */
final class LimitedStream extends FilterInputStream {
    /** Waited for the service, not counting who reads: so long a slow start or a pause is forgiven. */
    private static final long PATIENCE_MILLIS = 60_000;

    private static final long SLOWEST_BYTES_A_SECOND = 64;
    /** A clock that is put forward while we wait makes no honest answer slow. */
    private static final long LONGEST_WAIT_MILLIS = 180_000;

    private final long limit;
    private final Clock clock;
    private long seen;
    private long waited;

    LimitedStream(InputStream in, long limit, Clock clock) {
        super(in);
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long before = clock.millis();
        int n = super.read(buffer, offset, length);
        waited(before);
        count(Math.max(n, 0));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long before = clock.millis();
        long skipped = super.skip(n);
        waited(before);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The wait for the first bytes is not counted: a cold server may need minutes (F-6). */
    private void waited(long before) throws IOException {
        if (seen == 0) {
            return;
        }
        waited += Math.clamp(clock.millis() - before, 0, LONGEST_WAIT_MILLIS);
        if (waited > PATIENCE_MILLIS && seen < waited / 1_000 * SLOWEST_BYTES_A_SECOND) {
            throw new SlowBody(seen, waited);
        }
    }

    private void count(long n) {
        seen += n;
        if (seen > limit) {
            throw new ODataException(Kind.TOO_BIG, "more than " + limit + " bytes");
        }
    }
}
