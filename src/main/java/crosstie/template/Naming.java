package crosstie.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What templates may be called. Names come from files of others: an id becomes a file name here, and names are shown. */
final class Naming {
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_NAME = 200;

    /** Names that Windows keeps for devices, whatever ending follows. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private Naming() {}

    /** Small letters, digits, hyphens and underscores: the same file in every file system, and never a path. */
    static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars().allMatch(c -> isPlain(c) || c == '-' || c == '_')
                && isPlain(text.charAt(0))
                && !isDevice(text);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isDevice(String text) {
        return DEVICES.contains(text)
                || text.length() == 4
                        && (text.startsWith("com") || text.startsWith("lpt"))
                        && Character.isDigit(text.charAt(3));
    }

    /** The nearest id to a name; empty when nothing of it is left. */
    static String id(String name) {
        String start = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        StringBuilder id = new StringBuilder();
        for (char c : Normalizer.normalize(start, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .toCharArray()) {
            if (isPlain(c)) {
                id.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !id.isEmpty()
                    && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        String cut = id.length() <= LONGEST_ID ? id.toString() : id.substring(0, LONGEST_ID);
        String whole = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
        return isDevice(whole) ? whole + "-template" : whole;
    }

    /** One short line that shows what it says: no controls, no marks that turn the direction of writing. */
    static String shown(String name) {
        String start = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        StringBuilder clean = new StringBuilder();
        start.codePoints().filter(c -> !isHidden(c)).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || c == 0x2028
                || c == 0x2029;
    }
}
