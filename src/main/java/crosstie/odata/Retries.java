package crosstie.odata;

import java.time.Duration;

/**
 * How long the one retry layer goes on. Waits are the service's Retry-After where it makes sense, else exponential with jitter: 0.5 s, 1 s,
 * 2 s, … (D-54, F-56).
 *
 * @param throttled further tries after 429 and 503
 * @param failed further tries after a broken connection or another 5xx, repeatable requests only
 * @param longest cap of one wait
 * @param patience of one call, all its tries and waits together: a wait that would go beyond is not begun
 */
public record Retries(int throttled, int failed, Duration longest, Duration patience) {
    public static final Retries USUAL = new Retries(12, 5, Duration.ofMinutes(5), Duration.ofMinutes(30));
    /** For connection tests: the first answer counts. */
    public static final Retries NONE = new Retries(0, 0, Duration.ZERO);

    public Retries(int throttled, int failed, Duration longest) {
        this(throttled, failed, longest, Duration.ofMinutes(30));
    }
}
