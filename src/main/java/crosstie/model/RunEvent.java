package crosstie.model;

import java.time.Instant;
import java.util.List;

/** What a run tells its watchers. A watcher that fails is logged and ignored. */
public sealed interface RunEvent {
    Instant at();

    record ExecutionStarted(Instant at, String execution, String name, List<String> tasks) implements RunEvent {}

    /** {@code expected} rows, -1 when the system does not tell. */
    record TaskStarted(Instant at, String task, String organization, DiffWay diff, long expected) implements RunEvent {}

    record TaskProgress(Instant at, String task, String organization, Counts counts, long expected)
            implements RunEvent {}

    /** A system asked to slow down (429, 503); waited for below source and sink. */
    record Throttled(Instant at, String system, double seconds) implements RunEvent {}

    /** A sentence for the log; code of the bundle. */
    record Said(Instant at, String task, String code, List<String> arguments) implements RunEvent {
        public Said {
            arguments = List.copyOf(arguments);
        }
    }

    record TaskEnded(Instant at, TaskExecution task) implements RunEvent {}

    record ExecutionEnded(Instant at, Execution execution) implements RunEvent {}
}
