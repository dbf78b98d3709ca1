package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Query;
import crosstie.connector.Sink;
import crosstie.model.DiffWay;
import crosstie.model.ErrorGroup;
import crosstie.model.RunError;
import crosstie.model.RunEvent;
import crosstie.model.Stage;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One task of one organization from its first count to its end state. */
final class Attempt {
    private final Plan plan;
    private final Setup setup;
    private final Ends ends;
    private final Events events;
    private final Halt halt;
    private final Tally tally;
    private DiffWay way;
    private long there;

    Attempt(Plan plan, Setup setup, Ends ends, Events events, Halt halt) {
        this.plan = plan;
        this.setup = setup;
        this.ends = ends;
        this.events = events;
        this.halt = halt;
        this.tally = new Tally(new Requests(plan.source(), plan.destination()));
    }

    TaskExecution run() {
        Instant started = events.now();
        try {
            long expected = expected();
            chooseWay(expected);
            events.tell(new RunEvent.TaskStarted(
                    started, setup.task().name(), setup.organization().text(), way, expected));
            travel(expected);
        } catch (RuntimeException e) {
            halt.stop(Stage.READ, e);
        }
        TaskExecution end = end(started);
        events.tell(new RunEvent.TaskEnded(events.now(), end));
        return end;
    }

    /** Rows that there are to read; -1 when the source does not tell. */
    private long expected() {
        if (setup.reads().size() > 1) {
            return -1;
        }
        Query query = setup.reads().getFirst();
        long count = plan.source().count(query);
        return setup.first() == 0 || count < 0 ? count : Math.min(setup.first(), count);
    }

    private void chooseWay(long expected) {
        there = setup.picked() ? -1 : plan.destination().count(setup.destinationQuery());
        way = Ways.choose(setup.picked(), expected, there);
    }

    private void travel(long expected) {
        TaskEnd end = ends.open(setup);
        Likeness known = Likeness.of(setup, end.knowledge().habits());
        try (KeyTable keys = new KeyTable(Math.max(expected, there));
                Sink sink = end.sink(newRows(expected))) {
            if (way == DiffWay.SCAN) {
                new Scan(plan.destination(), setup, known, halt).fill(keys);
            }
            try (Reader reader = new Reader(plan.source(), setup.reads(), setup.first(), halt)) {
                assemble(reader, keys, sink, end, known, expected).run();
                closingCount(expected, reader.rows());
            }
        }
    }

    /** Rows that are probably created: connectors write many of them in another way than few. -1 when nobody knows. */
    private long newRows(long expected) {
        if (way == DiffWay.NONE) {
            return expected;
        }
        return expected < 0 || there < 0 ? -1 : Math.max(0, expected - there);
    }

    private TaskRun assemble(Reader reader, KeyTable keys, Sink sink, TaskEnd end, Likeness known, long expected) {
        Environment destination = plan.destination();
        KeyedRead byKey = new KeyedRead(destination, setup, known);
        Learning learning = new Learning(setup, sink, byKey, known, halt);
        Diff diff = new Diff(setup, way, keys, known, learning::latest, byKey, end.knowledge(), ends.overlay(), halt);
        return new TaskRun(
                reader,
                new Holdback(setup.mapper(), setup.reads().getFirst().select()),
                new Mapping(setup.mapper(), otherRows(), ends.explains()),
                new Lookups(destination, setup, ends.overlay(), new Helpers(destination, setup, end, halt), halt),
                diff,
                new Writer(setup, sink, diff, halt),
                learning,
                new Recorder(setup, end, tally, events, halt, expected),
                halt);
    }

    private OtherRows otherRows() {
        return new OtherRows(plan.source(), plan.destination(), setup.organization(), ends.overlay(), halt);
    }

    /** A page that ended early as valid JSON looks like the last one: only counting tells. Rows deleted meanwhile are no error. */
    private void closingCount(long expected, long read) {
        if (halt.isStopped() || read >= expected) {
            return;
        }
        long now = expected();
        if (now < 0 || read < now) {
            halt.stop(RunError.of(Stage.READ, "SOURCE_ENDED_EARLY", "", read, expected));
        }
    }

    private TaskExecution end(Instant started) {
        List<ErrorGroup> errors = new ArrayList<>();
        halt.error().ifPresent(error -> errors.add(new ErrorGroup(error, 0, "")));
        errors.addAll(tally.causes().groups());
        return new TaskExecution(
                setup.task().name(),
                setup.source().collection(),
                setup.destination().collection(),
                setup.organization().text(),
                status(),
                way,
                tally.counts(),
                Duration.between(started, events.now()).toNanos() / 1e9,
                errors);
    }

    private Status status() {
        if (halt.error().isPresent()) {
            return Status.ERROR;
        }
        if (halt.isCancelled()) {
            return Status.CANCELLED;
        }
        return tally.counts().rejected() > 0 ? Status.WARNING : Status.COMPLETED;
    }
}
