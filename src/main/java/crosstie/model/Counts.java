package crosstie.model;

/** Rows by fate. {@code read} is the sum of the others but {@code requests}, which counts calls over the network of both ends. */
public record Counts(
        long created,
        long updated,
        long unchanged,
        long filtered,
        long rejected,
        long deferred,
        long unknown,
        long requests) {
    public static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    public long read() {
        return created + updated + unchanged + filtered + rejected + deferred + unknown;
    }

    public long written() {
        return created + updated;
    }

    public Counts plus(Counts o) {
        return new Counts(
                created + o.created,
                updated + o.updated,
                unchanged + o.unchanged,
                filtered + o.filtered,
                rejected + o.rejected,
                deferred + o.deferred,
                unknown + o.unknown,
                requests + o.requests);
    }
}
