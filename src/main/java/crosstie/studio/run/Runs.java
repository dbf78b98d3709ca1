package crosstie.studio.run;

import crosstie.model.Execution;
import crosstie.model.RunEvent;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs projects and templates. */
public final class Runs {
    public Execution run(RunRequest request, Consumer<RunEvent> watcher, BooleanSupplier cancelled) {
        throw new UnsupportedOperationException();
    }
}
