package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.query.Split;
import java.util.ArrayList;
import java.util.List;

/** Which columns a {@code $select} asks for. */
final class Columns {
    private Columns() {}

    /** The key always comes along, and the currency with money (D-16); null or empty = all columns. */
    static List<Column> selected(Shape shape, String select) {
        if (select == null || select.isBlank()) return shape.visible(false);
        List<Column> columns = new ArrayList<>();
        boolean money = false;
        for (String name : Split.names(select)) {
            Column column = shape.property(name);
            if (column == null) throw TableScope.unknown(shape, name);
            columns.add(column);
            money |= RowWriter.money(column);
        }
        addOnce(columns, shape.keys().getFirst());
        Column currency = shape.column("transactioncurrencyid");
        if (money && currency != null) addOnce(columns, currency);
        return columns;
    }

    private static void addOnce(List<Column> columns, Column column) {
        if (!columns.contains(column)) columns.add(column);
    }
}
