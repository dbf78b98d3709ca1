package crosstie.engine;

import crosstie.connector.Found;
import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.WriteAnswer;
import crosstie.model.Outcome;
import crosstie.model.Refusal;
import crosstie.model.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends rows, several batches at a time, and follows up on answers that leave a question: the row is read by key and decided again, never
 * guessed. After a stop nothing more is sent; what was on its way is waited for.
 */
final class Writer {
    /** A row is sent at most so often. */
    private static final int ROUNDS = 8;

    private final Setup setup;
    private final Sink sink;
    private final Diff diff;
    private final Halt halt;
    private final Gate gate;

    Writer(Setup setup, Sink sink, Diff diff, Halt halt) {
        this.setup = setup;
        this.sink = sink;
        this.diff = diff;
        this.halt = halt;
        this.gate = new Gate(() -> Math.max(1, sink.degree()));
    }

    /** Gives every row its fate, or leaves it without one when the run was stopped before it was sent. */
    void write(List<Row> rows) {
        List<Row> open = rows;
        for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
            send(open);
            resolveDoubts(open);
            open = halt.isStopped() ? List.of() : Row.living(open);
        }
        open.forEach(row -> Fates.reject(row, Stage.WRITE, "ROW_NOT_SETTLED", "", row.key));
    }

    private void send(List<Row> rows) {
        List<Thread> batches = new ArrayList<>();
        for (int from = 0; from < rows.size() && !halt.isStopped(); ) {
            int to = Math.min(rows.size(), from + Math.max(1, sink.batchSize()));
            List<Row> batch = rows.subList(from, to);
            gate.enter(1);
            batches.add(Thread.ofVirtual().name("write").start(() -> sendBatch(batch)));
            from = to;
        }
        batches.forEach(Writer::await);
    }

    private static void await(Thread batch) {
        boolean interrupted = false;
        while (batch.isAlive()) {
            try {
                batch.join();
            } catch (InterruptedException e) {
                interrupted = true; // what is on its way has to be known before the page is recorded
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendBatch(List<Row> batch) {
        try {
            if (halt.isStopped()) {
                return;
            }
            List<WriteAnswer> answers =
                    sink.send(batch.stream().map(this::write).toList());
            for (int i = 0; i < batch.size(); i++) {
                take(batch.get(i), answers.get(i));
            }
        } catch (Refusal refusal) {
            halt.stop(Stage.WRITE, refusal); // refused as a whole: none of its rows was written
        } catch (RuntimeException | Error e) {
            halt.stop(Stage.WRITE, e);
            batch.stream().filter(Row::lives).forEach(row -> row.fate = Outcome.UNKNOWN);
        } finally {
            gate.leave(1);
        }
    }

    private RowWrite write(Row row) {
        Object id = row.there == null ? null : row.there.id();
        return new RowWrite(row.create, setup.keyOf(row.values), id, row.values, row.send);
    }

    private void take(Row row, WriteAnswer answer) {
        row.doubt = null;
        switch (answer.kind()) {
            case DONE -> done(row, answer.found());
            case REFUSED -> Fates.reject(row, answer.error());
            case EXISTS -> row.doubt = Row.Doubt.EXISTS;
            case UNKNOWN -> row.doubt = Row.Doubt.LOST;
            case MISSING -> vanished(row);
        }
    }

    private void done(Row row, Object[] found) {
        row.stored = found;
        row.fate = ours(row) ? Outcome.CREATED : updated(row);
    }

    /** Created by this run, at once or by a try whose answer was lost. */
    private static boolean ours(Row row) {
        return row.create || row.perhapsCreated;
    }

    private Outcome updated(Row row) {
        List<String> names = new ArrayList<>();
        for (int i : row.send) {
            names.add(setup.fields().get(i).name());
        }
        return new Outcome.Updated(names);
    }

    /** An update met no row: it was deleted since it was read, so it is created, once. */
    private static void vanished(Row row) {
        if (row.turned || row.create) {
            Fates.reject(row, Stage.WRITE, "ROW_VANISHED", "", row.key);
            return;
        }
        row.turned = true;
        row.there = null;
        row.create = true;
        row.send = Positions.sent(row.values);
    }

    private void resolveDoubts(List<Row> rows) {
        List<Row> doubtful =
                rows.stream().filter(row -> row.lives() && row.doubt != null).toList();
        if (doubtful.isEmpty()) {
            return;
        }
        if (halt.error().isPresent()) {
            doubtful.stream().filter(r -> r.doubt == Row.Doubt.LOST).forEach(r -> r.fate = Outcome.UNKNOWN);
            return;
        }
        List<Tried> tries = doubtful.stream().map(row -> tried(row)).toList();
        try {
            diff.look(doubtful);
        } catch (RuntimeException e) {
            tries.stream().filter(t -> t.doubt() == Row.Doubt.LOST).forEach(t -> t.row().fate = Outcome.UNKNOWN);
            throw e;
        }
        tries.forEach(Writer::settle);
    }

    /** What was tried, kept while the row is decided anew. */
    private record Tried(Row row, Row.Doubt doubt, boolean create, int[] send, Found before, Outcome ifWritten) {}

    private Tried tried(Row row) {
        return new Tried(row, row.doubt, row.create, row.send, row.there, ours(row) ? Outcome.CREATED : updated(row));
    }

    private static void settle(Tried tried) {
        Row row = tried.row();
        row.doubt = null;
        if (tried.doubt() == Row.Doubt.EXISTS) {
            if (row.lives() && row.create) {
                Fates.reject(row, Stage.WRITE, "KEY_TAKEN_UNSEEN", "", row.key);
            }
        } else if (row.fate instanceof Outcome.Unchanged) {
            row.fate = tried.ifWritten();
            row.send = tried.send();
            row.there = tried.before();
        } else if (tried.create() && !row.create) {
            row.perhapsCreated = true;
        }
    }
}
