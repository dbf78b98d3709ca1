package crosstie.mapping;

import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Step;
import crosstie.transform.lookup.ValueMaps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Results that a last step gives whatever the row says: the right side of a value map, a default, the words for yes and no. They are
 * converted to the destination's type once, and a check can tell beforehand which of them will not fit.
 */
final class FixedResults {
    private FixedResults() {}

    /** By the place where they are written; none for steps that compute. */
    static Map<String, Object> of(String transform, Arguments arguments) {
        Map<String, Object> all = new LinkedHashMap<>();
        converted(transform, arguments, new Collect(all));
        all.values().removeIf(Blank::is);
        return all;
    }

    /** The same step with each such result as the destination holds it. A result that does not fit stays, and fails its rows. */
    static Arguments converted(String transform, Arguments arguments, Step conversion) {
        return converted(transform, arguments, (where, value) -> Safely.convert(value, conversion));
    }

    private interface Each {
        Object apply(String where, Object value);
    }

    private record Collect(Map<String, Object> all) implements Each {
        @Override
        public Object apply(String where, Object value) {
            all.put(where, value);
            return value;
        }
    }

    private static Arguments converted(String transform, Arguments arguments, Each each) {
        return switch (transform) {
            case "valueMap" -> valueMap(arguments, each);
            case "default" -> changed(arguments, Map.of("value", v -> each.apply("value", v)));
            case "yesNo" ->
                changed(withWords(arguments), Map.of("yes", v -> each.apply("yes", v), "no", v -> each.apply("no", v)));
            default -> arguments;
        };
    }

    private static Arguments withWords(Arguments arguments) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("yes", "Yes", "no", "No"));
        said.putAll(arguments.values());
        return new Arguments(said, arguments.maps(), arguments.facts());
    }

    private static Arguments changed(Arguments arguments, Map<String, UnaryOperator<Object>> changes) {
        Map<String, Object> values = new LinkedHashMap<>(arguments.values());
        changes.forEach((name, change) -> values.computeIfPresent(name, (n, v) -> change.apply(v)));
        return new Arguments(values, arguments.maps(), arguments.facts());
    }

    private static Arguments valueMap(Arguments arguments, Each each) {
        ValueMap map = ValueMaps.of(arguments);
        Map<String, Object> entries = new LinkedHashMap<>();
        map.entries().forEach((k, v) -> entries.put(k, each.apply(k, v)));
        Otherwise otherwise = map.otherwise() instanceof Otherwise.Value v
                ? new Otherwise.Value(each.apply("otherwise", v.value()))
                : map.otherwise();
        ValueMap changed =
                new ValueMap(entries, map.ignoreCase(), each.apply("empty", map.empty()), otherwise, map.others());
        return new Arguments(Map.of("map", "this"), Map.of("this", changed), arguments.facts());
    }
}
