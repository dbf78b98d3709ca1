package crosstie.store;

import crosstie.engine.PageRecord;
import crosstie.engine.RowRecord;
import crosstie.engine.SentFound;
import crosstie.engine.ServerHabit;
import crosstie.engine.TaskJournal;
import crosstie.engine.TaskScope;
import crosstie.json.ColumnCodec;
import crosstie.model.Outcome;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The journal of one task: each page in one transaction. */
final class RunTask implements TaskJournal {
    /** Bytes of one part; the column takes no more. */
    private static final int PART = 1_000_000;

    static final int OUTCOMES = 0;
    static final int BEFORE = 1;
    static final int HELPERS = 2;

    private final Database database;
    private final Clock clock;
    private final long id;
    private final Learned learned;
    private long last = -1;

    RunTask(Database database, Clock clock, long id, TaskScope scope) {
        this.database = database;
        this.clock = clock;
        this.id = id;
        this.learned = new Learned(database, scope);
    }

    @Override
    public void record(PageRecord page) {
        if (page.number() <= last) {
            throw new IllegalArgumentException("page " + page.number() + " after page " + last);
        }
        byte[] outcomes = PageCodec.outcomes(page.rows());
        byte[] before = PageCodec.before(page.rows());
        byte[] helpers = PageCodec.helpers(page.helpers());
        database.call(h -> {
            if (isRecorded(h, page.number())) { // committed, but the answer was lost
                return false;
            }
            parts(h, page.number(), OUTCOMES, outcomes);
            parts(h, page.number(), BEFORE, before);
            parts(h, page.number(), HELPERS, helpers);
            rejections(h, page);
            learned.keep(h, page.habits(), page.pairs());
            return checkpoint(h, page);
        });
        last = page.number();
        learned.kept(page.pairs());
    }

    private boolean isRecorded(Handle h, long number) {
        return h.createQuery("select page from task_run where id = ?")
                        .bind(0, id)
                        .mapTo(Long.class)
                        .one()
                >= number;
    }

    private void parts(Handle h, long number, int kind, byte[] bytes) {
        for (int part = 0; part * (long) PART < bytes.length; part++) {
            h.execute(
                    "insert into page values (?, ?, ?, ?, ?)",
                    id,
                    number,
                    kind,
                    part,
                    Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART)));
        }
    }

    private void rejections(Handle h, PageRecord page) {
        PreparedBatch batch = h.prepareBatch("insert into rejection values (?, ?, ?, ?, ?)");
        for (int i = 0; i < page.rows().size(); i++) {
            RowRecord row = page.rows().get(i);
            if (row.outcome() instanceof Outcome.Rejected r) {
                batch.add(id, page.number(), i, row.key(), ColumnCodec.error(r.error()));
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private boolean checkpoint(Handle h, PageRecord page) {
        return h.execute(
                        "update task_run set page = ?, counts = ?, bookmark = ?, recorded = ? where id = ?",
                        page.number(),
                        ColumnCodec.counts(page.total()),
                        page.bookmark(),
                        RunJournal.at(clock.instant()),
                        id)
                > 0;
    }

    @Override
    public List<ServerHabit> habits() {
        return learned.habits();
    }

    @Override
    public List<SentFound> pairs(Collection<String> keys) {
        return learned.pairs(keys);
    }
}
