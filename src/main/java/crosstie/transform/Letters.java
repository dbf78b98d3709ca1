package crosstie.transform;

import java.util.Locale;

/**
 * Large and small letters by no language's own rules, in time linear in the text: the platform copies all it has for each letter that becomes longer, such
 * as ß, so long texts are changed piece by piece.
 */
public final class Letters {
    private static final int PIECE = 2_000;

    private Letters() {}

    public static String upper(String text) {
        return text.length() <= PIECE ? text.toUpperCase(Locale.ROOT) : pieces(text, true);
    }

    public static String lower(String text) {
        return text.length() <= PIECE ? text.toLowerCase(Locale.ROOT) : pieces(text, false);
    }

    private static String pieces(String text, boolean upper) {
        StringBuilder out = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from);
            String piece = text.substring(from, to);
            out.append(upper ? piece.toUpperCase(Locale.ROOT) : piece.toLowerCase(Locale.ROOT));
            from = to;
        }
        return out.toString();
    }

    /** After a blank where there is one, because a small sigma looks different at the end of a word; never inside a character. */
    private static int end(String text, int from) {
        int most = Math.min(text.length(), from + PIECE);
        if (most == text.length()) {
            return most;
        }
        for (int i = most; i > from; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
