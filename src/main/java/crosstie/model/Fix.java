package crosstie.model;

import java.util.List;

/**
 * One step after which a problem is gone. The sentence comes from the bundle by {@code fix.<code>}.
 *
 * @param code stable, such as {@code truncate}
 * @param arguments fill the sentence's places
 * @param edit what it changes
 */
public record Fix(String code, List<String> arguments, Edit edit) {
    public Fix {
        arguments = List.copyOf(arguments);
    }

    public static Fix of(String code, Edit edit, Object... arguments) {
        return new Fix(code, Words.of(arguments), edit);
    }

    /** The key of its sentence. */
    public String sentence() {
        return "fix." + code;
    }
}
