package crosstie.store;

import crosstie.engine.HelperRow;
import crosstie.engine.RowRecord;
import crosstie.json.ColumnCodec;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.RejectedRow;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What ran. An execution whose process died is shown as ended by an error, RUN_INTERRUPTED, with the counts of its last checkpoints. */
public final class History {
    private final Database database;
    private final Clock clock;

    History(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Execution> list() {
        return database.call(h -> {
            List<Execution> all = new ArrayList<>();
            for (Row row : h.createQuery("select * from execution order by started desc, id desc")
                    .map((r, c) -> row(r))
                    .list()) {
                all.add(now(h, row));
            }
            return all;
        });
    }

    public Optional<Execution> find(String id) {
        return database.call(h -> {
            Optional<Row> row = h.createQuery("select * from execution where id = ?")
                    .bind(0, id)
                    .map((r, c) -> row(r))
                    .findOne();
            return row.isPresent() ? Optional.of(now(h, row.get())) : Optional.empty();
        });
    }

    /** Rejected rows in reading order. */
    public List<RejectedRow> rejected(String id) {
        return database.call(h -> h.createQuery("select t.task, t.organization, r.row_key, r.error from rejection r"
                        + " join task_run t on t.id = r.task_run where t.execution = ?"
                        + " order by r.task_run, r.page, r.position")
                .bind(0, id)
                .map((r, c) -> new RejectedRow(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        Column.read("rejection.error", () -> ColumnCodec.error(r.getString(4)))))
                .list());
    }

    /** What became of the row of that key, per task: its last word. Reads page after page. */
    public List<Fate> outcome(String execution, String key) {
        return new Pages(database).fates(execution, key);
    }

    /** Rows that an execution created because lookups looked for them, in the order of its pages: what an undo has to take back as well. */
    public List<HelperRow> helpers(String execution) {
        return new Pages(database).helpers(execution);
    }

    /** Every page of an execution, task by task, in reading order. */
    List<List<RowRecord>> pages(String execution) {
        return new Pages(database).all(execution);
    }

    private record Row(Execution execution, Alive process) {}

    private static Row row(ResultSet r) throws SQLException {
        Execution e = new Execution(
                r.getString("id"),
                r.getString("name"),
                r.getString("source"),
                r.getString("destination"),
                Column.read("execution.status", () -> Status.valueOf(r.getString("status"))),
                instant(r, "started"),
                instant(r, "ended"),
                Column.read("execution.tasks", () -> ColumnCodec.tasks(r.getString("tasks"))));
        return new Row(e, new Alive(r.getLong("pid"), instant(r, "process_started")));
    }

    private static Instant instant(ResultSet r, String column) throws SQLException {
        OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** As it is now: one that did not end is read from its checkpoints. */
    private Execution now(Handle h, Row row) throws SQLException {
        Execution e = row.execution();
        if (e.status() != Status.RUNNING) {
            return e;
        }
        Status status = row.process().lives() ? Status.RUNNING : Status.ERROR;
        List<Checkpoint> checkpoints = checkpoints(h, e, status);
        Instant ended =
                checkpoints.stream().map(Checkpoint::recorded).reduce(e.started(), (a, b) -> a.isAfter(b) ? a : b);
        return new Execution(
                e.id(),
                e.name(),
                e.source(),
                e.destination(),
                status,
                e.started(),
                status == Status.RUNNING ? null : ended,
                checkpoints.stream().map(Checkpoint::task).toList());
    }

    private record Checkpoint(TaskExecution task, Instant recorded) {}

    private List<Checkpoint> checkpoints(Handle h, Execution e, Status status) {
        List<ErrorGroup> why = status == Status.RUNNING
                ? List.of()
                : List.of(new ErrorGroup(RunError.of(Stage.RECORD, "RUN_INTERRUPTED", ""), 0, ""));
        return h.createQuery("select * from task_run where execution = ? order by id")
                .bind(0, e.id())
                .map((r, c) -> {
                    Instant recorded = instant(r, "recorded");
                    Instant until = status == Status.RUNNING ? clock.instant() : recorded;
                    TaskExecution task = new TaskExecution(
                            r.getString("task"),
                            "",
                            r.getString("collection"),
                            r.getString("organization"),
                            status,
                            null,
                            Column.read("task_run.counts", () -> ColumnCodec.counts(r.getString("counts"))),
                            Duration.between(e.started(), until).toMillis() / 1000.0,
                            why);
                    return new Checkpoint(task, recorded);
                })
                .list();
    }
}
