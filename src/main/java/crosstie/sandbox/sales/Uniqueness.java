package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.query.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Primary key and Active alternate keys (D-31); a key with a blank part does not count.
 *
 * @param attributes whether the refusal names the values as XML, as newer builds do
 */
record Uniqueness(boolean attributes) {
    /** @param self the row's own slot; -1 for a new one */
    void check(Table table, Object[] cells, int self) {
        Shape shape = table.shape;
        Column id = shape.keys().getFirst();
        if (self < 0 && table.find(id.index, cells[id.index]).length > 0)
            throw new Fault(412, "0x80040237", "A record with matching key values already exists.");
        for (AlternateKey key : AlternateKey.active(shape.name)) {
            Map<Column, Object> values = values(key, shape, cells);
            if (values == null || self >= 0 && unchanged(values, table, self)) continue;
            for (int other : AlternateKey.rows(table, values)) if (other != self) throw taken(key, values);
        }
    }

    private static Map<Column, Object> values(AlternateKey key, Shape shape, Object[] cells) {
        Map<Column, Object> values = new LinkedHashMap<>();
        for (String name : key.columns()) {
            Column column = shape.column(name);
            if (cells[column.index] == null) return null;
            values.put(column, cells[column.index]);
        }
        return values;
    }

    private static boolean unchanged(Map<Column, Object> values, Table table, int self) {
        return values.entrySet().stream().allMatch(e -> Values.same(e.getValue(), table.cell(self, e.getKey().index)));
    }

    private Fault taken(AlternateKey key, Map<Column, Object> values) {
        String text = "Entity Key " + key.label() + " violated. A record with the same value for " + labels(values)
                + " already exists. A duplicate record cannot be created. Select one or more unique values and try again.";
        return new Fault(412, "0x80060892", attributes ? text + xml(values) : text);
    }

    private static String labels(Map<Column, Object> values) {
        return String.join(", ", values.keySet().stream().map(c -> c.label).toList());
    }

    private static String xml(Map<Column, Object> values) {
        StringBuilder xml = new StringBuilder("\n<DuplicateAttributes>");
        values.forEach((column, value) -> xml.append('<')
                .append(column.name)
                .append('>')
                .append(value.toString().replace("&", "&amp;").replace("<", "&lt;"))
                .append("</")
                .append(column.name)
                .append('>'));
        return xml.append("</DuplicateAttributes>").toString();
    }
}
