package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldPath.Branch;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a mapping writes.
 *
 * @param column what is written
 * @param value the field that the mapped value must fit: the column's own, or the one a lookup's rows are found by
 */
record Target(Column column, Field value) {

    /** @throws Misfit when the destination has no such field, or the lookup leads nowhere */
    static Target of(FieldPath path, Ends ends) {
        Field field = ends.destination()
                .field(path.field())
                .orElseThrow(() -> new Misfit(
                        "DESTINATION_FIELD_UNKNOWN",
                        path.field(),
                        ends.destination().collection(),
                        Near.fields(path.field(), ends.destination())));
        if (!path.isLookup()) {
            return new Target(new Column(field, path, List.of()), field);
        }
        if (field.lookup().isEmpty()) {
            throw new Misfit(
                    "NOT_A_LOOKUP", path.text(), field.name(), field.type().word());
        }
        if (path.hops() > 1) {
            throw new Misfit("DESTINATION_PATH_TOO_LONG", path.text(), field.name());
        }
        List<Column.Hop> hops = new ArrayList<>();
        List<Field> matches = new ArrayList<>();
        for (Branch branch : path.branches()) {
            LookupTarget target = target(branch, field, ends);
            hops.add(new Column.Hop(target, branch.field()));
            matches.add(match(branch, target, ends));
        }
        return new Target(new Column(field, path, hops), common(matches));
    }

    private static LookupTarget target(Branch branch, Field field, Ends ends) {
        if (branch.entity().isEmpty() && field.lookup().size() > 1) {
            throw new Misfit("LOOKUP_AMBIGUOUS", field.name(), names(field));
        }
        return field.lookup().stream()
                .filter(t -> branch.entity().isEmpty() || isCalled(t, branch.entity(), ends))
                .findFirst()
                .orElseThrow(() -> new Misfit("LOOKUP_TARGET_UNKNOWN", branch.entity(), field.name(), names(field)));
    }

    private static boolean isCalled(LookupTarget target, String name, Ends ends) {
        return name.equalsIgnoreCase(target.entity())
                || name.equalsIgnoreCase(target.collection())
                || ends.destinations()
                        .apply(target.collection())
                        .filter(e -> e.isCalled(name))
                        .isPresent();
    }

    /** Long keys find no row, but that is for the look-up to say; where the table is not known anything may be looked up. */
    private static Field match(Branch branch, LookupTarget target, Ends ends) {
        Optional<Entity> entity = ends.destinations().apply(target.collection());
        if (entity.isEmpty()) {
            return Field.of(branch.field(), FieldType.OTHER, "");
        }
        Field f = entity.get()
                .field(branch.field())
                .orElseThrow(() -> new Misfit(
                        "LOOKUP_FIELD_UNKNOWN",
                        branch.field(),
                        target.collection(),
                        Near.fields(branch.field(), entity.get())));
        return new Field(
                f.name(),
                f.label(),
                f.type(),
                false,
                false,
                false,
                0,
                f.scale(),
                f.choices(),
                f.lookup(),
                f.wireType());
    }

    /** Tables of one lookup may be found by fields of different types; then the value stays as it is. */
    private static Field common(List<Field> matches) {
        Field first = matches.getFirst();
        boolean same = matches.stream().allMatch(m -> m.type() == first.type());
        return same ? first : Field.of(first.name(), FieldType.OTHER, "");
    }

    private static String names(Field field) {
        return field.lookup().stream().map(LookupTarget::entity).collect(Collectors.joining(", "));
    }
}
