package crosstie.model;

import java.util.List;

/**
 * Something a check found. The sentence and the remedy come from the bundle of sentences by {@code code}; {@code arguments} fill its places.
 *
 * @param code stable, upper case, searchable
 * @param where JSON pointer, or the name of what is meant; may be empty
 */
public record Problem(Severity severity, String code, String where, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem error(String code, String where, Object... arguments) {
        return new Problem(Severity.ERROR, code, where, Words.of(arguments));
    }

    public static Problem warning(String code, String where, Object... arguments) {
        return new Problem(Severity.WARNING, code, where, Words.of(arguments));
    }

    /** Good to know; nothing has to be done. */
    public static Problem info(String code, String where, Object... arguments) {
        return new Problem(Severity.INFO, code, where, Words.of(arguments));
    }
}
