package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.Literals;
import crosstie.sandbox.query.Split;
import crosstie.sandbox.query.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The key in an address: every key field must be there, in any order (F-23). */
record EntityKey(Table table, Map<Column, Object> values) {

    static EntityKey parse(Table table, String raw) {
        Shape shape = table.shape;
        Map<Column, Object> values = new LinkedHashMap<>();
        for (String part : Split.at(',', Uris.decode(raw, false))) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).trim();
            Column column = shape.property(name);
            if (column == null || !column.key)
                throw Refused.query("The key in the request URI is not valid for '" + shape.set + "'.");
            values.put(column, value(column, part.substring(equals + 1).trim()));
        }
        List<Column> keys = shape.keys();
        if (values.size() < keys.size()) {
            String names = keys.stream().map(c -> c.name).collect(Collectors.joining(", "));
            throw Refused.query("Only " + values.size() + " of " + keys.size()
                    + " keys provided for lookup, provide keys for " + names);
        }
        return new EntityKey(table, values);
    }

    private static Object value(Column column, String literal) {
        if (column.kind.text()) {
            boolean quoted = literal.length() >= 2 && literal.startsWith("'") && literal.endsWith("'");
            if (!quoted) throw Refused.query("The value of the key '" + column.name + "' is not quoted.");
            return literal.substring(1, literal.length() - 1).replace("''", "'");
        }
        if (column.kind == Kind.ENUM)
            return literal.substring(
                    literal.indexOf('\'') + 1, Math.max(literal.indexOf('\'') + 1, literal.length() - 1));
        Object value = Literals.of(literal);
        if (value == null) throw Refused.query("The value of the key '" + column.name + "' is not valid.");
        if (column.kind == Kind.DATE && value instanceof LocalDate day)
            return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        if (column.kind == Kind.DATE && value instanceof Instant instant)
            return instant.atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .atTime(LocalTime.NOON)
                    .toInstant(ZoneOffset.UTC);
        return value;
    }

    /** The row's slot, -1 when there is none in this scope. */
    int slot(Company company) {
        int[] candidates = candidates();
        for (int slot : candidates) if (fits(slot) && company.sees(table, slot)) return slot;
        return -1;
    }

    private int[] candidates() {
        for (Map.Entry<Column, Object> entry : values.entrySet())
            if (table.indexed(entry.getKey().index)) return table.find(entry.getKey().index, entry.getValue());
        return IntStream.range(0, table.slots()).filter(table::alive).toArray();
    }

    private boolean fits(int slot) {
        for (Map.Entry<Column, Object> entry : values.entrySet())
            if (!Values.same(table.cell(slot, entry.getKey().index), entry.getValue())) return false;
        return true;
    }
}
