package crosstie.transform.lookup;

import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The value map that a step means: one shared by name, or one written in the step itself. */
public final class ValueMaps {
    private ValueMaps() {}

    /** @throws ArgumentProblem when there is none, or it is written wrongly */
    public static ValueMap of(Arguments arguments) {
        Optional<Object> name = arguments.value("map");
        if (name.isPresent()) {
            ValueMap shared = arguments.maps().get(name.get().toString());
            if (shared == null) {
                throw new ArgumentProblem("VALUE_MAP_UNKNOWN", name.get());
            }
            return shared;
        }
        return new ValueMap(
                pairs("entries", arguments),
                arguments.isSet("ignoreCase", true),
                arguments.value("empty").orElse(null),
                otherwise(arguments.value("otherwise").orElse("fail")),
                Map.of());
    }

    /** The pairs that an argument holds. */
    static Map<String, Object> pairs(String name, Arguments arguments) {
        if (!(arguments.value(name).orElse(null) instanceof Map<?, ?> pairs)) {
            throw new ArgumentProblem("VALUE_MAP_MISSING");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        pairs.forEach((k, v) -> all.put(String.valueOf(k), v));
        return all;
    }

    static Otherwise otherwise(Object said) {
        if (said instanceof Map<?, ?> m && m.containsKey("value")) {
            return new Otherwise.Value(m.get("value"));
        }
        return switch (said.toString()) {
            case "fail" -> new Otherwise.Fail();
            case "keep" -> new Otherwise.Keep();
            case "clear" -> new Otherwise.Clear();
            default ->
                throw new ArgumentProblem("ARGUMENT_NOT_ONE_OF", "otherwise", said, "fail, keep, clear, {value}");
        };
    }
}
