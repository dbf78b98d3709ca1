package crosstie.transform;

import crosstie.model.ValueMap;
import java.util.Map;
import java.util.Optional;

/** Arguments of one step as the file gives them, read with the right type or an {@link ArgumentProblem}. Shared value maps are at hand by name. */
public record Arguments(Map<String, Object> values, Map<String, ValueMap> maps) {

    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public String text(String name) {
        return value(name).map(String::valueOf).orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", name));
    }

    public String text(String name, String otherwise) {
        return value(name).map(String::valueOf).orElse(otherwise);
    }

    public int whole(String name) {
        Object v = value(name).orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", name));
        if (v instanceof Number n && n.doubleValue() == n.intValue()) {
            return n.intValue();
        }
        throw new ArgumentProblem("ARGUMENT_NOT_A_NUMBER", name, v);
    }

    public int whole(String name, int otherwise) {
        return values.get(name) == null ? otherwise : whole(name);
    }
}
