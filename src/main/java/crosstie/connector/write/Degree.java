package crosstie.connector.write;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many batches to keep in flight, and how large: found out while writing. Starts low (D-55, F-58), doubles as long as rows come through
 * faster or batches take no longer, goes back where more in flight only means longer waiting, and looks again after a while. Where the
 * degree can grow no further, the size of batches is tried. Follows the system's hint (D-6) and never goes beyond it. When the
 * system asks to slow down, it gives way by two fifths, once for all batches then in flight, and grows again step by step.
 *
 * <p>One per environment, since limits are per user. Safe for several threads.
 */
public final class Degree {
    /** Batches that hardly wait: more may be in flight. */
    private static final double EASY = 0.75;
    /** Batches that mostly wait: fewer may do. */
    private static final double CROWDED = 0.55;
    /** Of what more in flight could bring at best, so much has to come. */
    private static final double WORTH_MORE = 0.3;

    private static final double WORTH_LARGER = 1.08;
    private static final double HARMLESS = 0.95;
    private static final double GIVES_WAY = 0.6;
    private static final int FIRST_REST = 4;
    private static final int LONGEST_REST = 64;

    private enum Trial {
        NONE,
        MORE,
        FEWER,
        LARGER
    }

    private final int most;
    private final BatchSize size;
    private final LongSupplier nanos;
    private final Measure window = new Measure();
    private int ceiling;
    private int now;
    private boolean doubling = true;
    private boolean hinted;
    private Trial trial = Trial.NONE;
    private int degreeBefore;
    private int sizeBefore;
    private double rateBefore;
    private int rest;
    private int nextRest = FIRST_REST;
    private int inFlight;
    private long epoch;
    private long soreUntil = Long.MIN_VALUE;

    /** For batches of one size. @param most more than that is never tried, whatever the system hints */
    public Degree(int start, int most) {
        this(start, most, BatchSize.fixed(1), System::nanoTime);
    }

    public Degree(int start, int most, BatchSize size) {
        this(start, most, size, System::nanoTime);
    }

    Degree(int start, int most, BatchSize size, LongSupplier nanos) {
        this.now = start;
        this.ceiling = most;
        this.most = most;
        this.size = size;
        this.nanos = nanos;
        window.begin(nanos.getAsLong());
    }

    public synchronized int now() {
        return now;
    }

    /** One batch on its way. */
    record Flight(int rows, long begun, long epoch) {}

    synchronized Flight begin(int rows) {
        long time = nanos.getAsLong();
        window.passed(time, inFlight++);
        return new Flight(rows, time, epoch);
    }

    /**
     * How long it took.
     *
     * @param whole whether it came through, so that its time says something
     */
    synchronized Duration end(Flight flight, boolean whole) {
        long time = nanos.getAsLong();
        window.passed(time, inFlight--);
        size.took(flight.rows, time - flight.begun);
        if (whole && flight.epoch == epoch && flight.begun >= soreUntil) {
            window.took(flight.rows, time - flight.begun);
            if (window.isEnough(time, now)) {
                decide(time);
            }
        }
        return Duration.ofNanos(time - flight.begun);
    }

    private void decide(long time) {
        double ease = window.ease();
        double rate = window.rate(time);
        boolean full = window.isFull(time, now);
        if (trial != Trial.NONE) {
            judge(ease, rate);
        } else if (full && --rest < 0) {
            attempt(ease, rate);
        }
        next(time);
    }

    private void next(long time) {
        epoch++;
        window.begin(time);
    }

    /** What the trial has brought: goes on from there, or back. */
    private void judge(double ease, double rate) {
        Trial was = trial;
        trial = Trial.NONE;
        double best = (double) now / degreeBefore - 1;
        boolean good = switch (was) {
            case MORE -> ease >= EASY || rate >= rateBefore * (1 + WORTH_MORE * best);
            case LARGER -> rate >= rateBefore * WORTH_LARGER;
            case FEWER -> rate >= rateBefore * HARMLESS;
            case NONE -> true;
        };
        if (good) {
            nextRest = FIRST_REST;
            rest = 0;
            attempt(ease, rate);
            return;
        }
        now = Math.min(degreeBefore, ceiling);
        size.back(sizeBefore);
        doubling = false;
        if (was == Trial.FEWER) {
            window.forget(); // fewer brought less: it is the system that has become slower
        }
        boolean larger = was == Trial.MORE && larger(rateBefore);
        if (!larger) {
            rest = nextRest;
            nextRest = Math.min(LONGEST_REST, nextRest * 2);
        }
    }

    private void attempt(double ease, double rate) {
        if (ease < CROWDED && now > 1) {
            begin(Trial.FEWER, rate);
            now = Math.max(1, now - Math.max(1, now / 4));
        } else if (now < ceiling) {
            begin(Trial.MORE, rate);
            now = Math.min(ceiling, doubling ? now * 2 : now + Math.max(1, now / 4));
        } else if (!larger(rate)) {
            rest = nextRest;
        }
    }

    private boolean larger(double rate) {
        begin(Trial.LARGER, rate);
        if (!size.grow()) {
            trial = Trial.NONE;
        }
        return trial == Trial.LARGER;
    }

    private void begin(Trial what, double rate) {
        trial = what;
        degreeBefore = now;
        sizeBefore = size.now();
        rateBefore = rate;
    }

    /** The system's recommended parallelism (D-6), as its header says it; nonsense is ignored. */
    public synchronized void hint(String header) {
        String text = header.strip();
        if (!text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            ceiling = Math.clamp(Integer.parseInt(text), 1, most);
            now = hinted || !doubling ? Math.min(now, ceiling) : ceiling;
            hinted = true;
        }
    }

    /** The system asks to be left alone for so many seconds. */
    public synchronized void throttled(double seconds) {
        long time = nanos.getAsLong();
        if (soreUntil != Long.MIN_VALUE && time < soreUntil) {
            return;
        }
        soreUntil = time + (long) (seconds * 1e9);
        now = Math.max(1, (int) (now * GIVES_WAY));
        doubling = false;
        trial = Trial.NONE;
        rest = FIRST_REST;
        next(time);
    }
}
