package crosstie.transform.lookup;

import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A value map, compiled. Finds a value by its canonical text, in the case as written before without case. */
final class MapStep {
    private MapStep() {}

    static Step of(ValueMap map) {
        Map<Object, Object> exact = new HashMap<>(map.entries());
        Map<String, Object> folded = HashMap.newHashMap(map.entries().size());
        if (map.ignoreCase()) {
            map.entries().forEach((k, v) -> folded.putIfAbsent(k.toLowerCase(Locale.ROOT), v));
        }
        Object none = new Object();
        Step otherwise = otherwise(map.otherwise());
        Object empty = map.empty() != null ? map.empty() : exact.get("");
        return value -> {
            if (Blank.is(value)) {
                return empty;
            }
            String text = CanonicalText.of(value);
            Object found = exact.getOrDefault(text, none);
            if (found == none && map.ignoreCase()) {
                found = folded.getOrDefault(text.toLowerCase(Locale.ROOT), none);
            }
            return found == none ? otherwise.apply(value) : found;
        };
    }

    private static Step otherwise(Otherwise rule) {
        return switch (rule) {
            case Otherwise.Fail f ->
                value -> {
                    throw new ValueProblem("VALUE_NOT_IN_MAP", value);
                };
            case Otherwise.Keep k -> value -> value;
            case Otherwise.Clear c -> value -> null;
            case Otherwise.Value v -> value -> v.value();
        };
    }
}
