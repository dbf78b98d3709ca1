package crosstie.engine;

import crosstie.model.Counts;
import java.util.List;

/**
 * What is kept of one page.
 *
 * @param number from 0, in reading order
 * @param rows one per row read, in order
 * @param total counts of the task up to and with this page
 * @param bookmark the source's address of what follows; null after the last page
 * @param helpers rows created because lookups of these rows looked for them; not among the counts
 */
public record PageRecord(
        long number,
        List<RowRecord> rows,
        Counts total,
        String bookmark,
        List<ServerHabit> habits,
        List<SentFound> pairs,
        List<HelperRow> helpers) {
    public PageRecord {
        rows = List.copyOf(rows);
        habits = List.copyOf(habits);
        pairs = List.copyOf(pairs);
        helpers = List.copyOf(helpers);
    }

    /** A page for which no further rows were created. */
    public PageRecord(
            long number,
            List<RowRecord> rows,
            Counts total,
            String bookmark,
            List<ServerHabit> habits,
            List<SentFound> pairs) {
        this(number, rows, total, bookmark, habits, pairs, List.of());
    }
}
