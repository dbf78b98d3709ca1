package crosstie.connector.limit;

/**
 * What a system is known to allow one user in {@link crosstie.connector.Budget#WINDOW}; 0 where nothing is known. What the system itself
 * tells counts for more: limits vary (D-54).
 *
 * @param milliseconds of execution
 */
public record Limits(long requests, long milliseconds) {
    /** F-55, F-56: it refuses when it is short of resources, by no number that could be known. */
    public static final Limits UNKNOWN = new Limits(0, 0);

    boolean known() {
        return requests > 0;
    }

    /** A system that has more left than it is known to allow allows more (D-54). */
    Limits atLeast(long requestsLeft, long millisecondsLeft) {
        return known()
                ? new Limits(Math.max(requests, requestsLeft), Math.max(milliseconds, millisecondsLeft))
                : new Limits(Math.max(0, requestsLeft), Math.max(0, millisecondsLeft));
    }
}
