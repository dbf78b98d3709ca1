package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Creates, changes and deletes rows; there is no upsert (F-25 to F-32). */
final class FinopsWriter {
    private static final String NOTHING = "No resources were found when selecting for update.";

    private final Application application;
    private final FinopsQuery query;
    private final String root;
    private final Manners manners;

    FinopsWriter(Application application, FinopsQuery query, String root, Manners manners) {
        this.manners = manners;
        this.application = application;
        this.query = query;
        this.root = root;
    }

    Answer create(Work work, Table table, Request request, Company company) {
        Shape shape = table.shape;
        writable(shape);
        Body body = Body.read(shape, request.body());
        Object[] cells = body.cells;
        String owner = owner(shape, cells, body, company);
        application.created(shape, cells, body, owner);
        int taken = key(table, cells).slot(new Company(true, company.own()));
        if (taken >= 0) throw exists(shape, cells).as(manners.duplicate());
        int slot = work.add(table, cells);
        application.orders().touched(work, table, slot, null);
        return query.row(table, slot, request, 201).with("Location", root + shape.set + EntityWriter.key(table, slot));
    }

    private static void writable(Shape shape) {
        if (shape.readOnly) throw Refused.write(shape.aot, "Error: The data entity is read-only.");
    }

    /** The company of a new row: the one in the body, which must be in sight, else the caller's own. */
    private static String owner(Shape shape, Object[] cells, Body body, Company company) {
        Column column = shape.column("dataAreaId");
        if (column == null) return company.own();
        String wanted = body.gives(column) ? (String) cells[column.index] : "";
        if (wanted.isEmpty()) {
            cells[column.index] = company.own();
            body.given.set(column.index);
            return company.own();
        }
        boolean known = crosstie.sandbox.finops.FinopsServer.COMPANIES.stream().anyMatch(wanted::equalsIgnoreCase);
        if (!known) throw Refused.write(shape.aot, "Error: The company '" + wanted + "' does not exist.");
        if (!company.all() && !wanted.equalsIgnoreCase(company.own()))
            throw Refused.write(
                    shape.aot,
                    "Error: Cannot create a record in the company '" + wanted + "' without cross-company=true.");
        return wanted;
    }

    private static EntityKey key(Table table, Object[] cells) {
        Map<Column, Object> values = new LinkedHashMap<>();
        for (Column column : table.shape.keys()) values.put(column, cells[column.index]);
        return new EntityKey(table, values);
    }

    private static Refused exists(Shape shape, Object[] cells) {
        StringBuilder named = new StringBuilder();
        for (Column column : shape.keys()) {
            if (column.name.equals("dataAreaId")) continue;
            named.append(named.isEmpty() ? "" : ", ")
                    .append(column.label)
                    .append(": ")
                    .append(cells[column.index]);
        }
        return Refused.write(
                shape.aot,
                "Error: Cannot create a record in " + shape.label + " (" + shape.aot + "). " + named
                        + ".\nThe record already exists..");
    }

    Answer patch(Work work, EntityKey key, Request request, Company company) {
        Table table = key.table();
        writable(table.shape);
        Body body = Body.read(table.shape, request.body());
        int slot = existing(key, company);
        stale(table, slot, request.header("if-match"));
        Object[] cells = table.copy(slot);
        Object[] before = cells.clone();
        for (Column column : table.shape.columns) {
            boolean kept = column.key
                    || column.readOnly
                    || SalesOrders.ignored(table.shape, column, before)
                    || Quotations.ignored(table.shape, column);
            if (body.gives(column) && !kept) cells[column.index] = body.cells[column.index];
        }
        if (!Arrays.equals(before, cells)) application.orders().refuseClosed(table.shape, before);
        application.updated(table.shape, cells, body);
        work.change(table, slot, cells);
        application.orders().touched(work, table, slot, before);
        return Answer.empty(204);
    }

    private static int existing(EntityKey key, Company company) {
        int slot = key.slot(company);
        if (slot < 0) throw Refused.update(NOTHING);
        return slot;
    }

    private void stale(Table table, int slot, String ifMatch) {
        if (!ifMatch.isEmpty() && !ifMatch.equals("*") && !ifMatch.equals(EntityWriter.etag(table, slot)))
            throw manners.staleIsConflict() ? Refused.conflict(table.shape.label, table.shape.aot) : Refused.stale();
    }

    Answer delete(Work work, EntityKey key, Request request, Company company) {
        writable(key.table().shape);
        int slot = existing(key, company);
        stale(key.table(), slot, request.header("if-match"));
        work.remove(key.table(), slot);
        return Answer.empty(204);
    }
}
