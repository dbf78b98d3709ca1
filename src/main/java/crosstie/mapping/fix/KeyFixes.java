package crosstie.mapping.fix;

import crosstie.mapping.Ends;
import crosstie.model.Choice;
import crosstie.model.Edit;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.Fix;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keys and required fields that nothing fills. */
final class KeyFixes {
    private KeyFixes() {}

    /** By what fills the destination's key. */
    static List<Fix> sourceKey(Place at) {
        List<Fix> all = new ArrayList<>();
        for (Task task : at.design().tasks()) {
            if (task.source().equals(at.argument(0))) {
                List<String> fields = new ArrayList<>();
                for (String part : own(at.design().destinationKey(task).fields())) {
                    mapping(task, part).map(m -> m.source().paths()).stream()
                            .flatMap(List::stream)
                            .forEach(p -> fields.add(p.text()));
                }
                if (!fields.isEmpty() && all.isEmpty()) {
                    all.add(key(true, task.source(), fields));
                }
            }
        }
        return all;
    }

    private static Fix key(boolean source, String collection, List<String> fields) {
        return Fix.of("setKey", new Edit.SetKey(source, collection, fields), String.join(", ", fields), collection);
    }

    static Optional<Fix> renamed(Place at, String typed, String name) {
        String collection = at.problem()
                .where()
                .substring("/keys/source/".length())
                .replace("~1", "/")
                .replace("~0", "~");
        List<String> fields = at.design().sourceKeys().getOrDefault(collection, List.of());
        List<String> changed = fields.stream()
                .map(f -> FieldPath.parse(f)
                        .flatMap(p -> NameFixes.path(p, typed, name))
                        .map(FieldPath::text)
                        .orElse(f))
                .toList();
        return changed.equals(fields) ? Optional.empty() : Optional.of(key(true, collection, changed));
    }

    /** The keys of the entity whose fields are mapped. */
    static List<Fix> destinationKey(Place at) {
        return at.ends().stream()
                .flatMap(e -> e.destination().keys().stream())
                .map(EntityKey::fields)
                .filter(fields -> at.design().tasks().stream()
                        .filter(t -> t.destination().equals(at.argument(0)))
                        .anyMatch(t ->
                                own(fields).stream().allMatch(f -> mapping(t, f).isPresent())))
                .map(fields -> key(false, at.argument(0), fields))
                .toList();
    }

    private static List<String> own(List<String> parts) {
        return parts.stream().filter(p -> !p.equals(Entity.COMPANY)).toList();
    }

    private static Optional<FieldMapping> mapping(Task task, String part) {
        return task.mappings().stream()
                .filter(m -> m.enabled()
                        && (m.to().text().equals(part) || m.to().field().equals(part)))
                .findFirst();
    }

    /** From the part of the source's key that stands in the same place, or from the field that is called the same. */
    static List<Fix> mapped(Place at) {
        String part = at.argument(0);
        Optional<FieldPath> to = FieldPath.parse(part);
        if (to.isEmpty()) {
            return List.of();
        }
        List<String> theirs = own(at.design().destinationKey(at.task()).fields());
        List<String> ours = own(at.design().sourceKey(at.task()).fields());
        int i = theirs.indexOf(part);
        List<Fix> all = new ArrayList<>();
        if (i >= 0 && ours.size() == theirs.size()) {
            FieldPath.parse(ours.get(i)).ifPresent(p -> all.add(copy(at, p, to.get())));
        }
        if (all.isEmpty()) {
            sameName(at, to.get().field()).ifPresent(p -> all.add(copy(at, p, to.get())));
        }
        return all;
    }

    private static Optional<FieldPath> sameName(Place at, String name) {
        return at.ends()
                .flatMap(e -> e.source().fields().stream()
                        .filter(f -> plain(f.name()).equals(plain(name)))
                        .map(f -> FieldPath.plain(f.name()))
                        .findFirst());
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Fix copy(Place at, FieldPath from, FieldPath to) {
        return Fix.of("addMapping", add(at, new FieldSource.FromField(from), to), from.text(), to.text());
    }

    private static Edit.Add add(Place at, FieldSource source, FieldPath to) {
        return new Edit.Add(at.taskAt(), new FieldMapping(source, List.of(), to, null, true, "", Map.of()));
    }

    /** From the field that is called the same; else a value: one of the list, or a parameter to be filled in. */
    static List<Fix> required(Place at) {
        FieldPath to = FieldPath.plain(at.argument(0));
        List<Fix> all = new ArrayList<>();
        sameName(at, to.field()).ifPresent(p -> all.add(copy(at, p, to)));
        Optional<Field> field = at.ends().map(Ends::destination).flatMap(e -> e.field(to.field()));
        field.flatMap(KeyFixes::usual)
                .ifPresent(v -> all.add(Fix.of("addConstant", add(at, new FieldSource.Constant(v), to), v, to.text())));
        if (field.isPresent() && !at.design().parameters().containsKey(to.field())) {
            Parameter asked = new Parameter(to.field(), field.get().label(), Kind.TEXT, null, true, List.of());
            all.add(Fix.of(
                    "addParameter",
                    new Edit.SetParameter(asked, add(at, new FieldSource.FromParameter(to.field()), to)),
                    to.field()));
        }
        return all;
    }

    /** What a list begins with, and no. */
    private static Optional<Object> usual(Field field) {
        if (field.type() == FieldType.BOOLEAN) {
            return Optional.of(false);
        }
        return field.type().isChoice() ? field.choices().stream().findFirst().map(Choice::value) : Optional.empty();
    }
}
