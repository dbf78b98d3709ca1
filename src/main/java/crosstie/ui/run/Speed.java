package crosstie.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Rows a second: over the last seconds, and its course. Keeps a bounded number of points. */
final class Speed {
    private static final int POINTS = 120;
    private static final double WINDOW_SECONDS = 3;
    private static final double STEP_SECONDS = 0.5;

    private record Mark(Instant at, long rows) {}

    private final Deque<Mark> window = new ArrayDeque<>();
    private final Deque<Double> course = new ArrayDeque<>();
    private Instant lastPoint = Instant.MIN;
    private double now;

    void tell(Instant at, long rows) {
        window.addLast(new Mark(at, rows));
        while (window.size() > 2 && seconds(window.getFirst().at(), at) > WINDOW_SECONDS) {
            window.removeFirst();
        }
        double span = seconds(window.getFirst().at(), at);
        if (span > 0) {
            now = Math.max(0, (rows - window.getFirst().rows()) / span);
            addPoint(at);
        }
    }

    private void addPoint(Instant at) {
        if (lastPoint != Instant.MIN && seconds(lastPoint, at) < STEP_SECONDS) {
            return;
        }
        lastPoint = at;
        course.addLast(now);
        if (course.size() > POINTS) {
            course.removeFirst();
        }
    }

    double rowsPerSecond() {
        return now;
    }

    List<Double> course() {
        return List.copyOf(course);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
