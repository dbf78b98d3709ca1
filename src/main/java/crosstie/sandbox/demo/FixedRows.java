package crosstie.sandbox.demo;

import crosstie.sandbox.data.Demo;
import crosstie.sandbox.query.Values;
import java.util.List;
import java.util.stream.IntStream;

/** Few rows that stand in a resource file. */
final class FixedRows implements Demo {
    private final List<Object[]> rows;

    FixedRows(List<Object[]> rows) {
        this.rows = List.copyOf(rows);
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
        return IntStream.range(0, rows.size())
                .filter(row -> Values.same(rows.get(row)[column], value))
                .toArray();
    }
}
