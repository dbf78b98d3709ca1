package crosstie.ui.run;

import crosstie.model.Counts;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A task as the table shows it.
 *
 * @param status empty while it waits
 * @param expected rows, -1 when the system does not tell
 * @param started null while it waits, and for a run of the past
 */
record TaskLine(
        String task,
        String organization,
        Optional<Status> status,
        Counts counts,
        long expected,
        Instant started,
        double seconds) {
    static TaskLine waiting(String task) {
        return new TaskLine(task, "", Optional.empty(), Counts.ZERO, -1, null, 0);
    }

    static TaskLine started(String task, String organization, long expected, Instant at) {
        return new TaskLine(task, organization, Optional.of(Status.RUNNING), Counts.ZERO, expected, at, 0);
    }

    static TaskLine ended(TaskExecution task) {
        return new TaskLine(
                task.name(),
                task.organization(),
                Optional.of(task.status()),
                task.counts(),
                task.counts().read(),
                null,
                task.seconds());
    }

    TaskLine with(Counts now, long expectedNow, Instant at) {
        double took = started == null ? seconds : Duration.between(started, at).toMillis() / 1000.0;
        return new TaskLine(task, organization, status, now, expectedNow, started, took);
    }

    boolean is(String otherTask, String otherOrganization) {
        return task.equals(otherTask) && organization.equals(otherOrganization);
    }

    boolean isWaiting() {
        return status.isEmpty();
    }

    boolean isRunning() {
        return status.filter(s -> s == Status.RUNNING).isPresent();
    }

    /** Share done, 0 to 1; -1 when unknown. */
    double done() {
        if (isWaiting()) {
            return 0;
        }
        if (!isRunning()) {
            return 1;
        }
        return expected > 0 ? Math.min(1, counts.read() / (double) expected) : -1;
    }
}
