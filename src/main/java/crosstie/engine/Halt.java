package crosstie.engine;

import crosstie.model.Refusal;
import crosstie.model.RunError;
import crosstie.model.Stage;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether a run goes on: the user's wish, and the first failure. Safe for several threads. */
final class Halt {
    private static final System.Logger LOG = System.getLogger(Halt.class.getName());

    private final BooleanSupplier wish;
    private volatile boolean cancelled;
    private volatile RunError error;

    Halt(BooleanSupplier wish) {
        this.wish = wish;
    }

    boolean isStopped() {
        return error != null || isCancelled();
    }

    boolean isCancelled() {
        return cancelled || (cancelled = wish.getAsBoolean());
    }

    /** Leaves the way when the run was stopped. */
    void check() {
        if (isStopped()) {
            throw new Interrupted();
        }
    }

    Optional<RunError> error() {
        return Optional.ofNullable(error);
    }

    /** Keeps the first error; what follows from it adds nothing. */
    synchronized void stop(RunError reason) {
        error = error == null ? reason : error;
    }

    /** Stops for whatever a collaborator threw. What was not foreseen is logged here, once. */
    void stop(Stage stage, Throwable thrown) {
        switch (thrown) {
            case Refusal refusal -> stop(new RunError(stage, refusal.code(), "", refusal.arguments()));
            case Interrupted ended -> cancelled = true; // by the run itself, or by who interrupted its thread
            default -> {
                stop(RunError.of(stage, "ENGINE_FAULT", "", thrown.getClass().getSimpleName()));
                LOG.log(Level.ERROR, "run stopped at " + stage, thrown);
            }
        }
    }

    /** Nothing may be written whose outcome cannot be recorded. */
    void journalFailed(RuntimeException cause) {
        stop(RunError.of(Stage.RECORD, "JOURNAL_FAILED", "", cause.getClass().getSimpleName()));
        LOG.log(Level.ERROR, "the journal failed", cause);
    }

    /** A wait was ended because the run was. */
    @SuppressWarnings("serial") // never serialised: it crosses no process
    static final class Interrupted extends RuntimeException {
        Interrupted() {
            super(null, null, false, false);
        }
    }
}
