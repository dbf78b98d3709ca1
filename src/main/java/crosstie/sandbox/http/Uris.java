package crosstie.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Percent signs in and out. */
public final class Uris {
    private static final String PLAIN = "-._~!$'()*,;=:@/";

    private Uris() {}

    /** Decodes percent signs; in queries a plus is a blank. A broken sequence stays as it is. */
    public static String decode(String text, boolean plus) {
        if (text.indexOf('%') < 0 && (!plus || text.indexOf('+') < 0)) return text;
        Bytes out = new Bytes(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (value >= 0) {
                out.write(value);
                i += 2;
            } else if (c == '+' && plus) {
                out.write(' ');
            } else {
                out.text(String.valueOf(c));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** The options of a query by name, decoded, in their order. */
    public static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            if (part.isEmpty()) continue;
            int equals = part.indexOf('=');
            String name = decode(equals < 0 ? part : part.substring(0, equals), true);
            options.put(name, equals < 0 ? "" : decode(part.substring(equals + 1), true));
        }
        return options;
    }

    /** Encodes one path segment or key for an address that is written into an answer. */
    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) out.append(c);
            else out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
        return out.toString();
    }
}
