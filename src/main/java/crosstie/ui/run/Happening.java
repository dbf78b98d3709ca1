package crosstie.ui.run;

import crosstie.model.DiffWay;
import crosstie.model.Execution;
import crosstie.model.RunEvent;
import crosstie.model.TaskExecution;
import java.time.Instant;
import java.util.Optional;

/** Something that happened in a run, for the list beside it. The sentence is made when it is shown, in the language of then. */
sealed interface Happening {
    Instant at();

    record Began(Instant at, String task, String organization, DiffWay way, long expected) implements Happening {}

    record SlowedDown(Instant at, String system, double seconds) implements Happening {}

    record Said(Instant at, RunEvent.Said event) implements Happening {}

    record TaskDone(Instant at, TaskExecution task) implements Happening {}

    record Done(Instant at, Execution execution) implements Happening {}

    static Optional<Happening> of(RunEvent event) {
        return switch (event) {
            case RunEvent.ExecutionStarted e -> Optional.empty();
            case RunEvent.TaskProgress e -> Optional.empty();
            case RunEvent.TaskStarted e ->
                Optional.of(new Began(e.at(), e.task(), e.organization(), e.diff(), e.expected()));
            case RunEvent.Throttled e -> Optional.of(new SlowedDown(e.at(), e.system(), e.seconds()));
            case RunEvent.Said e -> Optional.of(new Said(e.at(), e));
            case RunEvent.TaskEnded e -> Optional.of(new TaskDone(e.at(), e.task()));
            case RunEvent.ExecutionEnded e -> Optional.of(new Done(e.at(), e.execution()));
        };
    }
}
