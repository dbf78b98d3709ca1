package crosstie.connector.finops;

import crosstie.model.Entity;
import crosstie.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that F&amp;O's application logged about one row (F-41): entries of severity and text. Taken apart by structure, since the texts
 * come in the user's language: a quoted {@code Entity.Column} names the column, a quoted label the field of that label.
 */
final class Infolog {
    private static final String MARK = "Infolog: ";
    private static final Pattern BETWEEN = Pattern.compile(";\\s+(?=\\p{L}{2,20}: )");
    private static final Pattern SEVERITY = Pattern.compile("^\\p{L}{2,20}:\\s+");
    private static final Pattern COLUMN = Pattern.compile("'[A-Za-z0-9_]{1,200}\\.([A-Za-z0-9_]{1,200})'");
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,200})'");

    private final List<String> entries = new ArrayList<>();
    private final String words;

    Infolog(String words) {
        this.words = words;
        int mark = words.indexOf(MARK);
        for (String entry : BETWEEN.split(mark < 0 ? words : words.substring(mark + MARK.length()))) {
            String text = SEVERITY.matcher(entry).replaceFirst("").strip();
            if (!text.isEmpty()) {
                entries.add(text);
            }
        }
    }

    /** What a person should read: the entries, without those that only name a column in the machine's way, when others say why. */
    String plain() {
        List<String> telling = entries.stream()
                .filter(e -> !COLUMN.matcher(e).find())
                .map(Infolog::oneStop)
                .toList();
        return String.join(" ", telling.isEmpty() ? entries : telling);
    }

    /** Two full stops at the end are usual. */
    private static String oneStop(String text) {
        return text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
    }

    /** The column that the entries name, by name or by label; empty for none. */
    String field(Entity entity) {
        Matcher column = COLUMN.matcher(words);
        while (column.find()) {
            if (entity.field(column.group(1)).isPresent()) {
                return column.group(1);
            }
        }
        Matcher quoted = QUOTED.matcher(words);
        while (quoted.find()) {
            String named = named(entity, quoted.group(1));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return "";
    }

    private static String named(Entity entity, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        for (Field f : entity.fields()) {
            if (f.name().equalsIgnoreCase(wanted) || f.label().equalsIgnoreCase(wanted)) {
                return f.name();
            }
        }
        return "";
    }
}
