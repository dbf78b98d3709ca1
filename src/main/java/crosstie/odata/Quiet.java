package crosstie.odata;

import java.time.Clock;
import java.time.Duration;

/** The time during which nothing is sent, because the service asked for it. Shared by all requests of a client: limits are per user (D-54). */
final class Quiet {
    private final Clock clock;
    private long until = Long.MIN_VALUE;
    private long longest;

    Quiet(Clock clock) {
        this.clock = clock;
    }

    synchronized void ask(Duration wait) {
        longest = wait.toMillis();
        until = Math.max(until, clock.millis() + longest);
    }

    /** What is left; never more than was asked for, should the clock have been put back. */
    synchronized Duration left() {
        long now = clock.millis();
        return now >= until ? Duration.ZERO : Duration.ofMillis(Math.min(until - now, longest));
    }
}
