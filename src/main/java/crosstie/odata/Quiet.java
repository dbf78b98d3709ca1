package crosstie.odata;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The time during which nothing is sent, because the service asked for it. */
final class Quiet implements Pacer {
    private final Clock clock;
    private long until = Long.MIN_VALUE;
    private long longest;

    Quiet(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void quiet(Duration wait) {
        long end = clock.millis() + wait.toMillis();
        // a shorter wait that is asked for during a longer one takes nothing from it
        if (end > until) {
            until = end;
            longest = wait.toMillis();
        }
    }

    /** Whoever has waited looks again: meanwhile another answer may have asked for more. */
    @Override
    public void await(Sleeper sleeper) throws InterruptedException {
        long waitedFor = Long.MIN_VALUE;
        for (Left left = left(); left.millis > 0 && left.until != waitedFor; left = left()) {
            sleeper.sleep(Duration.ofMillis(left.millis));
            waitedFor = left.until; // waited for in full: a clock that was put back cannot make it longer
        }
    }

    /** What is left of the wait that ends then; never more than was asked for, should the clock have been put back. */
    private record Left(long until, long millis) {}

    private synchronized Left left() {
        long now = clock.millis();
        return new Left(until, now >= until ? 0 : Math.min(until - now, longest));
    }

    @Override
    public void answered(int status, UnaryOperator<String> header, Duration took) {
        // only what is asked for counts here
    }
}
