package crosstie.connector.write;

/**
 * Rows per batch, found out within bounds: doubled while that brings more rows through, halved when a system finds a batch too large (413) or
 * takes too long over it (D-55). Safe for several threads.
 */
public final class BatchSize {
    /** A batch that takes longer is on its way to a time-out. */
    private static final long LONGEST_NANOS = 20_000_000_000L;

    private final int least;
    private int most;
    private int now;

    public BatchSize(int start, int least, int most) {
        this.now = start;
        this.least = least;
        this.most = most;
    }

    /** Always the same, unless it is too large for the system. */
    public static BatchSize fixed(int size) {
        return new BatchSize(size, 1, size);
    }

    public synchronized int now() {
        return now;
    }

    /** A batch of so many rows was refused for its size. */
    public synchronized void tooBig(int rows) {
        now = Math.clamp(rows / 2, least, now);
    }

    synchronized void took(int rows, long nanos) {
        if (nanos > LONGEST_NANOS && rows >= now && now > least) {
            now = Math.max(least, now / 2);
            most = now;
        }
    }

    /** Whether there was room to grow; then it has. */
    synchronized boolean grow() {
        int before = now;
        now = Math.min(now * 2, most);
        return now > before;
    }

    synchronized void back(int size) {
        now = Math.min(size, now);
    }
}
