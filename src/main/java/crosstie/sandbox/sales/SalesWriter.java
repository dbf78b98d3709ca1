package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.util.Map;
import java.util.UUID;

/** Creates, updates, upserts and deletes rows (D-23 to D-27, D-31). */
final class SalesWriter {
    private final Database database;
    private final Relations relations;
    private final Rules rules;
    private final SalesQuery query;
    private final String root;

    SalesWriter(Database database, Relations relations, Rules rules, SalesQuery query, String root) {
        this.database = database;
        this.relations = relations;
        this.rules = rules;
        this.query = query;
        this.root = root;
    }

    /** @param declared addresses by content id, inside a change set */
    Answer create(Work work, Table table, Request request, Map<String, String> declared) {
        Draft draft = new Payload(database, relations, declared).read(table.shape, request.body());
        int slot = insert(work, table, draft, null);
        return created(table, slot, request, address(table, slot));
    }

    private int insert(Work work, Table table, Draft draft, UUID wanted) {
        Shape shape = table.shape;
        int id = shape.keys().getFirst().index;
        Object[] cells = new Object[shape.columns.size() + 1];
        System.arraycopy(draft.cells, 0, cells, 0, draft.cells.length);
        if (wanted != null) cells[id] = wanted;
        if (cells[id] == null) cells[id] = UUID.randomUUID();
        for (Draft.Nested nested : draft.nested) if (!nested.collection()) parent(work, cells, nested);
        rules.created(shape, cells);
        unique(table, cells, -1);
        stamp(work, shape, cells);
        int slot = work.add(table, cells);
        for (Draft.Nested nested : draft.nested) if (nested.collection()) child(work, table, slot, nested);
        return slot;
    }

    private void parent(Work work, Object[] cells, Draft.Nested nested) {
        Table target = database.named(nested.relation().target());
        int slot = insert(work, target, nested.draft(), null);
        cells[nested.relation().column().index] = link(target, slot);
    }

    private void child(Work work, Table table, int slot, Draft.Nested nested) {
        nested.draft().set(nested.relation().column(), link(table, slot));
        insert(work, database.named(nested.relation().from().name), nested.draft(), null);
    }

    private static Link link(Table table, int slot) {
        return new Link(
                table.shape.name, (UUID) table.cell(slot, table.shape.keys().getFirst().index));
    }

    private static void stamp(Work work, Shape shape, Object[] cells) {
        Column version = shape.column("versionnumber");
        if (version != null) cells[version.index] = work.coming();
    }

    /** Primary key and Active alternate keys (D-31); blank parts do not count. */
    private static void unique(Table table, Object[] cells, int self) {
        Shape shape = table.shape;
        Column id = shape.keys().getFirst();
        if (self < 0 && table.find(id.index, cells[id.index]).length > 0)
            throw new Fault(412, "0x80040237", "A record with matching key values already exists.");
        for (AlternateKey key : AlternateKey.of(shape.name)) {
            Column column = shape.column(key.columns().getFirst());
            Object value = cells[column.index];
            if (value == null || self >= 0 && same(value, table.cell(self, column.index))) continue;
            for (int other : table.find(column.index, value)) if (other != self) throw taken(key);
        }
    }

    private static boolean same(Object a, Object b) {
        return a instanceof String left && b instanceof String right && left.equalsIgnoreCase(right);
    }

    private static Fault taken(AlternateKey key) {
        return new Fault(
                412,
                "0x80060892",
                "Entity Key " + key.label() + " violated. A record with the same value for " + key.label()
                        + " already exists. A duplicate record cannot be created. Select one or more unique values and try again.");
    }

    /** Update or upsert by the table of D-25. */
    Answer patch(Work work, Address address, Request request, Map<String, String> declared) {
        address.refuseUnsafe();
        Table table = address.table();
        Draft draft = new Payload(database, relations, declared).read(table.shape, request.body());
        int slot = address.slot();
        String ifMatch = request.header("if-match");
        if (slot < 0 && !ifMatch.isEmpty()) address.existing();
        if (slot < 0) return upsertNew(work, address, draft, request);
        if (request.header("if-none-match").equals("*"))
            throw new Fault(412, "0x80060880", "A record with matching key values already exists.");
        stale(table, slot, ifMatch);
        update(work, table, slot, draft, address);
        return updated(table, slot, request, echo(address, slot));
    }

    /** Key values in the body win over the address on create (D-25). */
    private Answer upsertNew(Work work, Address address, Draft draft, Request request) {
        address.key().forEach((column, value) -> {
            if (!draft.gives(column)) draft.set(column, value);
        });
        int slot = insert(work, address.table(), draft, address.id());
        return created(address.table(), slot, request, echo(address, slot));
    }

    static void stale(Table table, int slot, String ifMatch) {
        if (ifMatch.isEmpty() || ifMatch.equals("*") || ifMatch.equals(RowWriter.etag(table, slot))) return;
        throw new Fault(
                412,
                "0x80060882",
                "The version of the existing record doesn't match the RowVersion property provided.");
    }

    private void update(Work work, Table table, int slot, Draft draft, Address address) {
        Object[] before = table.copy(slot);
        Object[] cells = before.clone();
        for (Column column : table.shape.columns) {
            boolean ofKey = column.kind == crosstie.sandbox.data.Kind.ID
                    || address != null && address.key().containsKey(column);
            if (!draft.gives(column) || ofKey) continue;
            if (draft.cells[column.index] == null && column.required.equals("system")) throw Rules.missing(column.name);
            cells[column.index] = draft.cells[column.index];
        }
        rules.updated(table.shape, cells, before, draft);
        unique(table, cells, slot);
        stamp(work, table.shape, cells);
        work.change(table, slot, cells);
    }

    /** PUT or DELETE of one property (D-24, D-27). */
    Answer property(Work work, Address address, String name, Request request) {
        Table table = address.table();
        int slot = address.existing();
        Relation relation = relations.navigation(table.shape, name);
        Column column = relation == null ? table.shape.property(name) : relation.column();
        if (column == null) throw Fault.segment(name);
        Draft draft = new Draft(table.shape);
        draft.set(column, null);
        if (request.method().equals("PUT")) draft.set(column, SingleValue.read(request.body(), table.shape, column));
        update(work, table, slot, draft, null);
        return Answer.empty(204);
    }

    Answer delete(Work work, Address address, Request request) {
        address.refuseUnsafe();
        int slot = address.existing();
        stale(address.table(), slot, request.header("if-match"));
        work.remove(address.table(), slot);
        return Answer.empty(204);
    }

    String address(Table table, int slot) {
        return root + table.shape.set + "("
                + table.cell(slot, table.shape.keys().getFirst().index) + ")";
    }

    /** An alternate key is echoed: the id is not told (D-25). */
    private String echo(Address address, int slot) {
        return address.id() == null
                ? root + address.table().shape.set + "(" + crosstie.sandbox.http.Uris.encode(address.text()) + ")"
                : address(address.table(), slot);
    }

    private Answer created(Table table, int slot, Request request, String address) {
        if (request.prefers("return=representation")) return represented(table, slot, request, 201);
        return Answer.empty(204).with("Location", address).with("OData-EntityId", address);
    }

    private Answer updated(Table table, int slot, Request request, String address) {
        if (request.prefers("return=representation")) return represented(table, slot, request, 200);
        return Answer.empty(204).with("OData-EntityId", address);
    }

    private Answer represented(Table table, int slot, Request request, int status) {
        Answer row = query.row(table, slot, read(request));
        return Answer.of(status, SalesQuery.TYPE, row.body())
                .with("ETag", RowWriter.etag(table, slot))
                .with("Preference-Applied", "return=representation");
    }

    private static Request read(Request request) {
        return new Request("GET", request.path(), request.query(), Map.of(), new byte[0], request.operations());
    }
}
