package crosstie.engine;

import crosstie.model.Counts;
import crosstie.model.Outcome;
import crosstie.model.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Records pages in page order: outcomes, before-images, what was learned and the checkpoint, in one transaction. */
final class Recorder {
    /** The checkpoint before the first page. */
    private static final String BEGINNING = "";

    private final Setup setup;
    private final TaskEnd end;
    private final Tally tally;
    private final Events events;
    private final Halt halt;
    private final long expected;
    private String checkpoint = BEGINNING;
    private boolean gap;
    private boolean broken;

    Recorder(Setup setup, TaskEnd end, Tally tally, Events events, Halt halt, long expected) {
        this.setup = setup;
        this.end = end;
        this.tally = tally;
        this.events = events;
        this.halt = halt;
        this.expected = expected;
    }

    /**
     * Records what has a fate. A page that was stopped half-way, and all after it, keep the checkpoint before it: their rows are read again
     * another time, which diff makes harmless.
     */
    void record(OpenPage page) {
        gap |= !page.isComplete();
        checkpoint = gap ? checkpoint : page.bookmark();
        List<RowRecord> rows = rows(page);
        if (broken || (gap && rows.isEmpty() && page.helpers().isEmpty())) {
            return;
        }
        Counts total = tally.with(rows);
        try {
            end.record(page, written(page, rows, total));
        } catch (RuntimeException e) {
            broken = true;
            halt.journalFailed(e);
            return;
        }
        tally.keep(total, rows);
        tellHelpers(page);
        String organization = setup.organization().text();
        events.tell(new RunEvent.TaskProgress(events.now(), setup.task().name(), organization, total, expected));
    }

    private PageRecord written(OpenPage page, List<RowRecord> rows, Counts total) {
        return new PageRecord(page.number(), rows, total, checkpoint, page.habits(), page.pairs(), page.helpers());
    }

    /** Rows that nobody mapped must not appear over there without a word. */
    private void tellHelpers(OpenPage page) {
        page.helpers().stream()
                .collect(Collectors.groupingBy(HelperRow::collection, TreeMap::new, Collectors.counting()))
                .forEach((collection, count) ->
                        events.say(setup.task().name(), "LOOKUP_ROWS_CREATED", count, collection));
    }

    private List<RowRecord> rows(OpenPage page) {
        List<RowRecord> rows = new ArrayList<>(page.rows().size());
        for (Row row : Row.fated(page.rows())) {
            rows.add(new RowRecord(row.key, row.fate, id(row), before(row)));
        }
        return rows;
    }

    private static Object id(Row row) {
        return row.fate instanceof Outcome.Created && row.there != null ? row.there.id() : null;
    }

    private List<RowRecord.Before> before(Row row) {
        if (!(row.fate instanceof Outcome.Updated) || row.there == null) {
            return List.of();
        }
        List<RowRecord.Before> before = new ArrayList<>(row.send.length);
        for (int i : row.send) {
            before.add(
                    new RowRecord.Before(setup.fields().get(i).name(), row.there.values()[i]));
        }
        return before;
    }
}
