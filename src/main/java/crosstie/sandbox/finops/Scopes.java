package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.query.BadQuery;
import crosstie.sandbox.query.Cursor;
import crosstie.sandbox.query.Scope;
import java.util.List;

/** Names in a filter over an F&O entity: own columns only; enums carry their qualified type (F-17). */
record Scopes(Shape shape) implements Scope<Cursor> {
    static final String NAMESPACE = "Microsoft.Dynamics.DataEntities.";

    @Override
    public Typed<Cursor> path(List<String> names) {
        Column column = names.size() == 1 ? shape.property(names.getFirst()) : null;
        if (column == null) throw unknown(shape, String.join("/", names));
        if (column.unfiltered)
            throw new BadQuery("The property '" + column.name + "' cannot be used in the query option.");
        int index = column.index;
        String type = column.kind == Kind.ENUM ? NAMESPACE + column.enumeration : column.kind.edm();
        return new Typed<>(cursor -> cursor.cell(index), type);
    }

    static BadQuery unknown(Shape shape, String name) {
        return new BadQuery("Could not find a property named '" + name + "' on type '" + NAMESPACE + shape.name + "'.");
    }
}
