package crosstie.studio.run;

import crosstie.engine.Engine;
import crosstie.model.ChangeSet;
import crosstie.model.RunEvent;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows what a run would change. No write request leaves the machine. */
public final class Previews {
    private final Preparation preparation;
    private final Supplier<Engine> engine;

    public Previews(Preparation preparation, Supplier<Engine> engine) {
        this.preparation = preparation;
        this.engine = engine;
    }

    /** @param rows how many rows the change set keeps; counts are of all rows */
    public ChangeSet preview(RunRequest request, int rows, Consumer<RunEvent> watcher, BooleanSupplier cancelled) {
        try (Prepared ready = preparation.prepare(request, watcher)) {
            return engine.get().preview(ready.plan(), rows, watcher, cancelled);
        }
    }
}
