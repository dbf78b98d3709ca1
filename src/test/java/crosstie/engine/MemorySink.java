package crosstie.engine;

import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes to a table in memory as a strict server would: a create of a known key is refused, an update never creates (F-29, F-30). */
final class MemorySink implements Sink {
    private final MemorySystem system;
    private final MemoryTable table;
    private final WritePlan plan;
    private final AtomicInteger batches = new AtomicInteger();

    MemorySink(MemorySystem system, MemoryTable table, WritePlan plan) {
        this.system = system;
        this.table = table;
        this.plan = plan;
    }

    @Override
    public int batchSize() {
        return table.batchSize;
    }

    @Override
    public int degree() {
        return table.degree;
    }

    @Override
    public boolean changesValues() {
        return table.changes;
    }

    @Override
    public List<WriteAnswer> send(List<RowWrite> rows) {
        int batch = batches.incrementAndGet();
        table.beforeBatch.accept(batch);
        system.requests.incrementAndGet();
        List<WriteAnswer> answers = new ArrayList<>();
        synchronized (table) {
            for (int i = 0; i < rows.size(); i++) {
                answers.add(answer(rows.get(i), table.loss.apply(batch, i)));
            }
        }
        return answers;
    }

    private WriteAnswer answer(RowWrite row, MemoryTable.Loss loss) {
        WriteAnswer real = loss == MemoryTable.Loss.NOT_APPLIED ? null : apply(row);
        return loss == MemoryTable.Loss.NONE ? real : WriteAnswer.UNKNOWN;
    }

    private WriteAnswer apply(RowWrite row) {
        system.writes.incrementAndGet();
        Optional<MemoryTable.Stored> there = row.id() == null ? table.byKey(row.key()) : table.byId(row.id());
        if (row.create()) {
            return there.isPresent() ? WriteAnswer.EXISTS : create(row);
        }
        if (there.isEmpty()) {
            return WriteAnswer.MISSING;
        }
        store(row, there.get().values());
        return answer(there.get().values());
    }

    private WriteAnswer create(RowWrite row) {
        Map<String, Object> values = new HashMap<>();
        UUID id = system.newId();
        values.put(table.entity.key().getFirst(), id);
        store(row, values);
        table.rows.add(new MemoryTable.Stored(id, values));
        return answer(values);
    }

    private void store(RowWrite row, Map<String, Object> into) {
        for (int i : row.send()) {
            String field = plan.columns().get(i).name();
            into.put(field, table.change.apply(field, row.values()[i]));
        }
    }

    private WriteAnswer answer(Map<String, Object> values) {
        return table.tells
                ? WriteAnswer.stored(
                        plan.columns().stream().map(f -> values.get(f.name())).toArray())
                : WriteAnswer.DONE;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
