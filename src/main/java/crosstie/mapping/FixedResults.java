package crosstie.mapping;

import crosstie.model.Parameter;
import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.lookup.ValueMaps;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Results that a last step gives whatever the row says: the right side of a value map, a default, the words for yes and no, and whatever else a transform names as its results. They are
 * converted to the destination's type once, and a check can tell beforehand which of them will not fit.
 */
final class FixedResults {
    private FixedResults() {}

    /** By the place where they are written; none for steps that compute. */
    static Map<String, Object> of(Transform transform, Arguments arguments) {
        Map<String, Object> all = new LinkedHashMap<>();
        converted(transform, arguments, new Collect(all));
        all.values().removeIf(Blank::is);
        return all;
    }

    /** The same step with each such result as the destination holds it. A result that does not fit stays, and fails its rows. */
    static Arguments converted(Transform transform, Arguments arguments, Step conversion) {
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

    private static Arguments converted(Transform transform, Arguments arguments, Each each) {
        if (transform.id().equals("valueMap")) {
            return valueMap(arguments, each);
        }
        Map<String, Object> values = new LinkedHashMap<>(arguments.values());
        for (Parameter p : transform.parameters()) {
            Object value = arguments.value(p.name()).orElse(p.value());
            if (value != null && transform.results().contains(p.name())) {
                values.put(p.name(), each.apply(p.name(), value));
            }
        }
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
