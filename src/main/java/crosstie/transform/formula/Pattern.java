package crosstie.transform.formula;

import com.google.re2j.Matcher;
import com.google.re2j.PatternSyntaxException;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.ValueProblem;

/** A regular expression in RE2's way: time grows with the text, never faster. Its size, and its size times the text's, are bounded. */
final class Pattern {
    /** Repeats are written out when a pattern is compiled, and nested ones multiply. */
    private static final long LARGEST = 20_000;

    private static final long WORK = 5_000_000;

    private final com.google.re2j.Pattern pattern;

    private Pattern(com.google.re2j.Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Options are those of Power Fx: {@code ^} and {@code $} where the text must begin and end, {@code i} without case, {@code m} by lines.
     *
     * @throws ArgumentProblem {@code FORMULA_PATTERN_INVALID} or {@code FORMULA_PATTERN_TOO_LARGE}
     */
    static Pattern of(String text, String options) {
        if (text.length() > Limits.PATTERN || written(text) > LARGEST) {
            throw new ArgumentProblem("FORMULA_PATTERN_TOO_LARGE", Limits.PATTERN);
        }
        boolean free = options.indexOf('^') < 0 && options.indexOf('$') < 0 && options.indexOf('c') < 0;
        String begin = options.indexOf('^') >= 0 || free ? "\\A(?:" : "(?:";
        String end = options.indexOf('$') >= 0 || free ? ")\\z" : ")";
        int flags = (options.indexOf('i') >= 0 ? com.google.re2j.Pattern.CASE_INSENSITIVE : 0)
                | (options.indexOf('m') >= 0 ? com.google.re2j.Pattern.MULTILINE : 0);
        try {
            com.google.re2j.Pattern.compile(text, flags);
            return new Pattern(com.google.re2j.Pattern.compile(begin + text + end, flags));
        } catch (PatternSyntaxException e) {
            throw new ArgumentProblem("FORMULA_PATTERN_INVALID", Values.shown(text), e.getDescription());
        }
    }

    /** How large a pattern may become: its length times all its repeats. */
    private static long written(String text) {
        long size = text.length();
        for (int i = text.indexOf('{'); i >= 0 && size <= LARGEST; i = text.indexOf('{', i + 1)) {
            long most = 1;
            long number = 0;
            for (int k = i + 1; k < text.length() && "0123456789,".indexOf(text.charAt(k)) >= 0; k++) {
                number = text.charAt(k) == ',' ? 0 : Math.min(LARGEST, number * 10 + text.charAt(k) - '0');
                most = Math.max(most, number);
            }
            size *= most;
        }
        return size;
    }

    boolean isIn(String text) {
        return matcher(text).find();
    }

    /** A group of the first match; null where nothing matches. */
    String extract(String text, int group) {
        Matcher matcher = matcher(text);
        if (group > matcher.groupCount()) {
            throw new ValueProblem("FORMULA_GROUP_UNKNOWN", group, matcher.groupCount());
        }
        return matcher.find() ? matcher.group(group) : null;
    }

    private Matcher matcher(String text) {
        if ((long) text.length() * pattern.programSize() > WORK) {
            throw new ValueProblem("FORMULA_TOO_COSTLY", WORK);
        }
        return pattern.matcher(text);
    }
}
