package crosstie.ui.kit;

/** One piece of slow work, asked to end by its flag. */
public final class Attempt {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }
}
