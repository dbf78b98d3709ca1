package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.query.BadQuery;
import crosstie.sandbox.query.Conditions;
import crosstie.sandbox.query.Cursor;
import crosstie.sandbox.query.Dialect;
import crosstie.sandbox.query.Getter;
import crosstie.sandbox.query.Node;
import crosstie.sandbox.query.Scope;
import crosstie.sandbox.query.Test;
import java.util.List;

/** Names in a filter over a Dataverse table: own columns, and paths through single-valued navigation (D-19). */
final class TableScope implements Scope<Cursor> {
    private final Database database;
    private final Relations relations;
    private final Shape shape;
    private final String variable;

    TableScope(Database database, Relations relations, Shape shape, String variable) {
        this.database = database;
        this.relations = relations;
        this.shape = shape;
        this.variable = variable;
    }

    @Override
    public Typed<Cursor> path(List<String> names) {
        if (!names.isEmpty() && names.getFirst().equals(variable)) return path(shape, names.subList(1, names.size()));
        return path(shape, names);
    }

    private Typed<Cursor> path(Shape from, List<String> names) {
        String first = names.isEmpty() ? "" : names.getFirst();
        if (names.size() > 1) return through(from, names);
        Column column = from.property(first);
        if (column == null) throw unknown(from, first);
        if (column.name.equals("versionnumber"))
            return new Typed<>(c -> RowWriter.version(c.table, c.slot), column.kind.edm());
        int index = column.index;
        return new Typed<>(cursor -> cursor.cell(index), column.kind.edm());
    }

    private Typed<Cursor> through(Shape from, List<String> names) {
        Relation relation = relations.navigation(from, names.getFirst());
        if (relation == null) throw unknown(from, names.getFirst());
        String target = relation.target().equals("owner") ? "systemuser" : relation.target();
        Table table = database.named(target);
        Typed<Cursor> rest = path(table.shape, names.subList(1, names.size()));
        int index = relation.column().index;
        int id = table.shape.keys().getFirst().index;
        Getter<Cursor> getter = cursor -> {
            if (!(cursor.cell(index) instanceof Link link) || !link.table().equals(target)) return null;
            int[] found = table.find(id, link.id());
            return found.length == 0 ? null : rest.getter().of(new Cursor(table, found[0]));
        };
        return new Typed<>(getter, rest.type());
    }

    static BadQuery unknown(Shape shape, String name) {
        return new BadQuery(
                "Could not find a property named '" + name + "' on type 'Microsoft.Dynamics.CRM." + shape.name + "'.");
    }

    @Override
    public Test<Cursor> lambda(Node.Lambda lambda) {
        Relation relation = lambda.path().size() == 1
                ? relations.collection(shape, lambda.path().getFirst())
                : null;
        if (relation == null) throw unknown(shape, lambda.path().getFirst());
        Table many = database.named(relation.from().name);
        Test<Cursor> body = lambda.body() == null
                ? row -> true
                : new Conditions<>(
                                new TableScope(database, relations, many.shape, lambda.variable()), Dialect.DATAVERSE)
                        .compile(lambda.body());
        int lookup = relation.column().index;
        int id = shape.keys().getFirst().index;
        return cursor -> {
            Object own = cursor.cell(id);
            Cursor other = new Cursor(many);
            for (other.slot = 0; other.slot < many.slots(); other.slot++) {
                if (!many.alive(other.slot)
                        || !(other.cell(lookup) instanceof Link link)
                        || !link.id().equals(own)) continue;
                if (body.of(other) != lambda.all()) return !lambda.all();
            }
            return lambda.all();
        };
    }
}
