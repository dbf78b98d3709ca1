package crosstie.odata;

import crosstie.odata.ODataException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How often one request was tried and how long that took, and how long to wait before the next try. Never more than the patience in all. */
final class Tries {
    private static final long FIRST_WAIT_MILLIS = 500;

    private final Retries retries;
    private final Sleeper sleeper;
    private final Clock clock;
    private final long longestTry;
    private int throttled;
    private int failed;
    private boolean renewed;
    private long spent;
    private long tryBegan;

    Tries(ODataSettings settings) {
        retries = settings.retries();
        sleeper = settings.sleeper();
        clock = settings.clock();
        longestTry = settings.timeouts().call().toMillis();
    }

    void begin() {
        tryBegan = clock.millis();
    }

    /** How long this try took until now; a clock that jumps counts no more than a try can take. */
    Duration took() {
        return Duration.ofMillis(Math.clamp(clock.millis() - tryBegan, 0, longestTry));
    }

    /** The wait before a throttled request goes again; null when it may not. Counts. */
    Duration throttled(Duration asked) {
        renewed = false;
        throttled++;
        Duration wait = wait(asked);
        return throttled <= retries.throttled() && isWorth(wait) ? wait : null;
    }

    /** The wait the service asked for, capped, or our own. */
    Duration wait(Duration asked) {
        return asked.isZero() ? ownWait(Math.max(1, throttled)) : shorter(asked);
    }

    /** The wait before a failed request goes again; null when it may not. Counts. */
    Duration failed() {
        renewed = false;
        Duration wait = ownWait(++failed);
        return failed <= retries.failed() && isWorth(wait) ? wait : null;
    }

    /** Waits before a failed request goes again; false when it may not. */
    boolean againFailed() {
        Duration wait = failed();
        if (wait != null) {
            sleep(wait);
        }
        return wait != null;
    }

    /** Whether this is the first refusal for want of sign-in since anything else happened: a long wait outlives a token. */
    boolean againUnauthorized() {
        boolean first = !renewed;
        renewed = true;
        return first;
    }

    private boolean isWorth(Duration wait) {
        spent += took().toMillis() + wait.toMillis();
        return spent <= retries.patience().toMillis();
    }

    void await(Pacer pacer) {
        patiently(() -> pacer.await(sleeper));
    }

    void sleep(Duration time) {
        patiently(() -> sleeper.sleep(time));
    }

    /** Something that an interrupt ends. */
    private interface Wait {
        void run() throws InterruptedException;
    }

    private static void patiently(Wait wait) {
        try {
            wait.run();
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
