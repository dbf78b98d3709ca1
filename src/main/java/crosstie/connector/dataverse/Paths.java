package crosstie.connector.dataverse;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Field paths of one table, with what they lead to.
 *
 * @param entities tables by logical name
 */
record Paths(Entity entity, Function<String, Entity> entities) {
    /**
     * One way a lookup path may go.
     *
     * @param path what is read over there, as it was written
     */
    record Hop(LookupTarget target, Resolved then, FieldPath path) {}

    /** The field a path begins with; where it leads when it is a lookup path. */
    record Resolved(Field field, List<Hop> hops) {
        /** The field whose value the path reads. */
        Field last() {
            return hops.isEmpty() ? field : hops.getFirst().then().last();
        }

        /** Every way from here to a value, in the order to try: none for a plain field. */
        Stream<Way> ways() {
            return hops.stream().flatMap(hop -> {
                Stream<Way> on = hop.then().hops().isEmpty()
                        ? Stream.of(new Way(List.of(), hop.then().field()))
                        : hop.then().ways();
                return on.map(way -> way.after(hop.target()));
            });
        }
    }

    /** From row to row through these lookups, there the field. */
    record Way(List<LookupTarget> through, Field field) {
        private Way after(LookupTarget first) {
            return new Way(Stream.concat(Stream.of(first), through.stream()).toList(), field);
        }

        List<String> navigations() {
            return through.stream().map(LookupTarget::navigation).toList();
        }
    }

    /** @throws Refusal stopped, {@code FIELD_UNKNOWN} */
    Resolved resolve(FieldPath path) {
        Field field = field(entity, path.field());
        List<Hop> hops = new ArrayList<>();
        for (FieldPath.Branch branch : path.branches()) {
            LookupTarget target = target(field, branch, path);
            Paths there = new Paths(entities.apply(target.entity()), entities);
            hops.add(new Hop(target, there.resolve(branch.path()), branch.path()));
        }
        return new Resolved(field, hops);
    }

    /** The field whose label is asked for, as in {@code statecode.label}; empty for every other path (D-20). */
    Optional<Field> labelled(FieldPath path) {
        boolean asked = path.hops() == 1
                && path.branches().getFirst().entity().isEmpty()
                && path.branches().getFirst().field().equals("label");
        return asked
                ? Optional.of(field(entity, path.field()))
                        .filter(f -> f.lookup().isEmpty())
                : Optional.empty();
    }

    private LookupTarget target(Field field, FieldPath.Branch branch, FieldPath path) {
        List<LookupTarget> all = field.lookup();
        if (branch.entity().isEmpty() && all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(t -> t.entity().equalsIgnoreCase(branch.entity())
                        || t.collection().equalsIgnoreCase(branch.entity()))
                .findFirst()
                .orElseThrow(() -> Refusal.stopped("LOOKUP_UNCLEAR", path.text(), entity.collection()));
    }

    private static Field field(Entity entity, String name) {
        return entity.field(name)
                .or(() -> entity.fields().stream()
                        .filter(f -> f.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> Refusal.stopped("FIELD_UNKNOWN", name, entity.collection()));
    }

    /** As it stands in {@code $select} and {@code $filter}: a lookup is read by its value (D-10). */
    static String property(Field field) {
        return field.type() == FieldType.LOOKUP ? "_" + field.name() + "_value" : field.name();
    }

    /** In {@code $filter} and keys; null where several ways are open. */
    static String inFilter(Resolved path) {
        if (path.hops().isEmpty()) {
            return property(path.field());
        }
        List<Way> ways = path.ways().toList();
        return ways.size() > 1
                ? null
                : String.join("/", ways.getFirst().navigations()) + "/"
                        + property(ways.getFirst().field());
    }
}
