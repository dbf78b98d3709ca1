package crosstie.transform;

/**
 * The value of another row is not at hand now: whoever runs the mapping reads what was asked for and maps the row again. Neither an error
 * nor a fate, so nothing that handles {@link ValueProblem}s may catch it. Without stack trace and always the same one, since it costs as
 * much as a return.
 */
@SuppressWarnings("serial") // never serialised: it crosses no process
public final class RowsAwaited extends RuntimeException {
    public static final RowsAwaited SIGNAL = new RowsAwaited();

    private RowsAwaited() {
        super("a row that was asked for is not read yet", null, false, false);
    }
}
