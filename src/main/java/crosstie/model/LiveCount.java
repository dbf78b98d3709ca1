package crosstie.model;

/** How many rows a filter lets through, as far as it can be told without reading them all. */
public record LiveCount(long rows, Certainty certainty) {
    public enum Certainty {
        EXACT,
        /** The system counted what it can say; we would hold some back. */
        AT_MOST,
        /** There are more than anybody counts. */
        AT_LEAST
    }
}
