package crosstie.engine;

import crosstie.connector.Found;
import crosstie.model.DiffWay;
import crosstie.model.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Create, update with the changed fields only, or unchanged: the step that saves the writes. */
final class Diff {
    private final Setup setup;
    private final DiffWay way;
    private final KeyTable keys;
    private final Likeness scanned;
    private final Supplier<Likeness> latest;
    private final KeyedRead byKey;
    private final Knowledge knowledge;
    private final Overlay overlay;
    private final Halt halt;

    /**
     * @param keys what a scan found; empty for the other ways
     * @param scanned the likeness that the scan's hashes were made with
     * @param latest with all that the run has learned
     */
    Diff(
            Setup setup,
            DiffWay way,
            KeyTable keys,
            Likeness scanned,
            Supplier<Likeness> latest,
            KeyedRead byKey,
            Knowledge knowledge,
            Overlay overlay,
            Halt halt) {
        this.setup = setup;
        this.way = way;
        this.keys = keys;
        this.scanned = scanned;
        this.latest = latest;
        this.byKey = byKey;
        this.knowledge = knowledge;
        this.overlay = overlay;
        this.halt = halt;
    }

    /** Turns away blank keys and the second row of one key; to be called in page order, so that the first row read is the one that counts. */
    List<Row> admit(List<Row> rows) {
        for (Row row : rows) {
            int blank = scanned.blankKeyPart(row.values);
            if (blank >= 0) {
                Fates.reject(
                        row, Stage.DIFF, "KEY_EMPTY", setup.fields().get(blank).name());
                continue;
            }
            row.hash = scanned.key(row.values);
            if (!keys.see(row.hash)) {
                Fates.reject(row, Stage.DIFF, "KEY_REPEATED", keyName(), row.key);
            }
        }
        return Row.living(rows);
    }

    /** Decides each row; the living ones are to be written. */
    List<Row> compare(List<Row> rows) {
        halt.check();
        switch (way) {
            case NONE -> rows.forEach(this::absent);
            case SCAN -> compareWithScan(rows);
            case BY_KEY, BY_JOURNAL -> look(rows);
        }
        return Row.living(rows);
    }

    private void compareWithScan(List<Row> rows) {
        List<Row> unlike = new ArrayList<>();
        for (Row row : rows) {
            if (!keys.isThere(row.hash)) {
                absent(row);
            } else if (keys.isAmbiguous(row.hash)) {
                ambiguous(row);
            } else if (keys.holds(row.hash, scanned.hash(row.values, List.of()))) {
                Fates.unchanged(row);
            } else {
                unlike.add(row);
            }
        }
        Map<String, List<SentFound>> pairs = pairs(unlike);
        for (Row row : unlike) {
            List<SentFound> own = pairs.getOrDefault(row.key, List.of());
            if (!own.isEmpty() && keys.holds(row.hash, scanned.hash(row.values, own))) {
                Fates.unchanged(row);
            }
        }
        look(Row.living(unlike));
    }

    /** Reads the rows by key and decides each by what is there now. */
    void look(List<Row> rows) {
        Map<KeyHash, List<Found>> found = byKey.read(rows);
        List<Row> differing = new ArrayList<>();
        for (Row row : rows) {
            List<Found> there = found.getOrDefault(row.hash, List.of());
            switch (there.size()) {
                case 0 -> absent(row);
                case 1 -> present(row, there.getFirst(), differing);
                default -> ambiguous(row);
            }
        }
        forgive(differing);
    }

    private void absent(Row row) {
        row.there = null;
        if (overlay.hasRow(setup, row.hash)) {
            createdBefore(row);
            return;
        }
        row.create = true;
        row.send = Positions.sent(row.values);
    }

    /** A row that an earlier task of the same preview would create: its fields are not at hand, only whether all are the same. */
    private void createdBefore(Row row) {
        if (overlay.hasSame(setup, row.hash, scanned.hash(row.values, List.of()))) {
            Fates.unchanged(row);
        } else {
            row.create = false;
            row.send = Positions.sent(row.values, scanned::isCompared);
        }
    }

    private void present(Row row, Found there, List<Row> differing) {
        row.there = there;
        row.create = false;
        row.send = latest.get().changed(row.values, there.values(), List.of());
        if (row.send.length == 0) {
            Fates.unchanged(row);
        } else {
            differing.add(row);
        }
    }

    /** Takes away differences that the destination makes itself, row by row (F-26). */
    private void forgive(List<Row> differing) {
        Map<String, List<SentFound>> pairs = pairs(differing);
        for (Row row : differing) {
            List<SentFound> own = pairs.getOrDefault(row.key, List.of());
            if (!own.isEmpty()) {
                row.send = latest.get().changed(row.values, row.there.values(), own);
            }
            if (row.send.length == 0) {
                Fates.unchanged(row);
            }
        }
    }

    private Map<String, List<SentFound>> pairs(Collection<Row> rows) {
        Map<String, List<SentFound>> all = new HashMap<>();
        if (!rows.isEmpty()) {
            List<String> names = rows.stream().map(row -> row.key).toList();
            for (SentFound pair : knowledge.pairs(names)) {
                all.computeIfAbsent(pair.key(), k -> new ArrayList<>(1)).add(pair);
            }
        }
        return all;
    }

    private void ambiguous(Row row) {
        Fates.reject(
                row,
                Stage.DIFF,
                "KEY_AMBIGUOUS",
                keyName(),
                row.key,
                setup.destination().label());
    }

    private String keyName() {
        return String.join(", ", setup.keyNames().fields());
    }
}
