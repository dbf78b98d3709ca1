package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Kind;
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
    private final Switches switches;
    private final Documents documents;
    private final Duplicates duplicates;
    private final Uniqueness uniqueness;
    private final String root;
    private final OrderSolution orders;
    private final QuoteSolution quotes;
    private final SolutionNumbers numbers;
    private final FreightTax freight;

    SalesWriter(
            Database database,
            Relations relations,
            Rules rules,
            SalesQuery query,
            Documents documents,
            Switches switches,
            String root) {
        this.database = database;
        this.relations = relations;
        this.rules = rules;
        this.query = query;
        this.switches = switches;
        this.documents = documents;
        this.duplicates = new Duplicates(switches);
        this.uniqueness = new Uniqueness(switches.duplicateAttributes());
        this.root = root;
        orders = new OrderSolution(database);
        quotes = new QuoteSolution(database);
        numbers = new SolutionNumbers(database);
        freight = new FreightTax(database, this);
    }

    /** @param declared addresses by content id, inside a change set */
    Answer create(Work work, Table table, Request request, Map<String, String> declared) {
        Draft draft = new Payload(database, relations, declared).read(table.shape, request.body());
        int slot = insert(work, table, draft, null, request);
        return created(table, slot, request, address(table, slot));
    }

    /** @param wanted the id that its address names; null when the body or the system chooses */
    int insert(Work work, Table table, Draft draft, UUID wanted, Request request) {
        Shape shape = table.shape;
        int id = shape.keys().getFirst().index;
        Object[] cells = new Object[shape.columns.size() + 1];
        System.arraycopy(draft.cells, 0, cells, 0, draft.cells.length);
        if (wanted != null) cells[id] = wanted;
        if (cells[id] == null) cells[id] = UUID.randomUUID();
        for (Draft.Nested nested : draft.nested) if (!nested.collection()) parent(work, cells, nested, request);
        numbers.fill(work, shape, cells);
        quotes.before(shape, cells, null);
        orders.before(shape, cells, null);
        rules.created(shape, cells, documents);
        uniqueness.check(table, cells, -1);
        duplicates.check(request, table, cells, -1);
        stamp(work, shape, cells);
        int slot = work.add(table, cells);
        for (Draft.Nested nested : draft.nested) if (nested.collection()) child(work, table, slot, nested, request);
        total(work, shape, cells);
        orders.after(work, table, slot, null);
        quotes.after(work, table, slot, null);
        freight.keep(work, table, slot, draft, request);
        return slot;
    }

    private void total(Work work, Shape shape, Object[] cells) {
        for (Column column : shape.columns)
            if (column.kind == Kind.LOOKUP && shape.name.equals(column.targets.getFirst() + "detail"))
                documents.total(work, shape, cells[column.index]);
    }

    private void parent(Work work, Object[] cells, Draft.Nested nested, Request request) {
        Table target = database.named(nested.relation().target());
        int slot = insert(work, target, nested.draft(), null, request);
        cells[nested.relation().column().index] = link(target, slot);
    }

    private void child(Work work, Table table, int slot, Draft.Nested nested, Request request) {
        nested.draft().set(nested.relation().column(), link(table, slot));
        insert(work, database.named(nested.relation().from().name), nested.draft(), null, request);
    }

    private static Link link(Table table, int slot) {
        return new Link(
                table.shape.name, (UUID) table.cell(slot, table.shape.keys().getFirst().index));
    }

    private static void stamp(Work work, Shape shape, Object[] cells) {
        Column version = shape.column("versionnumber");
        if (version != null) cells[version.index] = work.coming();
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
        update(work, table, slot, draft, address, request);
        return updated(table, slot, request, echo(address, slot));
    }

    /** Key values in the body win over the address on create (D-25). */
    int insertAt(Work work, Address address, Draft draft, Request request) {
        address.key().forEach((column, value) -> {
            if (!draft.gives(column)) draft.set(column, value);
        });
        return insert(work, address.table(), draft, address.id(), request);
    }

    private Answer upsertNew(Work work, Address address, Draft draft, Request request) {
        int slot = insertAt(work, address, draft, request);
        return created(address.table(), slot, request, echo(address, slot));
    }

    static void stale(Table table, int slot, String ifMatch) {
        if (ifMatch.isEmpty() || ifMatch.equals("*") || ifMatch.equals(RowWriter.etag(table, slot))) return;
        throw new Fault(
                412,
                "0x80060882",
                "The version of the existing record doesn't match the RowVersion property provided.");
    }

    /** @param address null when the row is named by its id */
    void update(Work work, Table table, int slot, Draft draft, Address address, Request request) {
        if (switches.closingByAction()) Closings.refusePatch(table, slot, draft);
        change(work, table, slot, draft, address, request);
    }

    private void change(Work work, Table table, int slot, Draft draft, Address address, Request request) {
        Object[] before = table.copy(slot);
        Object[] cells = before.clone();
        Documents.editable(table, slot, Closings.onlyState(draft));
        for (Column column : table.shape.columns) {
            boolean ofKey =
                    column.kind == Kind.ID || address != null && address.key().containsKey(column);
            if (!draft.gives(column) || ofKey) continue;
            if (draft.cells[column.index] == null && column.required.equals("system")) throw Rules.missing(column.name);
            cells[column.index] = draft.cells[column.index];
        }
        quotes.before(table.shape, cells, before);
        orders.before(table.shape, cells, before);
        rules.updated(table.shape, cells, before, draft, documents);
        uniqueness.check(table, cells, slot);
        duplicates.check(request, table, cells, slot);
        stamp(work, table.shape, cells);
        work.change(table, slot, cells);
        total(work, table.shape, cells);
        documents.follow(work, table, slot);
        documents.retotal(work, table, slot);
        orders.after(work, table, slot, before);
        quotes.after(work, table, slot, before);
        freight.keep(work, table, slot, draft, request);
    }

    /** By one of the actions that close a document (D-33); {@code status} null = the state's usual one. */
    void close(Work work, Table table, int slot, int state, Integer status, Request request) {
        Draft draft = new Draft(table.shape);
        draft.set(table.shape.column("statecode"), state);
        if (status != null) draft.set(table.shape.column("statuscode"), status);
        change(work, table, slot, draft, null, request);
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
        update(work, table, slot, draft, null, request);
        return Answer.empty(204);
    }

    Answer delete(Work work, Address address, Request request) {
        address.refuseUnsafe();
        int slot = address.existing();
        stale(address.table(), slot, request.header("if-match"));
        remove(work, address.table(), slot);
        return Answer.empty(204);
    }

    void remove(Work work, Table table, int slot) {
        Object[] cells = table.copy(slot);
        documents.removable(table.shape, cells);
        work.remove(table, slot);
        orders.removed(work, table, cells);
        quotes.removed(work, table, cells);
        total(work, table.shape, cells);
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
