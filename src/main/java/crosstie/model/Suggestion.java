package crosstie.model;

import java.util.List;

/**
 * A mapping that could be drawn.
 *
 * @param mapping as it would be added: source, destination and the steps that the types need
 * @param score how sure it is, from 0 to 1
 * @param reasons what speaks for it and against it, the strongest first
 */
public record Suggestion(FieldMapping mapping, double score, List<Reason> reasons) {

    /** The sentence comes from the bundle by {@code code}; {@code arguments} fill its places. */
    public record Reason(String code, List<String> arguments) {
        public Reason {
            arguments = List.copyOf(arguments);
        }

        public static Reason of(String code, Object... arguments) {
            return new Reason(code, Words.of(arguments));
        }
    }

    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
