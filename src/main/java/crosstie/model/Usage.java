package crosstie.model;

import java.time.Instant;

/**
 * What one user has used up of a system's limits in their sliding window (D-54), this machine's engines together.
 *
 * @param requests sent in the window
 * @param requestLimit 0 when the system has none that is known
 * @param milliseconds of execution in the window
 * @param millisecondLimit 0 when the system has none that is known
 * @param operations rows written and read one by one since midnight UTC, which licences count (D-57)
 * @param requestsLeft what the system itself said last (D-6); -1 when it does not tell
 * @param millisecondsLeft what the system itself said last; -1 when it does not tell
 * @param windowSeconds length of the window
 * @param share percent of the limits that may be used; the rest is left to people
 * @param waitingUntil when the next request may be sent; null for now
 */
public record Usage(
        long requests,
        long requestLimit,
        long milliseconds,
        long millisecondLimit,
        long operations,
        long requestsLeft,
        long millisecondsLeft,
        int windowSeconds,
        int share,
        Instant waitingUntil) {
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, -1, -1, 0, 100, null);
}
