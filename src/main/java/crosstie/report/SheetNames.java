package crosstie.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as workbooks allow them: at most 31 characters, none of {@code []:*?/\}, no apostrophe at an end, unique without case. */
final class SheetNames {
    private static final int LONGEST = 31;
    private static final String FORBIDDEN = "[]:*?/\\";

    private final Set<String> taken = new HashSet<>(Set.of("history"));

    String of(String wanted) {
        String plain = plain(wanted);
        String name = cut(plain, LONGEST);
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            String end = " " + n;
            name = cut(plain, LONGEST - end.length()) + end;
        }
        return name;
    }

    private static String plain(String wanted) {
        StringBuilder name = new StringBuilder();
        wanted.codePoints()
                .filter(c -> Cells.isXml(c) && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(c -> name.appendCodePoint(FORBIDDEN.indexOf(c) >= 0 ? ' ' : c));
        String stripped = name.toString().strip();
        while (stripped.startsWith("'") || stripped.endsWith("'")) {
            stripped = stripped.startsWith("'")
                    ? stripped.substring(1).strip()
                    : stripped.substring(0, stripped.length() - 1).strip();
        }
        return stripped.isEmpty() ? "-" : stripped;
    }

    /** Never through the middle of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        String cut = text.substring(0, end).strip();
        return cut.endsWith("'") ? cut.substring(0, cut.length() - 1) + "’" : cut;
    }
}
