package crosstie.studio.run;

import crosstie.model.ChangeSet;
import crosstie.model.RunEvent;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Shows what a run would change. No write request leaves the machine. */
public final class Previews {
    /** @param rows how many rows the change set keeps; counts are of all rows */
    public ChangeSet preview(RunRequest request, int rows, Consumer<RunEvent> watcher, BooleanSupplier cancelled) {
        throw new UnsupportedOperationException();
    }
}
