package crosstie.mapping.fix;

import crosstie.model.Choice;
import crosstie.model.Edit;
import crosstie.model.EmptyRule;
import crosstie.model.Field;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.Fix;
import crosstie.model.Nearest;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fixed values and value maps. */
final class ValueFixes {
    private ValueFixes() {}

    /** A constant or default that the list lacks: members that are written much like it. */
    static List<Fix> choice(Place at) {
        return members(at).stream()
                .flatMap(m -> value(at, "useValue", m, m).stream())
                .toList();
    }

    private static List<String> members(Place at) {
        List<String> all = at
                .ends()
                .flatMap(e -> e.destination().field(at.mapping().to().field()))
                .map(Field::choices)
                .orElse(List.of())
                .stream()
                .map(Choice::value)
                .toList();
        return Nearest.of(at.argument(0), all);
    }

    /** Text that is too long: as much of it as fits. */
    static List<Fix> cut(Place at) {
        int longest = Integer.parseInt(at.argument(1));
        Object now = at.rest().equals("value") && at.mapping().source() instanceof FieldSource.Constant c
                ? c.value()
                : at.mapping().empty() instanceof EmptyRule.Default d ? d.value() : null;
        return now instanceof String s && s.length() > longest
                ? value(at, "cut", s.substring(0, longest), longest).stream().toList()
                : List.of();
    }

    private static Optional<Fix> value(Place at, String code, Object value, Object argument) {
        return switch (at.rest()) {
            case "value" ->
                Optional.of(at.replace(code, at.mapping().withSource(new FieldSource.Constant(value)), argument));
            case "empty/default" ->
                Optional.of(at.replace(code, at.mapping().withEmpty(new EmptyRule.Default(value)), argument));
            default -> Optional.empty();
        };
    }

    /** A result that does not fit: members much like it in its place, or the entry goes. */
    static List<Fix> result(Place at) {
        TransformStep step = at.mapping().steps().get(at.step());
        String key = at.argument(0);
        List<Fix> all = new ArrayList<>();
        if (!step.id().equals("valueMap")) {
            return List.of(StepFixes.removed(at));
        }
        List<String> members = at
                .ends()
                .flatMap(e -> e.destination().field(at.mapping().to().field()))
                .map(Field::choices)
                .orElse(List.of())
                .stream()
                .map(Choice::value)
                .toList();
        for (String m : Nearest.of(at.argument(1), members)) {
            entries(at, "useValue", e -> e.containsKey(key) ? with(e, key, m) : e, m)
                    .ifPresent(all::add);
        }
        entries(at, "removeEntry", e -> without(e, key), key).ifPresent(all::add);
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> entries, String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(entries);
        all.put(key, value);
        return all;
    }

    private static Map<String, Object> without(Map<String, Object> entries, String key) {
        Map<String, Object> all = new LinkedHashMap<>(entries);
        all.remove(key);
        return all;
    }

    private interface Change {
        Map<String, Object> of(Map<String, Object> entries);
    }

    /** Changes the map that the step means, be it its own or a shared one. */
    private static Optional<Fix> entries(Place at, String code, Change change, Object argument) {
        TransformStep step = at.mapping().steps().get(at.step());
        Object name = step.arguments().get("map");
        if (name != null && at.design().valueMaps().get(name.toString()) instanceof ValueMap map) {
            Map<String, Object> changed = change.of(map.entries());
            ValueMap other = new ValueMap(changed, map.ignoreCase(), map.empty(), map.otherwise(), map.others());
            return changed.equals(map.entries())
                    ? Optional.empty()
                    : Optional.of(Fix.of(code, new Edit.SetMap(name.toString(), other), argument));
        }
        if (!(step.arguments().get("entries") instanceof Map<?, ?> own)) {
            return Optional.empty();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        own.forEach((k, v) -> entries.put(String.valueOf(k), v));
        Map<String, Object> changed = change.of(entries);
        return changed.equals(entries)
                ? Optional.empty()
                : Optional.of(StepFixes.withArgument(at, code, "entries", changed, argument));
    }

    /** One of two keys that are the same without case goes. */
    static List<Fix> repeated(Place at) {
        String where = at.problem().where();
        if (!where.startsWith("/valueMaps/")) {
            return entries(at, "removeEntry", e -> without(e, at.argument(0)), at.argument(0)).stream()
                    .toList();
        }
        String name = where.substring("/valueMaps/".length()).replace("~1", "/").replace("~0", "~");
        ValueMap map = at.design().valueMaps().get(name);
        ValueMap other = new ValueMap(
                without(map.entries(), at.argument(0)), map.ignoreCase(), map.empty(), map.otherwise(), map.others());
        return List.of(Fix.of("removeEntry", new Edit.SetMap(name, other), at.argument(0)));
    }

    /** Partners of the same name where every one has one; else what is not in the map leaves the field empty. */
    static List<Fix> partners(Place at) {
        Optional<Place> step = mapStep(at);
        if (step.isEmpty()) {
            return List.of();
        }
        List<Fix> all = new ArrayList<>();
        Optional<Field> from = at.ends().flatMap(e -> TypeFixes.source(at, e));
        Optional<Field> to = at.ends().flatMap(e -> TypeFixes.destination(at, e));
        if (from.isPresent() && to.isPresent() && from.get().type().isChoice()) {
            Map<String, Object> more = new LinkedHashMap<>();
            for (Choice c : from.get().choices()) {
                TypeFixes.partner(c, to.get()).ifPresent(v -> more.put(c.value(), v));
            }
            boolean each = more.size() == from.get().choices().size();
            if (each && from.get().type() != FieldType.STATE) {
                entries(step.get(), "addPartners", e -> merged(e, more), more.size())
                        .ifPresent(all::add);
            }
        }
        all.add(cleared(step.get()));
        return all;
    }

    private static Map<String, Object> merged(Map<String, Object> entries, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(entries);
        more.forEach(all::putIfAbsent);
        return all;
    }

    /** The same place, at the step that maps values. */
    private static Optional<Place> mapStep(Place at) {
        List<TransformStep> steps = at.mapping().steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().equals("valueMap"))
                .mapToObj(
                        i -> new Place(at.design(), at.problem(), at.taskAt(), at.mappingAt(), "steps/" + i, at.ends()))
                .findFirst();
    }

    private static Fix cleared(Place at) {
        TransformStep step = at.mapping().steps().get(at.step());
        Object name = step.arguments().get("map");
        if (name != null && at.design().valueMaps().get(name.toString()) instanceof ValueMap map) {
            ValueMap other =
                    new ValueMap(map.entries(), map.ignoreCase(), map.empty(), new Otherwise.Clear(), map.others());
            return Fix.of("otherwiseClear", new Edit.SetMap(name.toString(), other));
        }
        return StepFixes.withArgument(at, "otherwiseClear", "otherwise", "clear");
    }
}
