package crosstie.model;

import java.util.Map;

/** One function on a mapping: its id in the catalogue and its arguments as plain values (text, numbers, booleans, lists, maps). An unknown id is kept and reported. */
public record TransformStep(String id, Map<String, Object> arguments) {
    public TransformStep {
        arguments = Immutable.map(arguments);
    }
}
