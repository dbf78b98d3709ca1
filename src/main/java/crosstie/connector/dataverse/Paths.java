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

/**
 * Field paths of one table, with what they lead to.
 *
 * @param entities tables by logical name
 */
record Paths(Entity entity, Function<String, Entity> entities) {
    /** One way a lookup path may go. */
    record Hop(LookupTarget target, Field field) {}

    /** The field a path begins with; where it leads when it is a lookup path. */
    record Resolved(Field field, List<Hop> hops) {
        /** The field whose value the path reads. */
        Field last() {
            return hops.isEmpty() ? field : hops.getFirst().field();
        }
    }

    /** @throws Refusal stopped, {@code FIELD_UNKNOWN} */
    Resolved resolve(FieldPath path) {
        Field field = field(entity, path.field());
        List<Hop> hops = new ArrayList<>();
        for (FieldPath.Branch branch : path.branches()) {
            LookupTarget target = target(field, branch, path);
            hops.add(new Hop(target, field(entities.apply(target.entity()), branch.field())));
        }
        return new Resolved(field, hops);
    }

    /** The field whose label is asked for, as in {@code statecode.label}; empty for every other path (D-20). */
    Optional<Field> labelled(FieldPath path) {
        boolean asked = path.branches().size() == 1
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
        return switch (path.hops().size()) {
            case 0 -> property(path.field());
            case 1 -> {
                Hop hop = path.hops().getFirst();
                yield hop.target().navigation() + "/" + property(hop.field());
            }
            default -> null;
        };
    }
}
