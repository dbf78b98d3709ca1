package crosstie.sandbox.sales;

import crosstie.sandbox.http.Uris;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paging cookie of D-17: XML with the first and last key of a page, URL-encoded twice. It is read back only in exactly the spelling
 * it was written in, so a client that decodes and encodes it again is found out.
 */
record Cookie(int page, UUID last) {
    private static final Pattern OUTER = Pattern.compile(
            "%3Ccookie%20pagenumber=%22([0-9]{1,9})%22%20pagingcookie=%22((?:[0-9A-Za-z._-]|%25[0-9a-f]{2}){1,4000})%22%20istracking=%22False%22%20/%3E");
    private static final Pattern LAST = Pattern.compile("last=\"\\{([0-9A-F-]{36})}\"");

    static String write(int page, String id, UUID first, UUID last) {
        String inner = "<cookie page=\"" + (page - 1) + "\"><" + id + " last=\"{" + upper(last) + "}\" first=\"{"
                + upper(first) + "}\" /></cookie>";
        return "%3Ccookie%20pagenumber=%22" + page + "%22%20pagingcookie=%22" + twice(inner)
                + "%22%20istracking=%22False%22%20/%3E";
    }

    private static String upper(UUID id) {
        return id.toString().toUpperCase(java.util.Locale.ROOT);
    }

    static String twice(String text) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (char c : text.toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.') out.append(c);
            else out.append("%25").append(Integer.toHexString(c));
        }
        return out.toString();
    }

    /** @param raw as it stands in the address, undecoded */
    static Cookie read(String raw) {
        Matcher outer = OUTER.matcher(raw);
        if (!outer.matches()) throw malformed();
        Matcher last = LAST.matcher(Uris.decode(Uris.decode(outer.group(2), false), false));
        if (!last.find()) throw malformed();
        return new Cookie(Integer.parseInt(outer.group(1)), UUID.fromString(last.group(1)));
    }

    static Fault malformed() {
        return new Fault(400, "0x80041129", "Malformed XML in the Paging Cookie");
    }
}
