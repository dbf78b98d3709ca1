package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldType;
import crosstie.model.MissingRule;
import crosstie.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether what a mapping says about rows that its path does not find can be done. */
record MissingCheck(FieldMapping mapping, Column column, Ends ends, String at) {

    List<Problem> problems() {
        if (mapping.missing() == null) {
            return List.of();
        }
        if (!column.isLookup()) {
            return List.of(
                    Problem.warning("MISSING_WITHOUT_PATH", at, column.path().text()));
        }
        return mapping.missing() == MissingRule.CREATE
                ? creating(column.lookup().getFirst())
                : List.of();
    }

    /** Rows are created in the table of the first branch. */
    private List<Problem> creating(Column.Hop hop) {
        String collection = hop.target().collection();
        if (collection.equals(ends.destination().collection())) {
            return List.of(Problem.error("MISSING_CREATES_OWN_TABLE", at, collection));
        }
        Optional<Entity> known = ends.destinations().apply(collection);
        if (known.isEmpty()) {
            return List.of();
        }
        Entity table = known.get();
        List<Problem> found = new ArrayList<>();
        boolean open = !table.readOnly() && table.traits().insertable();
        boolean writable = table.field(hop.match()).stream().noneMatch(Field::readOnly);
        if (!open || !writable) {
            found.add(Problem.error("MISSING_NOT_CREATABLE", at, collection, hop.match()));
        }
        String others = others(table, hop.match());
        if (!others.isEmpty()) {
            found.add(Problem.error("MISSING_CREATE_INCOMPLETE", at, collection, hop.match(), others));
        }
        return found;
    }

    /** What a row needs beside the field it is looked for by; ids the system makes up itself. */
    private static String others(Entity table, String match) {
        return table.fields().stream()
                .filter(f ->
                        !f.readOnly() && !f.name().equals(match) && !f.name().equals(Entity.COMPANY))
                .filter(f -> f.required() || (table.key().contains(f.name()) && f.type() != FieldType.GUID))
                .map(Field::name)
                .collect(Collectors.joining(", "));
    }
}
