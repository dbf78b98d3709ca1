package crosstie.sandbox.query;

/** A query that the server refuses; the message is what the client reads. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadQuery(String message) {
        super(message, null, false, false);
    }
}
