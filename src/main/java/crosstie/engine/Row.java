package crosstie.engine;

import crosstie.connector.Found;
import crosstie.model.FiredRule;
import crosstie.model.Outcome;
import java.util.List;

/** One row on its journey. It lives until it has a fate. Used by the thread of its page; while it is being sent, by that of its batch. */
final class Row {
    /** As read; let go once mapped. */
    Object[] source;

    /** The source key as people know it. */
    String key = "";

    /** Mapped and resolved, by position of the mapper's columns. */
    Object[] values;

    /** Which empty rule decided about each column, null where none did; null itself where nobody asks. */
    FiredRule[] fired;

    KeyHash hash;

    /** The destination's row, where it was read. */
    Found there;

    boolean create;

    /** Positions to send, ascending. */
    int[] send = {};

    /** What a write that was done left behind, by position of the columns; null when the system did not tell. */
    Object[] stored;

    /** The answer to the last try that still has to be looked into; null when there is none. */
    Doubt doubt;

    /** An answer was lost on a create: when the row is found, it is ours. */
    boolean perhapsCreated;

    /** An update that met no row was turned into a create, once. */
    boolean turned;

    Outcome fate;

    enum Doubt {
        EXISTS,
        LOST
    }

    Row(Object[] source) {
        this.source = source;
    }

    boolean lives() {
        return fate == null;
    }

    static List<Row> fated(List<Row> rows) {
        return rows.stream().filter(row -> !row.lives()).toList();
    }

    static List<Row> living(List<Row> rows) {
        for (Row row : rows) {
            if (!row.lives()) {
                return rows.stream().filter(Row::lives).toList();
            }
        }
        return rows;
    }
}
