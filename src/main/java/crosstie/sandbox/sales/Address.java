package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.Literals;
import crosstie.sandbox.query.Split;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which row an address names: by id or by the values of an Active alternate key (D-28).
 *
 * @param id null when the row is named by an alternate key
 * @param text the key as it stood in the address, decoded; echoed by D-25
 */
record Address(Table table, UUID id, Map<Column, Object> key, String text) {

    /** Reads what stands between the parentheses. */
    static Address parse(Table table, String raw) {
        String text = Uris.decode(raw, false);
        String bare = text.trim();
        if (Literals.isGuid(bare)) return new Address(table, UUID.fromString(bare), Map.of(), text);
        Shape shape = table.shape;
        Map<Column, Object> key = new LinkedHashMap<>();
        for (String part : Split.at(',', text)) {
            int equals = part.indexOf('=');
            Column column =
                    equals < 0 ? null : shape.property(part.substring(0, equals).trim());
            if (column == null) throw unfit(shape);
            key.put(column, value(column, part.substring(equals + 1).trim(), shape));
        }
        if (key.size() == 1 && key.keySet().iterator().next().kind == Kind.ID)
            return new Address(table, (UUID) key.values().iterator().next(), Map.of(), text);
        boolean active = AlternateKey.active(shape.name).stream()
                .anyMatch(k -> key.size() == k.columns().size()
                        && key.keySet().stream().allMatch(c -> k.columns().contains(c.name)));
        if (!active) throw unfit(shape);
        return new Address(table, null, key, text);
    }

    private static Fault unfit(Shape shape) {
        return new Fault(
                400,
                "0x80060888",
                "The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM." + shape.name
                        + "'. Ensure that the names and number of key properties match the resource.");
    }

    private static Object value(Column column, String literal, Shape shape) {
        boolean quoted = literal.length() >= 2 && literal.startsWith("'") && literal.endsWith("'");
        if (column.kind.text()) {
            if (!quoted) throw unfit(shape);
            return literal.substring(1, literal.length() - 1).replace("''", "'");
        }
        Object value = quoted ? null : Literals.of(literal);
        if (value == null) throw unfit(shape);
        if (column.kind == Kind.LOOKUP) {
            if (!(value instanceof UUID target)) throw unfit(shape);
            return new Link(column.targets.getFirst(), target);
        }
        return value instanceof BigDecimal number && column.kind != Kind.DECIMAL ? number.intValue() : value;
    }

    /** D-29: such values fail in an address even when they are encoded. */
    void refuseUnsafe() {
        for (Object value : key.values()) {
            String text = value instanceof Instant || value instanceof Link ? "" : value.toString();
            for (char c : text.toCharArray()) {
                if ("/<>*%&:\\?+".indexOf(c) >= 0) {
                    throw new Fault(
                            400,
                            "0x80060888",
                            "A potentially dangerous Request.Path value was detected from the client (" + c + ").");
                }
            }
        }
    }

    /** The row's slot; -1 when there is none. */
    int slot() {
        Shape shape = table.shape;
        if (id != null) {
            int[] found = table.find(shape.keys().getFirst().index, id);
            return found.length == 0 ? -1 : found[0];
        }
        int[] found = AlternateKey.rows(table, key);
        return found.length == 0 ? -1 : found[0];
    }

    /** @throws Fault 404 with the code that fits the way the row was named */
    int existing() {
        int slot = slot();
        if (slot >= 0) return slot;
        if (id != null) throw Fault.missing(table.shape.name, id);
        throw new Fault(
                404,
                "0x80060891",
                "A record with the specified key values does not exist in " + table.shape.name + " entity");
    }
}
