package crosstie.sandbox.finops;

import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import java.math.BigDecimal;

/** The cells of one row, by name. */
record Cells(Shape shape, Object[] all) {
    Object get(String name) {
        Column column = shape.column(name);
        return column == null ? null : all[column.index];
    }

    String text(String name) {
        return get(name) instanceof String text ? text : "";
    }

    BigDecimal number(String name) {
        return get(name) instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    boolean is(String name, String value) {
        return value.equalsIgnoreCase(text(name));
    }

    void put(String name, Object value) {
        Column column = shape.column(name);
        if (column != null) all[column.index] = value;
    }

    /** Only where nothing stands yet. */
    void fill(String name, Object value) {
        Column column = shape.column(name);
        if (column != null && value != null && Blank.of(column).equals(all[column.index])) all[column.index] = value;
    }
}
