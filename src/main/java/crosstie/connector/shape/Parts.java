package crosstie.connector.shape;

import java.text.Normalizer;
import java.util.function.Consumer;

/** The words that a name or label is made of: {@code AddressISOCode2} is address, iso, code2. Small letters without accents. */
final class Parts {
    private Parts() {}

    /** Small letters, without accents. */
    static String folded(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 0x80;
        }
        String bare = plain ? text : withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
        return bare.toLowerCase(java.util.Locale.ROOT);
    }

    private static String withoutMarks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    static void each(String text, Consumer<String> part) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (start >= 0 && (!inside || begins(text, i))) {
                part.accept(folded(text.substring(start, i)));
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
        }
    }

    /** After a small letter or a digit, or the last capital of an abbreviation. */
    private static boolean begins(String text, int i) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        if (Character.isDigit(before)) {
            return Character.isLetter(c);
        }
        if (!Character.isUpperCase(c)) {
            return false;
        }
        boolean smallNext = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        return Character.isLowerCase(before) || (Character.isUpperCase(before) && smallNext);
    }

    /** Whether some part begins what, taken together with the parts behind it, begins with {@code word}. */
    static boolean together(String text, String word) {
        StringBuilder all = new StringBuilder(text.length());
        int[] starts = new int[text.length() + 1];
        int[] count = {0};
        each(text, part -> {
            starts[count[0]++] = all.length();
            all.append(part);
        });
        for (int i = 0; i < count[0]; i++) {
            if (all.length() - starts[i] >= word.length()
                    && all.substring(starts[i], starts[i] + word.length()).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
