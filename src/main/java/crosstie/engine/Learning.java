package crosstie.engine;

import crosstie.connector.Found;
import crosstie.connector.Sink;
import crosstie.model.Field;
import crosstie.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Learns how the destination changes what it is sent (F-26), so that a second run does not try to put it right for ever: by rule where a
 * page shows one, else as a pair for the row.
 */
final class Learning {
    private final Setup setup;
    private final Sink sink;
    private final KeyedRead byKey;
    private final Halt halt;
    private volatile Likeness latest;

    Learning(Setup setup, Sink sink, KeyedRead byKey, Likeness known, Halt halt) {
        this.setup = setup;
        this.sink = sink;
        this.byKey = byKey;
        this.latest = known;
        this.halt = halt;
    }

    /** The likeness with all that was learned so far. */
    Likeness latest() {
        return latest;
    }

    /** Compares what was sent with what is there now, and leaves habits and pairs with the page. */
    void learn(OpenPage page) {
        List<Row> written = page.rows().stream().filter(Learning::isWritten).toList();
        readBack(written);
        List<Change> changes = changes(written);
        if (changes.isEmpty()) {
            return;
        }
        page.habits().addAll(Evidence.habits(setup.fields(), changes, column -> stored(written, column)));
        Likeness now = adopt(page.habits());
        for (Change c : changes) {
            if (!now.same(c.column(), c.sent(), c.found())) {
                Field field = setup.fields().get(c.column());
                page.pairs().add(new SentFound(c.row().key, field.name(), c.sent(), c.found()));
            }
        }
    }

    private List<String> stored(List<Row> written, int column) {
        return written.stream()
                .filter(row -> row.stored != null)
                .map(row -> latest.text(column, row.stored[column]))
                .toList();
    }

    private synchronized Likeness adopt(List<ServerHabit> learned) {
        if (!learned.isEmpty()) {
            latest = latest.with(learned);
        }
        return latest;
    }

    private static boolean isWritten(Row row) {
        return row.fate instanceof Outcome.Created || row.fate instanceof Outcome.Updated;
    }

    /** Rows whose answer did not tell what was stored are read once more, in one go, where that may differ. */
    private void readBack(List<Row> written) {
        List<Row> untold = written.stream().filter(row -> row.stored == null).toList();
        if (!sink.changesValues() || untold.isEmpty() || halt.isStopped()) {
            return;
        }
        Map<KeyHash, List<Found>> found = byKey.read(untold);
        for (Row row : untold) {
            List<Found> there = found.getOrDefault(row.hash, List.of());
            row.stored = there.size() == 1 ? there.getFirst().values() : null;
        }
    }

    /** A value that came back as another one. Canonical text. */
    record Change(Row row, int column, String sent, String found) {}

    private List<Change> changes(List<Row> written) {
        Likeness known = latest;
        List<Change> changes = new ArrayList<>();
        for (Row row : written) {
            if (row.stored != null) {
                for (int i : row.send) {
                    addChange(changes, known, row, i);
                }
            }
        }
        return changes;
    }

    private static void addChange(List<Change> changes, Likeness known, Row row, int column) {
        if (known.isCompared(column) && !Objects.equals(row.values[column], row.stored[column])) {
            String sent = known.text(column, row.values[column]);
            String found = known.text(column, row.stored[column]);
            if (!known.same(column, sent, found)) {
                changes.add(new Change(row, column, sent, found));
            }
        }
    }
}
