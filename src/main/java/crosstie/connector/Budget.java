package crosstie.connector;

import java.time.Instant;

/**
 * Requests and execution time used per environment and user in the sliding window of D-54, shared by all engines on one store.
 * Implemented by {@code store}. Never asked once per row.
 */
public interface Budget {
    /**
     * Adds what was used since the last call and tells what all engines together have used in the window.
     *
     * @param account environment and user
     * @param requests operations as the system counts them (D-45, D-57)
     * @param milliseconds execution time
     */
    Used add(String account, Instant now, long requests, long milliseconds);

    /** What the window holds now. */
    record Used(long requests, long milliseconds) {}

    /** Knows nothing of other engines. */
    static Budget none() {
        return (account, now, requests, milliseconds) -> new Used(requests, milliseconds);
    }
}
