package crosstie.studio.run;

import crosstie.engine.Engine;
import crosstie.model.Execution;
import crosstie.model.RunEvent;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs projects and templates. */
public final class Runs {
    private final Preparation preparation;
    private final Supplier<Engine> engine;

    public Runs(Preparation preparation, Supplier<Engine> engine) {
        this.preparation = preparation;
        this.engine = engine;
    }

    public Execution run(RunRequest request, Consumer<RunEvent> watcher, BooleanSupplier cancelled) {
        try (Prepared ready = preparation.prepare(request, watcher)) {
            return engine.get().run(ready.plan(), watcher, cancelled);
        }
    }
}
