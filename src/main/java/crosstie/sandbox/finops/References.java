package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Reference;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.query.Cursor;
import crosstie.sandbox.query.Matches;
import crosstie.sandbox.query.Test;
import crosstie.sandbox.query.Values;
import java.util.HashMap;
import java.util.Map;

/** Checks that what a row names exists in the related table (F-37, F-41). Called under the write lock only. */
final class References {
    private static final int KEEP = 10_000;

    private record Asked(Reference reference, String value, Object scope) {}

    private final Database database;
    /** What was found, with the edition of the table in which it was. */
    private final Map<Asked, Long> found = new HashMap<>();

    References(Database database) {
        this.database = database;
    }

    void check(Shape shape, Object[] cells, Body body) {
        for (Reference reference : shape.references) {
            Column column = shape.column(reference.column());
            if (body.gives(column) && !exists(shape, cells, reference, (String) cells[column.index]))
                throw missing(shape, cells, reference, column);
        }
    }

    private static Refused missing(Shape shape, Object[] cells, Reference reference, Column column) {
        return Refused.write(
                shape.aot,
                "Warning: The value '" + cells[column.index] + "' in field '" + column.label
                        + "' is not found in the related table '" + reference.label()
                        + "'.; Warning: validateField failed on field '" + shape.aot + "." + column.name + "'.");
    }

    private boolean exists(Shape shape, Object[] cells, Reference reference, String value) {
        if (value.isEmpty()) return true;
        Table table = database.set(reference.set());
        Asked asked = new Asked(reference, value, scope(shape, cells, reference, table));
        Long edition = found.get(asked);
        if (edition != null && edition == table.edition()) return true;
        boolean there = reference.country().isEmpty() ? named(table, asked) : state(table, asked);
        if (found.size() >= KEEP) found.clear();
        if (there) found.put(asked, table.edition());
        return there;
    }

    /** The country of a state, else the company where the related table has one. */
    private static Object scope(Shape shape, Object[] cells, Reference reference, Table table) {
        if (!reference.country().isEmpty())
            return cells[shape.column(reference.country().replace("ISOCode", "Id")).index];
        boolean perCompany = table.shape.column("dataAreaId") != null;
        return perCompany ? cells[shape.column("dataAreaId").index] : "";
    }

    private static boolean named(Table table, Asked asked) {
        int key = table.shape.column(asked.reference().key()).index;
        Column company = table.shape.column("dataAreaId");
        int[] candidates = table.indexed(key) ? table.find(key, asked.value()) : null;
        Test<Cursor> same = c -> Values.same(c.cell(key), asked.value())
                && (company == null || Values.same(c.cell(company.index), asked.scope()));
        return any(table, same, candidates);
    }

    /** A state is checked only where its country has a list of them. */
    private static boolean state(Table states, Asked asked) {
        int country = states.shape.column("CountryRegionId").index;
        int key = states.shape.column(asked.reference().key()).index;
        Test<Cursor> there = c -> Values.same(c.cell(country), asked.scope());
        return !any(states, there, null)
                || any(states, c -> there.of(c) && Values.same(c.cell(key), asked.value()), null);
    }

    private static boolean any(Table table, Test<Cursor> test, int[] candidates) {
        return Matches.scan(table, test, candidates, 0, 1).length > 0;
    }
}
