package crosstie.odata;

import java.nio.charset.StandardCharsets;

/**
 * Builds a URL relative to the service root: {@code Url.of("accounts").names("$select", "name,accountid").option("$filter", "…")}.
 * Everything that D-19 and F-23 name is percent-encoded, blanks as {@code %20}; the {@code $} of option names stays.
 */
public final class Url {
    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";
    /** Harmless in a path and in a query, and seen in every OData URL. */
    private static final String QUOTES = "'()*!";

    private static final String STRUCTURE = "'()*!,/$=;:@";

    private final StringBuilder out;
    private boolean query;

    private Url(String path) {
        out = new StringBuilder(path);
        query = path.indexOf('?') >= 0;
    }

    /** @param path already encoded: a set, a {@link Keys} address, {@code $metadata} */
    public static Url of(String path) {
        return new Url(path);
    }

    /** A query option whose value may hold literals, such as {@code $filter}: encoded strictly. */
    public Url option(String name, String value) {
        return append(name, value(value));
    }

    /** A query option that holds names and punctuation only, such as {@code $select}, {@code $orderby}, {@code $expand}: stays readable. */
    public Url names(String name, String value) {
        return append(name, encode(value, STRUCTURE));
    }

    private Url append(String name, String encoded) {
        out.append(query ? '&' : '?').append(name).append('=').append(encoded);
        query = true;
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Encodes one value for a query or a key. */
    public static String value(String text) {
        return encode(text, QUOTES);
    }

    /** Encodes a name that is to be a part of a path. */
    public static String segment(String name) {
        return encode(name, "$");
    }

    private static String encode(String text, String alsoPlain) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0
                    || alsoPlain.indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }
}
