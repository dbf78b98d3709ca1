package crosstie.connector.write;

import java.util.Arrays;

/**
 * What batches of one setting brought: rows in a time, and how long each took compared with the quickest known. Batches are compared by size
 * class, since large ones take longer by nature. Not for several threads at once.
 */
final class Measure {
    private static final int CLASSES = 16;
    /** Shorter windows say more about chance than about the system. */
    private static final long SHORTEST_NANOS = 200_000_000;

    private static final int LEAST_BATCHES = 4;
    private static final double FULL = 0.7;

    private final long[] quickest = new long[CLASSES];
    private final long[] sums = new long[CLASSES];
    private final int[] counts = new int[CLASSES];
    private long begun;
    private long last;
    private double area;
    private long rows;
    private long waited;
    private int batches;

    void begin(long now) {
        begun = now;
        last = now;
        area = 0;
        rows = 0;
        waited = 0;
        batches = 0;
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
    }

    /** So many batches were in flight until now. */
    void passed(long now, int inFlight) {
        area += (double) inFlight * (now - last);
        last = now;
    }

    void took(int some, long nanos) {
        int size = sizeClass(some);
        sums[size] += nanos;
        counts[size]++;
        rows += some;
        waited += nanos;
        batches++;
    }

    private static int sizeClass(int rows) {
        return Math.min(CLASSES - 1, 32 - Integer.numberOfLeadingZeros(rows));
    }

    boolean isEnough(long now, int degree) {
        return batches >= Math.max(LEAST_BATCHES, degree) && now - begun >= SHORTEST_NANOS;
    }

    private double inFlight(long now) {
        return area / Math.max(1, now - begun);
    }

    /** Whether the degree was made use of. */
    boolean isFull(long now, int degree) {
        return inFlight(now) >= FULL * degree;
    }

    /** Rows per nanosecond by Little's law, which does not mind in what bursts they arrive. */
    double rate(long now) {
        return inFlight(now) * rows / Math.max(1, waited);
    }

    /** 1 where batches take as long as the quickest ones; 0.5 where they spend half of their time waiting. */
    double ease() {
        int size = usual();
        long mean = sums[size] / counts[size];
        quickest[size] = quickest[size] == 0 ? mean : Math.min(quickest[size], mean);
        return mean == 0 ? 1 : (double) quickest[size] / mean;
    }

    /** The system has become slower, and not through us. */
    void forget() {
        Arrays.fill(quickest, 0);
    }

    private int usual() {
        int most = 0;
        for (int i = 1; i < CLASSES; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most;
    }
}
