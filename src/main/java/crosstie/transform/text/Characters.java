package crosstie.transform.text;

/** Cuts text between characters: no character outside the basic plane is cut in two. */
final class Characters {
    private Characters() {}

    static String first(String text, int length) {
        if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length));
    }

    static String last(String text, int length) {
        if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(text.offsetByCodePoints(text.length(), -length));
    }

    static String after(String text, int length) {
        if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
            return "";
        }
        return text.substring(text.offsetByCodePoints(0, length));
    }
}
