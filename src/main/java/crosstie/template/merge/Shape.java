package crosstie.template.merge;

import crosstie.json.JsonFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How a template falls into parts: what has names of its own, and what is one value. */
sealed interface Shape {
    Shape VALUE = new Value();

    /** One value, whatever is inside. */
    record Value() implements Shape {}

    record Named(Map<String, Shape> known, Shape others) implements Shape {}

    /** Objects in a list, each called by what it is about. */
    record Rows(Function<Map<?, ?>, String> name, Shape each) implements Shape {}

    Shape TEMPLATE = new Named(
            Map.of(
                    "parameters", each(each(VALUE)),
                    "keys", each(each(VALUE)),
                    "valueMaps", each(new Named(Map.of("entries", each(VALUE)), VALUE)),
                    "tasks", new Rows(m -> text(m.get("name")), task()),
                    "examples", new Rows(Shape::example, VALUE)),
            VALUE);

    private static Shape task() {
        return new Named(Map.of("mappings", new Rows(m -> text(m.get("to")), VALUE)), VALUE);
    }

    private static Shape each(Shape one) {
        return new Named(Map.of(), one);
    }

    private static String example(Map<?, ?> row) {
        return text(row.get("task")) + " " + JsonFile.line(row.get("in"));
    }

    private static String text(Object value) {
        return value instanceof String s ? s : JsonFile.line(value);
    }

    /** Takes a file's value apart. What is not of the shape is one value. */
    default Part of(Object value) {
        return switch (this) {
            case Named n when value instanceof Map<?, ?> m -> named(n, m);
            case Rows r when value instanceof List<?> l && l.stream().allMatch(Map.class::isInstance) -> rows(r, l);
            default -> new Part.Leaf(value);
        };
    }

    private static Part named(Named shape, Map<?, ?> map) {
        Map<String, Part> parts = new LinkedHashMap<>();
        map.forEach((key, value) -> parts.put(
                (String) key, shape.known().getOrDefault(key, shape.others()).of(value)));
        return new Part.Group(parts, false);
    }

    /** A name that stands twice is told apart by a number. */
    private static Part rows(Rows shape, List<?> list) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Map<String, Integer> seen = new java.util.HashMap<>();
        for (Object each : list) {
            String name = shape.name().apply((Map<?, ?>) each);
            int times = seen.merge(name, 1, Integer::sum);
            String own = times == 1 ? name : name + " #" + times;
            while (parts.containsKey(own)) {
                own += "#";
            }
            parts.put(own, shape.each().of(each));
        }
        return new Part.Group(parts, true);
    }
}
