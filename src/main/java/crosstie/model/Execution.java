package crosstie.model;

import java.time.Instant;
import java.util.List;

/**
 * One run and its end state.
 *
 * @param id short text, unique in the store
 * @param name of the project or template
 * @param source and {@code destination}: addresses, for people
 * @param ended null while it runs
 */
public record Execution(
        String id,
        String name,
        String source,
        String destination,
        Status status,
        Instant started,
        Instant ended,
        List<TaskExecution> tasks) {
    public Execution {
        tasks = List.copyOf(tasks);
    }

    public Counts counts() {
        return tasks.stream().map(TaskExecution::counts).reduce(Counts.ZERO, Counts::plus);
    }

    /** Seconds so far; to {@code now} while it runs. */
    public double seconds(Instant now) {
        return java.time.Duration.between(started, ended == null ? now : ended).toMillis() / 1000.0;
    }
}
