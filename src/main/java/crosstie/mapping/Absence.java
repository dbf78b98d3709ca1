package crosstie.mapping;

import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldPath.Branch;
import crosstie.model.FieldSource;
import crosstie.model.LookupTarget;
import crosstie.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Whether a row has not what a mapping reads: the field was not sent, or a lookup on the way points to no row. */
@FunctionalInterface
interface Absence {
    boolean of(Object[] row);

    /** Formulas and constants always have something to go by. */
    Absence NEVER = row -> false;

    /** @param slots gives the place of a further path in the row */
    static Absence of(FieldSource source, ToIntFunction<FieldPath> slots, Ends ends) {
        List<FieldPath> paths = source.paths();
        if (paths.isEmpty()) {
            return NEVER;
        }
        List<Absence> all = paths.stream().map(p -> of(p, slots, ends)).toList();
        return row -> all.stream().allMatch(a -> a.of(row));
    }

    private static Absence of(FieldPath path, ToIntFunction<FieldPath> slots, Ends ends) {
        if (!path.isLookup()) {
            int sent = slots.applyAsInt(FieldPath.sent(path.field()));
            return row -> row[sent] == null;
        }
        int[] lookups = before(path).stream().mapToInt(slots).toArray();
        Set<String> tables = tables(path, ends);
        return row -> {
            for (int lookup : lookups) {
                if (row[lookup] == null) {
                    return true;
                }
            }
            return row[lookups[0]] instanceof Reference r && !tables.isEmpty() && !tables.contains(r.collection());
        };
    }

    /** The lookups on the way, up to the first that may lead to several tables. */
    private static List<FieldPath> before(FieldPath path) {
        List<FieldPath> all = new ArrayList<>(List.of(FieldPath.plain(path.field())));
        Branch only = path.branches().getFirst();
        if (only.entity().isEmpty() && only.path().isLookup()) {
            before(only.path()).stream()
                    .flatMap(p -> FieldPath.parse(path.field() + "." + p.text()).stream())
                    .forEach(all::add);
        }
        return all;
    }

    /** Tables that the path's branches lead to; empty where that is not known. */
    private static Set<String> tables(FieldPath path, Ends ends) {
        List<LookupTarget> targets =
                ends.source().field(path.field()).map(Field::lookup).orElse(List.of());
        return targets.stream()
                .filter(t -> path.branches().stream().anyMatch(b -> Origin.isMeant(b, t)))
                .map(LookupTarget::collection)
                .collect(Collectors.toSet());
    }
}
