package crosstie.mapping;

import crosstie.model.RunError;

/** A row that cannot be mapped. Carries no stack trace: it is an expected fate of a row. */
@SuppressWarnings("serial") // never serialised: it crosses no process
public final class RowProblem extends RuntimeException {
    private final transient RunError error;

    public RowProblem(RunError error) {
        super(error.code(), null, false, false);
        this.error = error;
    }

    public RunError error() {
        return error;
    }
}
