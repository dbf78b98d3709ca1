package crosstie.engine;

import crosstie.model.RunEvent;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells the watcher. One that fails is logged once and otherwise ignored. */
final class Events {
    private static final System.Logger LOG = System.getLogger(Events.class.getName());

    private final Consumer<RunEvent> watcher;
    private final Clock clock;
    private final AtomicBoolean failed = new AtomicBoolean();

    Events(Consumer<RunEvent> watcher, Clock clock) {
        this.watcher = watcher;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void say(String task, String code, Object... arguments) {
        tell(new RunEvent.Said(
                now(), task, code, Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    void tell(RunEvent event) {
        try {
            watcher.accept(event);
        } catch (RuntimeException e) {
            if (failed.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "a watcher failed; the run goes on", e);
            }
        }
    }

    void started(String execution, String name, List<String> tasks) {
        tell(new RunEvent.ExecutionStarted(now(), execution, name, tasks));
    }
}
