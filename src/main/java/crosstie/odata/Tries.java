package crosstie.odata;

import crosstie.odata.ODataException.Kind;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How often one request was tried, and how long to wait before the next try. */
final class Tries {
    private static final long FIRST_WAIT_MILLIS = 500;

    private final Retries retries;
    private final Sleeper sleeper;
    private int throttled;
    private int failed;
    private boolean renewed;

    Tries(ODataSettings settings) {
        retries = settings.retries();
        sleeper = settings.sleeper();
    }

    /** Whether a throttled request may go again; counts. */
    boolean againThrottled() {
        renewed = false;
        return throttled++ < retries.throttled();
    }

    /** Whether a failed request may go again; counts. */
    boolean againFailed() {
        renewed = false;
        return failed++ < retries.failed();
    }

    /** Whether this is the first refusal for want of sign-in since anything else happened: a long wait outlives a token. */
    boolean againUnauthorized() {
        boolean first = !renewed;
        renewed = true;
        return first;
    }

    /** The wait the service asked for, capped, or our own. */
    Duration throttleWait(Duration asked) {
        return asked.isZero() ? ownWait(throttled) : shorter(asked);
    }

    void waitAfterFailure() {
        sleep(ownWait(failed));
    }

    void sleep(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ODataException(Kind.CANCELLED, "", e);
        }
    }

    private Duration ownWait(int times) {
        long full = FIRST_WAIT_MILLIS << Math.min(times - 1, 16);
        return shorter(Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1)));
    }

    private Duration shorter(Duration wait) {
        return wait.compareTo(retries.longest()) > 0 ? retries.longest() : wait;
    }
}
