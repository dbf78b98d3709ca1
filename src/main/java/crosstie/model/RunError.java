package crosstie.model;

import java.util.List;

/**
 * Why a row was rejected or a task stopped. The sentence comes from the bundle by {@code code}.
 *
 * @param field the destination or source field it is about; empty when none
 * @param arguments fill the sentence's places; a system's own words are one of them
 * @param response what the system answered to this row, word for word, shortened and without secrets; empty for none
 */
public record RunError(Stage stage, String code, String field, List<String> arguments, String response) {
    public RunError {
        arguments = List.copyOf(arguments);
    }

    public RunError(Stage stage, String code, String field, List<String> arguments) {
        this(stage, code, field, arguments, "");
    }

    public RunError with(String answered) {
        return new RunError(stage, code, field, arguments, answered);
    }

    public static RunError of(Stage stage, String code, String field, Object... arguments) {
        return new RunError(stage, code, field, Words.of(arguments));
    }
}
