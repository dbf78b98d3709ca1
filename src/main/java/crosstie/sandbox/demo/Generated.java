package crosstie.sandbox.demo;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Demo;
import crosstie.sandbox.data.Shape;
import java.util.function.IntFunction;

/** A table whose cells are functions of the row, one function per column. */
abstract class Generated implements Demo {
    private final Shape shape;
    private final int size;
    private final IntFunction<Object>[] cells;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Generated(Shape shape, int size) {
        this.shape = shape;
        this.size = size;
        cells = new IntFunction[shape.columns.size()];
    }

    final void cell(String column, IntFunction<Object> value) {
        Column found = shape.column(column);
        if (found == null) throw new IllegalStateException(shape.name + " has no column " + column);
        cells[found.index] = value;
    }

    final void constant(String column, Object value) {
        cell(column, row -> value);
    }

    final boolean set(Column column) {
        return cells[column.index] != null;
    }

    final Shape shape() {
        return shape;
    }

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final Object cell(int row, int column) {
        IntFunction<Object> value = cells[column];
        return value == null ? null : value.apply(row);
    }

    /** A list of no or one row. */
    final int[] one(int row) {
        return row >= 0 && row < size ? new int[] {row} : new int[0];
    }
}
