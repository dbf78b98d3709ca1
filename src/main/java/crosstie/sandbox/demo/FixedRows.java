package crosstie.sandbox.demo;

import crosstie.sandbox.data.Demo;
import crosstie.sandbox.data.Ids;
import crosstie.sandbox.query.Values;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Few rows that stand in a resource file. */
final class FixedRows implements Demo {
    private static final int NO_TABLE = -1;
    private final List<Object[]> rows;
    private final int table;

    FixedRows(List<Object[]> rows) {
        this(rows, NO_TABLE);
    }

    /** @param table number under which ids were made */
    FixedRows(List<Object[]> rows, int table) {
        this.rows = List.copyOf(rows);
        this.table = table;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Object cell(int row, int column) {
        return rows.get(row)[column];
    }

    @Override
    public int[] find(int column, Object value) {
        int place = value instanceof UUID id && table != NO_TABLE ? Ids.row(table, id) : -1;
        if (place >= 0 && place < rows.size() && value.equals(rows.get(place)[column])) return new int[] {place};
        int[] found = new int[rows.size()];
        int count = 0;
        for (int row = 0; row < found.length; row++)
            if (Values.same(rows.get(row)[column], value)) found[count++] = row;
        return Arrays.copyOf(found, count);
    }
}
