package crosstie.transform.lookup;

import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import crosstie.transform.Blank;
import crosstie.transform.OneValue;
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
        boolean ignoreCase = map.ignoreCase();
        int longest = longest(map);
        Object none = new Object();
        Step otherwise = otherwise(map.otherwise(), "VALUE_NOT_IN_MAP");
        Object empty = map.empty() != null ? map.empty() : exact.get("");
        return value -> {
            if (Blank.is(value)) {
                return empty;
            }
            String text = OneValue.text(value);
            Object found = exact.getOrDefault(text, none);
            if (found == none && ignoreCase && text.length() <= longest) {
                found = folded.getOrDefault(text.toLowerCase(Locale.ROOT), none);
            }
            return found == none ? otherwise.apply(value) : found;
        };
    }

    /** Longer values are in no map, in whatever case: letters may become three when their case is changed. */
    private static int longest(ValueMap map) {
        return 3
                * map.entries().keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** @param code of the problem where the rule is to fail */
    static Step otherwise(Otherwise rule, String code) {
        return switch (rule) {
            case Otherwise.Fail f ->
                value -> {
                    throw new ValueProblem(code, value);
                };
            case Otherwise.Keep k -> value -> value;
            case Otherwise.Clear c -> value -> null;
            case Otherwise.Value v -> value -> v.value();
        };
    }
}
