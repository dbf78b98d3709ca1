package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a body says about one row: which columns it gives, and rows to be created with it. */
final class Draft {
    /** A nested object: a row that is created in the same transaction (D-23). */
    record Nested(Relation relation, boolean collection, Draft draft) {}

    final Shape shape;
    final Object[] cells;
    final BitSet given = new BitSet();
    final List<Nested> nested = new ArrayList<>();
    /** What {@code @odata.type} says, without a leading sign; null when it is missing. */
    String type;
    /** Why it could not be read; null when it could. */
    Fault fault;
    /** What {@code @odata.id} says; null when it is missing. */
    String address;

    Draft(Shape shape) {
        this.shape = shape;
        cells = new Object[shape.columns.size()];
    }

    void set(Column column, Object value) {
        cells[column.index] = value;
        given.set(column.index);
    }

    boolean gives(Column column) {
        return column != null && given.get(column.index);
    }

    Object get(String name) {
        Column column = shape.column(name);
        return column == null ? null : cells[column.index];
    }
}
