package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldPath.Branch;
import crosstie.model.LookupTarget;
import java.util.List;
import java.util.Optional;

/** Where a value comes from: the field itself, or the one that a lookup path ends at. */
final class Origin {
    private Origin() {}

    /** Empty where it is not known, or where the branches of a path end at fields of different types. */
    static Optional<Field> of(FieldPath path, Ends ends) {
        return of(path, ends.source(), ends);
    }

    private static Optional<Field> of(FieldPath path, Entity from, Ends ends) {
        Optional<Field> field = from.field(path.field());
        if (!path.isLookup() || field.isEmpty()) {
            return field;
        }
        List<Optional<Field>> all = path.branches().stream()
                .map(b -> table(b, field.get(), ends).flatMap(e -> of(b.path(), e, ends)))
                .toList();
        Optional<Field> first = all.getFirst();
        boolean same = all.stream()
                .allMatch(f ->
                        f.isPresent() && f.get().type() == first.orElseThrow().type());
        return same ? first : Optional.empty();
    }

    /** The table that a branch leads to, where it is known. */
    static Optional<Entity> table(Branch branch, Field lookup, Ends ends) {
        return lookup.lookup().stream()
                .filter(t -> isMeant(branch, t))
                .findFirst()
                .flatMap(t -> ends.sources().apply(t.collection()));
    }

    static boolean isMeant(Branch branch, LookupTarget target) {
        return branch.entity().isEmpty()
                || branch.entity().equalsIgnoreCase(target.entity())
                || branch.entity().equalsIgnoreCase(target.collection());
    }
}
