package crosstie.transform.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Bounds;
import crosstie.transform.ValueProblem;

/**
 * A regular expression of RE2 (no back references, time linear in the text), bounded: a pattern's size, how often its repeats multiply each other,
 * and how much one value may cost. Safe for several threads.
 */
public final class Regex {
    /** Longest pattern, in characters. */
    public static final int LONGEST = 1_000;

    private static final long LARGEST_EXPANSION = 250_000;
    private static final int LARGEST_PROGRAM = 2_000;
    /** Characters read times states of the pattern, for one value: well under a second. */
    private static final long WORK = 50_000_000;

    private final Pattern pattern;
    private final int program;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
        this.program = Math.max(1, pattern.programSize());
    }

    /** @throws ArgumentProblem {@code PATTERN_INVALID}, {@code PATTERN_TOO_LARGE} */
    public static Regex of(String parameter, String text, boolean ignoreCase) {
        if (text.length() > LONGEST || expansion(text) > LARGEST_EXPANSION) {
            throw new ArgumentProblem("PATTERN_TOO_LARGE", parameter, LONGEST);
        }
        try {
            Regex regex = new Regex(Pattern.compile(text, ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
            if (regex.program > LARGEST_PROGRAM) {
                throw new ArgumentProblem("PATTERN_TOO_LARGE", parameter, LONGEST);
            }
            return regex;
        } catch (PatternSyntaxException e) {
            throw new ArgumentProblem("PATTERN_INVALID", parameter, text, e.getDescription());
        }
    }

    /** Repeats are written out by the compiler, and nested ones multiply: an upper bound, before anything is written out. */
    private static long expansion(String pattern) {
        long size = Math.max(1, pattern.length());
        for (int i = pattern.indexOf('{'); i >= 0 && size <= LARGEST_EXPANSION; i = pattern.indexOf('{', i + 1)) {
            size *= Math.max(1, times(pattern, i + 1));
        }
        return size;
    }

    /** The larger number of a repeat. */
    private static long times(String pattern, int from) {
        long largest = 0;
        long number = 0;
        for (int i = from; i < pattern.length() && "0123456789,".indexOf(pattern.charAt(i)) >= 0; i++) {
            number = pattern.charAt(i) == ',' ? 0 : Math.min(100_000, number * 10 + pattern.charAt(i) - '0');
            largest = Math.max(largest, number);
        }
        return largest;
    }

    public int groups() {
        return pattern.groupCount();
    }

    /** Whether the pattern matches all of the text. */
    public boolean matches(String text) {
        return matcher(text).matches();
    }

    /** Whether the pattern is found in the text. */
    public boolean isIn(String text) {
        return matcher(text).find();
    }

    /** A group of the first match; null where there is none. */
    public String extract(String text, int group) {
        Matcher match = matcher(text);
        return match.find() ? match.group(group) : null;
    }

    public String replace(String text, Replacement with) {
        Matcher match = matcher(text);
        if (!match.find()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        do {
            out.append(text, from, match.start());
            with.append(match, out);
            from = match.end();
        } while (match.find());
        return out.append(text, from, text.length()).toString();
    }

    /** Finding again and again may read a text many times over; a long one is read by a reader that counts. */
    private Matcher matcher(String text) {
        Bounds.length(text.length());
        boolean cheap = (long) text.length() * text.length() * program <= WORK;
        return pattern.matcher(cheap ? text : new Counted(text, WORK / program));
    }

    /** A text that may be read so often and no more. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text, long left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new ValueProblem("PATTERN_TOO_COSTLY", text.length());
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
