package crosstie.model;

import java.util.List;

/**
 * Why a row was rejected or a task stopped. The sentence comes from the bundle by {@code code}.
 *
 * @param field the destination or source field it is about; empty when none
 * @param arguments fill the sentence's places; a system's own words are one of them
 */
public record RunError(Stage stage, String code, String field, List<String> arguments) {
    public RunError {
        arguments = List.copyOf(arguments);
    }

    public static RunError of(Stage stage, String code, String field, Object... arguments) {
        return new RunError(stage, code, field, Words.of(arguments));
    }
}
