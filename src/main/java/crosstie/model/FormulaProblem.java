package crosstie.model;

import java.util.List;

/**
 * Something wrong with a formula, and where.
 *
 * @param arguments of the sentence; the last one is the character at which it begins, counted from 1
 * @param start first character that is meant, counted from 0
 * @param end the one after the last
 */
public record FormulaProblem(Severity severity, String code, List<String> arguments, int start, int end) {
    public FormulaProblem {
        arguments = List.copyOf(arguments);
    }

    public static FormulaProblem error(String code, int start, int end, Object... arguments) {
        return of(Severity.ERROR, code, start, end, arguments);
    }

    public static FormulaProblem warning(String code, int start, int end, Object... arguments) {
        return of(Severity.WARNING, code, start, end, arguments);
    }

    private static FormulaProblem of(Severity severity, String code, int start, int end, Object... arguments) {
        Object[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = start + 1;
        return new FormulaProblem(severity, code, Words.of(all), start, end);
    }

    /** The same as a problem of the design that the formula stands in. */
    public Problem at(String where) {
        return new Problem(severity, code, where, arguments);
    }
}
