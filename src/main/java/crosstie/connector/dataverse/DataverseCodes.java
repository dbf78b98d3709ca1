package crosstie.connector.dataverse;

import crosstie.connector.write.Reply;
import crosstie.model.RunError;
import crosstie.model.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            Map.entry("0x8004431a", "CHOICE_INVALID"),
            Map.entry("0x80048408", "STATE_INVALID"),
            Map.entry("0x80040265", "PLUGIN_REFUSED"),
            Map.entry("0x80048d19", "BAD_PAYLOAD"),
            Map.entry("0x80060888", "BAD_PAYLOAD"),
            Map.entry("0x80040220", "PRIVILEGE_MISSING"),
            Map.entry("0x80048306", "PRIVILEGE_MISSING"),
            Map.entry("0x80042f09", "PRIVILEGE_MISSING"),
            Map.entry("0x80072560", "PRIVILEGE_MISSING"),
            Map.entry("0x80040333", "DUPLICATE_FOUND"),
            Map.entry(DUPLICATE_KEY, "DUPLICATE_FOUND"),
            Map.entry(DUPLICATE_ID, "DUPLICATE_FOUND"),
            Map.entry(NO_SUCH_ROW, "REFERENCE_MISSING"),
            Map.entry(NO_SUCH_KEY, "REFERENCE_MISSING"));

    /** A server error that another try may not meet (D-50). */
    private static final List<String> PASSING = List.of("0x80044150", "0x80044151");

    /** Where the sentences name a column (D-32, D-36, D-37). */
    private static final List<Pattern> FIELDS = List.of(
            Pattern.compile("length of the '([^']{1,100})' attribute"),
            Pattern.compile("value [^ ]{1,100} of '([^']{1,100})' on record"),
            Pattern.compile("property '([^']{1,100})' does not exist"));

    private DataverseCodes() {}

    static String code(Reply reply) {
        return reply.code().toLowerCase(Locale.ROOT);
    }

    static boolean isPassing(Reply reply) {
        return PASSING.contains(code(reply)) || reply.words().contains("deadlock");
    }

    static RunError error(Reply reply) {
        String otherwise =
                reply.status() == 403 ? "PRIVILEGE_MISSING" : reply.status() >= 500 ? "SYSTEM_FAILED" : "REFUSED";
        String code = ROWS.getOrDefault(code(reply), otherwise);
        return RunError.of(Stage.WRITE, code, field(reply.words()), reply.words());
    }

    private static String field(String words) {
        for (Pattern pattern : FIELDS) {
            Matcher m = pattern.matcher(words);
            if (m.find()) {
                return m.group(1);
            }
        }
        return "";
    }
}
