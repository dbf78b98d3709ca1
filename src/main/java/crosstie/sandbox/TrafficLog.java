package crosstie.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What both servers were asked. The latest requests are kept one by one, the counts are complete. */
public final class TrafficLog {
    private static final int KEEP = 50_000;

    private final Deque<Traffic> latest = new ArrayDeque<>();
    private int weight;
    private long count;
    private long writes;

    synchronized void add(Traffic traffic) {
        latest.add(traffic);
        weight += 1 + traffic.operations().size();
        while (weight > KEEP && latest.size() > 1)
            weight -= 1 + latest.remove().operations().size();
        count++;
        writes += traffic.writes();
    }

    /** The latest requests, oldest first; a batch counts with its operations, and about 50,000 are kept. */
    public synchronized List<Traffic> requests() {
        return List.copyOf(latest);
    }

    /** All requests since the start or since {@link #clear}. */
    public synchronized long count() {
        return count;
    }

    /** All operations that could have changed something, also those inside batches. */
    public synchronized long writes() {
        return writes;
    }

    public synchronized void clear() {
        latest.clear();
        weight = 0;
        count = 0;
        writes = 0;
    }
}
