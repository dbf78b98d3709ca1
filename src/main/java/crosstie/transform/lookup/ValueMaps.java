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
                entries(arguments),
                ignoreCase(arguments),
                arguments.value("empty").orElse(null),
                otherwise(arguments.value("otherwise").orElse("fail")),
                Map.of());
    }

    private static Map<String, Object> entries(Arguments arguments) {
        Object entries = arguments.value("entries").orElseThrow(() -> new ArgumentProblem("VALUE_MAP_MISSING"));
        if (!(entries instanceof Map<?, ?> pairs)) {
            throw new ArgumentProblem("VALUE_MAP_MISSING");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        pairs.forEach((k, v) -> all.put(String.valueOf(k), v));
        return all;
    }

    private static boolean ignoreCase(Arguments arguments) {
        Object said = arguments.value("ignoreCase").orElse(true);
        if (said instanceof Boolean b) {
            return b;
        }
        throw new ArgumentProblem("ARGUMENT_NOT_ONE_OF", "ignoreCase", said, "true, false");
    }

    private static Otherwise otherwise(Object said) {
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
