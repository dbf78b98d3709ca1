package crosstie.report;

/** Values on their way into cells: text stays text, whatever it begins with. */
public final class Cells {
    /** Characters that a cell of a workbook holds. */
    public static final int LONGEST = 32_767;

    private static final String CUT = "…";
    /** What spreadsheets take for the beginning of a formula, also in the full width of Asian keyboards. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /** For CSV, where a reader guesses: a text that could be taken for a formula begins with an apostrophe. Numbers stay numbers. */
    public static String csv(Object value) {
        return switch (value) {
            case null -> "";
            case Number n -> n.toString();
            default -> neutral(value.toString());
        };
    }

    private static String neutral(String text) {
        int first = firstSeen(text);
        return first < text.length() && BEGINNINGS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    /** What no reader sees comes before nothing: blanks, marks of direction, quotes that are read away. */
    private static int firstSeen(String text) {
        int i = 0;
        while (i < text.length() && isUnseen(text.charAt(i)) && BEGINNINGS.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || c == '"'
                || c == '\'';
    }

    /** For a cell of a workbook, which has a type: what XML forbids is left out, what is too long is cut at a whole character. */
    public static String sheet(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isXml(c)) {
                if (clean.length() + Character.charCount(c) > LONGEST - CUT.length()) {
                    return clean.append(CUT).toString();
                }
                clean.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return clean.toString();
    }

    static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
