package crosstie.store;

import crosstie.engine.Journal;
import crosstie.engine.Knowledge;
import crosstie.engine.TaskJournal;
import crosstie.engine.TaskScope;
import crosstie.json.ColumnCodec;
import crosstie.model.Counts;
import crosstie.model.Execution;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** The journal in the store. */
public final class RunJournal implements Journal {
    private final Database database;
    private final Clock clock;

    RunJournal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void begin(Execution e) {
        Alive me = Alive.me();
        database.call(h -> {
            if (update(h, e) > 0) {
                return 0;
            }
            return h.execute(
                    "insert into execution values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    e.id(),
                    e.name(),
                    e.source(),
                    e.destination(),
                    e.status().name(),
                    at(e.started()),
                    at(e.ended()),
                    ColumnCodec.tasks(e.tasks()),
                    me.pid(),
                    at(me.started()));
        });
    }

    @Override
    public TaskJournal open(String execution, TaskScope s) {
        long id = database.call(h -> h.createUpdate("insert into task_run (execution, project, task, organization,"
                        + " destination, collection, page, counts, recorded) values (?, ?, ?, ?, ?, ?, -1, ?, ?)")
                .bind(0, execution)
                .bind(1, s.project())
                .bind(2, s.task())
                .bind(3, s.organization())
                .bind(4, s.destination())
                .bind(5, s.collection())
                .bind(6, ColumnCodec.counts(Counts.ZERO))
                .bind(7, at(clock.instant()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new RunTask(database, clock, id, s);
    }

    @Override
    public Knowledge knowledge(TaskScope scope) {
        return new Learned(database, scope);
    }

    @Override
    public void end(Execution e) {
        database.call(h -> update(h, e));
    }

    private static int update(Handle h, Execution e) {
        return h.execute(
                "update execution set status = ?, ended = ?, tasks = ? where id = ?",
                e.status().name(),
                at(e.ended()),
                ColumnCodec.tasks(e.tasks()),
                e.id());
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
