package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Problem;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether keys hold what they promise: known to the system, active (D-30), of types that can be compared (D-28). */
record KeyCheck(Template design, Task task, String where, Ends ends) {
    private static final Set<FieldType> UNFIT =
            EnumSet.of(FieldType.MEMO, FieldType.BINARY, FieldType.CHOICES, FieldType.OTHER);

    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        String at = "/keys/destination/" + ValueMapCheck.pointer(task.destination());
        List<String> parts = KeyParts.destination(design, task).stream()
                .map(p -> FieldPath.parse(p).map(FieldPath::field).orElse(p))
                .toList();
        for (String part : parts) {
            ends.destination()
                    .field(part)
                    .filter(f -> UNFIT.contains(f.type()))
                    .ifPresent(f -> found.add(Problem.warning(
                            "KEY_PART_UNFIT", at, f.name(), f.type().word())));
        }
        if (!parts.isEmpty()) {
            enforced(parts, at).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Problem> enforced(List<String> parts, String at) {
        List<EntityKey> same =
                ends.destination().keys().stream().filter(k -> isOver(k, parts)).toList();
        String names = String.join(", ", parts);
        if (same.isEmpty()) {
            return Optional.of(Problem.info("KEY_NOT_ENFORCED", at, names, task.destination()));
        }
        return same.stream().anyMatch(EntityKey::active)
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "KEY_NOT_ACTIVE",
                        at,
                        same.getFirst().name(),
                        names,
                        same.getFirst().status()));
    }

    private static boolean isOver(EntityKey key, List<String> parts) {
        Set<String> fields = new HashSet<>(key.fields());
        fields.remove(Entity.COMPANY);
        return fields.equals(new HashSet<>(parts));
    }

    /** Tables in which nothing keeps the field that a lookup path looks for from standing twice. */
    static List<Problem> lookups(Target target, Ends ends, String at) {
        List<Problem> found = new ArrayList<>();
        for (Column.Hop hop : target.column().lookup()) {
            Optional<Entity> table = ends.destinations().apply(hop.target().collection());
            boolean open = table.isPresent()
                    && table.get().field(hop.match()).map(Field::name).isPresent()
                    && table.get().keys().stream().noneMatch(k -> k.active() && isOver(k, List.of(hop.match())));
            if (open) {
                found.add(Problem.info(
                        "LOOKUP_KEY_NOT_ENFORCED",
                        at,
                        hop.match(),
                        hop.target().collection(),
                        target.column().field().name()));
            }
        }
        return found;
    }
}
