package crosstie.engine;

import crosstie.model.Execution;
import crosstie.model.RunEvent;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All tasks of a plan, one after the other; those after one that stopped are not begun. */
final class Performance {
    private final Plan plan;
    private final Events events;
    private final Halt halt;

    Performance(Plan plan, Events events, Halt halt) {
        this.plan = plan;
        this.events = events;
        this.halt = halt;
    }

    Execution run(String id, List<Setup> setups, Ends ends) {
        Instant started = events.now();
        ends.begin(execution(id, Status.RUNNING, started, null, List.of()));
        events.tell(new RunEvent.ExecutionStarted(
                started,
                id,
                plan.name(),
                setups.stream().map(s -> s.task().name()).distinct().toList()));
        List<TaskExecution> tasks = new ArrayList<>();
        for (Setup setup : setups) {
            if (!halt.isStopped()) {
                tasks.add(new Attempt(plan, setup, ends, events, halt).run());
            }
        }
        Execution ended = end(execution(id, status(tasks), started, events.now(), tasks), ends);
        events.tell(new RunEvent.ExecutionEnded(events.now(), ended));
        return ended;
    }

    private Execution end(Execution execution, Ends ends) {
        try {
            ends.end(execution);
            return execution;
        } catch (RuntimeException e) {
            halt.journalFailed(e);
            return execution(execution.id(), Status.ERROR, execution.started(), execution.ended(), execution.tasks());
        }
    }

    private Execution execution(String id, Status status, Instant started, Instant ended, List<TaskExecution> tasks) {
        String source = plan.source().connection().address().toString();
        String destination = plan.destination().connection().address().toString();
        return new Execution(id, plan.name(), source, destination, status, started, ended, tasks);
    }

    private Status status(List<TaskExecution> tasks) {
        if (halt.error().isPresent()) {
            return Status.ERROR;
        }
        if (halt.isCancelled()) {
            return Status.CANCELLED;
        }
        return tasks.stream().anyMatch(t -> t.status() == Status.WARNING) ? Status.WARNING : Status.COMPLETED;
    }
}
