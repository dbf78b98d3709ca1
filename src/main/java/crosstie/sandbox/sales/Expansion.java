package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.query.BadQuery;
import crosstie.sandbox.query.Conditions;
import crosstie.sandbox.query.Cursor;
import crosstie.sandbox.query.Dialect;
import crosstie.sandbox.query.FilterParser;
import crosstie.sandbox.query.Matches;
import crosstie.sandbox.query.Order;
import crosstie.sandbox.query.Split;
import crosstie.sandbox.query.Test;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The expanded lookups and collections of a row (D-15). */
final class Expansion {
    private static final int MOST = 15;
    private static final int DEEPEST = 5;
    private static final Set<String> OPTIONS = Set.of("$select", "$filter", "$orderby", "$top", "$expand");

    private record One(String name, int lookup, String target, Table table, List<Column> columns, Expansion inner) {}

    private record Many(
            String name,
            int lookup,
            Table table,
            List<Column> columns,
            Test<Cursor> test,
            Order order,
            int top,
            Expansion inner) {}

    private final Database database;
    private final Relations relations;
    private final List<One> ones = new ArrayList<>();
    private final List<Many> manies = new ArrayList<>();

    private Expansion(Database database, Relations relations) {
        this.database = database;
        this.relations = relations;
    }

    static Expansion parse(Database database, Relations relations, Shape shape, String text, int depth) {
        Expansion expansion = new Expansion(database, relations);
        if (text == null || text.isBlank()) return expansion;
        List<Split.Expand> expands = Split.expands(text);
        if (expands.size() > MOST || depth > DEEPEST)
            throw new BadQuery("The number of $expand options exceeds the maximum of " + MOST + ".");
        for (Split.Expand expand : expands) expansion.add(shape, expand, depth);
        return expansion;
    }

    private void add(Shape shape, Split.Expand expand, int depth) {
        for (String option : expand.options().keySet()) {
            if (!OPTIONS.contains(option))
                throw new BadQuery("The query option '" + option + "' is not supported inside $expand.");
        }
        Map<String, String> options = expand.options();
        Relation one = relations.navigation(shape, expand.name());
        Relation many = relations.collection(shape, expand.name());
        if (one != null && one.target().equals("owner")) {
            one(expand.name(), one, "systemuser", options, depth);
        } else if (one != null) {
            one(expand.name(), one, one.target(), options, depth);
        } else if (many != null) {
            many(expand.name(), many, options, depth);
        } else {
            throw TableScope.unknown(shape, expand.name());
        }
    }

    private void one(String name, Relation relation, String target, Map<String, String> options, int depth) {
        Table table = database.named(target);
        Expansion inner = parse(database, relations, table.shape, options.get("$expand"), depth + 1);
        List<Column> columns = Columns.selected(table.shape, options.get("$select"));
        ones.add(new One(name, relation.column().index, target, table, columns, inner));
    }

    private void many(String name, Relation relation, Map<String, String> options, int depth) {
        Table table = database.named(relation.from().name);
        TableScope scope = new TableScope(database, relations, table.shape, null);
        Test<Cursor> test = options.containsKey("$filter")
                ? new Conditions<>(scope, Dialect.DATAVERSE)
                        .compile(FilterParser.parse(options.get("$filter"), Map.of()))
                : row -> true;
        Order order = options.containsKey("$orderby") ? Order.parse(options.get("$orderby"), scope) : null;
        manies.add(new Many(
                name,
                relation.column().index,
                table,
                Columns.selected(table.shape, options.get("$select")),
                test,
                order,
                SalesQuery.whole(options.get("$top"), 5000),
                parse(database, relations, table.shape, options.get("$expand"), depth + 1)));
    }

    void write(JsonGenerator json, RowWriter rows, Table table, int slot) throws IOException {
        for (One one : ones) writeOne(json, rows, one, table.cell(slot, one.lookup()));
        for (Many many : manies) {
            Object own = table.cell(slot, table.shape.keys().getFirst().index);
            writeMany(json, rows, many, own);
        }
    }

    private static void writeOne(JsonGenerator json, RowWriter rows, One one, Object cell) throws IOException {
        int[] found = cell instanceof Link link && link.table().equals(one.target())
                ? one.table().find(one.table().shape.keys().getFirst().index, link.id())
                : new int[0];
        json.writeFieldName(one.name());
        if (found.length == 0) {
            json.writeNull();
            return;
        }
        object(json, rows, one.table(), found[0], one.columns(), one.inner());
    }

    private static void writeMany(JsonGenerator json, RowWriter rows, Many many, Object own) throws IOException {
        Test<Cursor> mine = cursor ->
                cursor.cell(many.lookup()) instanceof Link link && link.id().equals(own);
        int[] few = many.table().indexed(many.lookup()) ? many.table().find(many.lookup(), own) : null;
        int[] slots = Matches.scan(many.table(), c -> mine.of(c) && many.test().of(c), few, 0, 5000);
        if (many.order() != null) slots = many.order().sort(slots, new Cursor(many.table()));
        json.writeArrayFieldStart(many.name());
        for (int i = 0; i < Math.min(slots.length, many.top()); i++)
            object(json, rows, many.table(), slots[i], many.columns(), many.inner());
        json.writeEndArray();
    }

    private static void object(
            JsonGenerator json, RowWriter rows, Table table, int slot, List<Column> columns, Expansion inner)
            throws IOException {
        json.writeStartObject();
        rows.write(json, table, slot, columns);
        inner.write(json, rows, table, slot);
        json.writeEndObject();
    }
}
