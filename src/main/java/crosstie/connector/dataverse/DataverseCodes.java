package crosstie.connector.dataverse;

import crosstie.connector.write.Reply;
import crosstie.model.RunError;
import crosstie.model.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Dataverse's error codes mean for a row (D-53): codes first, then status, since texts are localised. */
final class DataverseCodes {
    static final String DUPLICATE_KEY = "0x80060892";
    static final String DUPLICATE_ID = "0x80040237";
    static final String NO_SUCH_ROW = "0x80040217";
    static final String NO_SUCH_KEY = "0x80060891";
    static final String NO_SUCH_SET = "0x8006088a";

    /** For whole calls: what a person can do about it. */
    static final Map<String, String> KNOWN = Map.of(
            "0x80072560",
            "NOT_A_MEMBER",
            "0x80042f09",
            "NO_ROLE",
            "0x80040220",
            "PRIVILEGE_MISSING",
            "0x80048306",
            "PRIVILEGE_MISSING",
            NO_SUCH_SET,
            "ENTITY_GONE");

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("0x80044331", "LENGTH_REFUSED"),
            Map.entry("0x80044330", "OUT_OF_RANGE"),
            Map.entry("0x80040239", "OUT_OF_RANGE"),
            Map.entry("0x8004431a", "CHOICE_INVALID"),
            Map.entry("0x80048408", "STATE_INVALID"),
            Map.entry("0x8004022e", "STATE_INVALID"),
            Map.entry("0x80040203", "VALUE_REFUSED"),
            Map.entry("0x80040227", "STILL_REFERENCED"),
            Map.entry("0x80040265", "PLUGIN_REFUSED"),
            Map.entry("0x80040224", "PLUGIN_CRASHED"),
            Map.entry("0x80048d19", "BAD_PAYLOAD"),
            Map.entry("0x80060888", "BAD_PAYLOAD"),
            Map.entry("0x80040220", "PRIVILEGE_MISSING"),
            Map.entry("0x80048306", "PRIVILEGE_MISSING"),
            Map.entry("0x80042f09", "PRIVILEGE_MISSING"),
            Map.entry("0x80072560", "PRIVILEGE_MISSING"),
            Map.entry("0x80040333", "DUPLICATE_BY_RULE"),
            Map.entry(DUPLICATE_KEY, "DUPLICATE_FOUND"),
            Map.entry(DUPLICATE_ID, "DUPLICATE_FOUND"),
            Map.entry("0x80060882", "CHANGED_MEANWHILE"),
            Map.entry("0x80060883", "CHANGED_MEANWHILE"),
            Map.entry(NO_SUCH_ROW, "REFERENCE_MISSING"),
            Map.entry(NO_SUCH_KEY, "REFERENCE_MISSING"),
            Map.entry("0x80040216", "SYSTEM_FAILED"),
            Map.entry("0x80044150", "DATABASE_BUSY"),
            Map.entry("0x80044151", "DATABASE_BUSY"));

    /** What a status says where there is no code that we know. */
    private static final Map<Integer, String> STATUSES =
            Map.of(403, "PRIVILEGE_MISSING", 405, "WRITING_NOT_OFFERED", 412, "CHANGED_MEANWHILE", 413, "ROW_TOO_BIG");

    /** A server error that another try may not meet (D-50). */
    private static final Set<String> PASSING = Set.of("0x80044150", "0x80044151");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{2,127}");
    private static final int MOST_WORDS = 500;

    private DataverseCodes() {}

    static String code(Reply reply) {
        return reply.code().toLowerCase(Locale.ROOT);
    }

    static boolean isPassing(Reply reply) {
        return isPassing(reply.code(), reply.words());
    }

    static boolean isPassing(String code, String words) {
        return PASSING.contains(code.toLowerCase(Locale.ROOT)) || words.contains("deadlock");
    }

    /** @param columns logical names that the row may be about */
    static RunError error(Reply reply, Collection<String> columns) {
        String code = ROWS.get(code(reply));
        if (code == null) {
            code = STATUSES.getOrDefault(reply.status(), reply.status() >= 500 ? "SYSTEM_FAILED" : "REFUSED");
        }
        return RunError.of(Stage.WRITE, code, field(reply.words(), columns), reply.words());
    }

    /** Texts are in any language, but they spell logical names: the first one that is a column of the row (D-32, D-36, D-37). */
    private static String field(String words, Collection<String> columns) {
        Set<String> names = Set.copyOf(columns);
        Matcher word = WORD.matcher(words);
        List<String> unquoted = new ArrayList<>();
        for (int i = 0; i < MOST_WORDS && word.find(); i++) {
            if (names.contains(word.group()) && isQuoted(words, word)) {
                return word.group();
            }
            if (names.contains(word.group()) && word.group().length() > 5) {
                unquoted.add(word.group());
            }
        }
        return unquoted.isEmpty() ? "" : unquoted.getFirst();
    }

    /** A column called {@code name} or {@code description} is also a common word. */
    private static boolean isQuoted(String words, Matcher word) {
        return word.start() > 0
                && word.end() < words.length()
                && !Character.isLetterOrDigit(words.charAt(word.start() - 1))
                && words.charAt(word.start() - 1) != ' '
                && words.charAt(word.end()) != ' ';
    }
}
