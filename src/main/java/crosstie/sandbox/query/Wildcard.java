package crosstie.sandbox.query;

import java.util.Locale;

/** A pattern over texts without case, matched in linear steps of its pieces: no regular expression that a client could blow up. */
final class Wildcard {
    private final String pattern;

    private Wildcard(String pattern) {
        this.pattern = pattern;
    }

    /** F-16: {@code *} stands for any text. */
    static Wildcard star(String text) {
        return new Wildcard(text.toUpperCase(Locale.ROOT).replace('*', '\uE000'));
    }

    /** D-19: in Dataverse {@code %} and {@code _} are wildcards too. */
    static Wildcard sql(String function, String text, boolean wild) {
        String core = text.toUpperCase(Locale.ROOT);
        if (wild) core = core.replace('%', '\uE000').replace('_', '\uE001');
        String before = function.equals("startswith") ? "" : "\uE000";
        String after = function.equals("endswith") ? "" : "\uE000";
        return new Wildcard(before + core + after);
    }

    boolean matches(Object value) {
        return value instanceof String text && matches(text.toUpperCase(Locale.ROOT));
    }

    private boolean matches(String text) {
        int t = 0;
        int p = 0;
        int star = -1;
        int retry = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '\uE000') {
                star = p++;
                retry = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == text.charAt(t) || pattern.charAt(p) == '\uE001')) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '\uE000') p++;
        return p == pattern.length();
    }
}
