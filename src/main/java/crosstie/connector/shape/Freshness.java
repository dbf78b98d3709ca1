package crosstie.connector.shape;

import java.time.Duration;
import java.time.Instant;

/**
 * How long metadata is believed without a question. Where the system marks its versions a question costs little. Where it does not, the
 * whole has to be read again: on another machine it rarely changes, on this one somebody may be building it.
 *
 * @param near whether the system runs on this machine
 */
record Freshness(boolean near) {
    private static final Duration MARKED = Duration.ofMinutes(1);
    private static final Duration NEAR = Duration.ofMinutes(10);
    private static final Duration FAR = Duration.ofHours(12);

    boolean isBelieved(String mark, Instant checked, Instant now) {
        Duration longest = !mark.isEmpty() ? MARKED : near ? NEAR : FAR;
        Duration age = Duration.between(checked, now);
        return !age.isNegative() && age.compareTo(longest) < 0;
    }
}
