package crosstie.connector;

import java.time.Duration;
import java.time.Instant;

/**
 * Requests and execution time used per environment and user in the sliding window of D-54, and how long the system wants to be left alone:
 * shared by all engines on one store. Implemented by {@code store}. Never asked once per row.
 */
public interface Budget {
    /** Length of the window. */
    Duration WINDOW = Duration.ofMinutes(5);

    /**
     * Adds what was used since the last call and tells what all engines together have used.
     *
     * @param account environment and user
     */
    Used add(String account, Instant now, Spent spent);

    /** A system asked to be left alone: other engines hear of it with their next {@link #add}. */
    void quiet(String account, Instant until);

    /**
     * @param requests as D-54 counts them: one for a batch
     * @param milliseconds of execution
     * @param operations as licences count them: each item of a batch (D-45, D-57)
     */
    record Spent(long requests, long milliseconds, long operations) {
        public static final Spent NOTHING = new Spent(0, 0, 0);

        public Spent plus(Spent more) {
            return new Spent(requests + more.requests, milliseconds + more.milliseconds, operations + more.operations);
        }
    }

    /**
     * @param window what was used in the window; operations of the whole day
     * @param quietUntil null for now
     */
    record Used(Spent window, Instant quietUntil) {}

    /** Knows nothing of other engines. */
    static Budget none() {
        return new Budget() {
            @Override
            public Used add(String account, Instant now, Spent spent) {
                return new Used(Spent.NOTHING, null);
            }

            @Override
            public void quiet(String account, Instant until) {
                // nobody else is there to hear it
            }
        };
    }
}
