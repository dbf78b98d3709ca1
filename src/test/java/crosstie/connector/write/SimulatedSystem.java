package crosstie.connector.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.function.IntSupplier;

/**
 * A system that works on so many batches at once, in a time of its own: what a minute of writing brings is known in a moment, and the same
 * each time.
 *
 * @param batchMillis for each batch
 * @param rowMillis for each row of it
 * @param hands batches worked on at once; the others wait
 */
record SimulatedSystem(double batchMillis, double rowMillis, int hands) {
    /** A batch from when it is handed in; {@code done} is known once somebody works on it. */
    private record Batch(Degree.Flight flight, int rows, double done) {}

    /** The time as the degree sees it. */
    static final class Time {
        double millis;

        long nanos() {
            return (long) (millis * 1e6);
        }
    }

    /** Rows per second in the second half of {@code seconds} with this degree. */
    double rate(Degree degree, BatchSize size, Time time, double seconds) {
        return rate(degree, degree::now, size, time, seconds);
    }

    /** As it would be with a degree that stays as it is. */
    double rate(int fixed, int rows, double seconds) {
        Time time = new Time();
        Degree unused = new Degree(fixed, fixed, BatchSize.fixed(rows), time::nanos);
        return rate(unused, () -> fixed, BatchSize.fixed(rows), time, seconds);
    }

    private double rate(Degree degree, IntSupplier bound, BatchSize size, Time time, double seconds) {
        PriorityQueue<Batch> working = new PriorityQueue<>((a, b) -> Double.compare(a.done, b.done));
        Deque<Batch> waiting = new ArrayDeque<>();
        double begin = time.millis;
        double half = begin + seconds * 500;
        long rows = 0;
        while (time.millis < begin + seconds * 1000) {
            while (working.size() + waiting.size() < bound.getAsInt()) {
                waiting.add(new Batch(degree.begin(size.now()), size.now(), 0));
            }
            while (working.size() < hands && !waiting.isEmpty()) {
                Batch next = waiting.remove();
                working.add(new Batch(next.flight, next.rows, time.millis + batchMillis + rowMillis * next.rows));
            }
            Batch done = working.remove();
            time.millis = done.done;
            rows += time.millis > half ? done.rows : 0;
            degree.end(done.flight, true);
        }
        return rows / (seconds / 2);
    }
}
