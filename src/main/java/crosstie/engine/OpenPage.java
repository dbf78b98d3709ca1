package crosstie.engine;

import crosstie.connector.Page;
import crosstie.model.Filter;
import java.util.ArrayList;
import java.util.List;

/**
 * One page on its journey: every row read, in reading order.
 *
 * @param rest the part of the filter that the source could not apply; null for none
 */
record OpenPage(
        long number,
        List<Row> rows,
        String bookmark,
        Filter rest,
        List<ServerHabit> habits,
        List<SentFound> pairs,
        List<HelperRow> helpers) {

    static OpenPage of(long number, Page page, Filter rest) {
        List<Row> rows = new ArrayList<>(page.rows().size());
        page.rows().forEach(values -> rows.add(new Row(values)));
        return new OpenPage(
                number, rows, page.bookmark(), rest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** What it takes of the room for open pages: its rows, and something also when it has none. */
    int weight() {
        return Math.max(1, rows.size());
    }

    /** Whether every row has its fate. */
    boolean isComplete() {
        return rows.stream().noneMatch(Row::lives);
    }
}
