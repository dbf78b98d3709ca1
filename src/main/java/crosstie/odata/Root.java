package crosstie.odata;

import crosstie.odata.ODataException.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** The service root, and every link seen from it. Links go out byte for byte as they came: a decoded cookie is a broken cookie (D-17). */
final class Root {
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]{0,20}://.*");

    private final String scheme;
    private final String host;
    private final String authority;
    private final String path;
    private final HttpUrl origin;

    Root(URI root) {
        scheme = lower(root.getScheme());
        if (!List.of("http", "https").contains(scheme) || root.getHost() == null || root.getRawUserInfo() != null) {
            throw new ODataException(Kind.BAD_ADDRESS, String.valueOf(root.getHost()));
        }
        host = lower(root.getHost());
        if (scheme.equals("http") && !isLoopback(host)) {
            throw new ODataException(Kind.PLAIN_HTTP, host);
        }
        authority = lower(root.getRawAuthority());
        String given = root.getRawPath() == null ? "" : root.getRawPath();
        path = given.endsWith("/") ? given : given + "/";
        origin = HttpUrl.get(scheme + "://" + root.getRawAuthority() + "/");
    }

    /** Host and port, for messages. */
    String place() {
        return authority;
    }

    /** Absolute link of the same origin, path from the host ({@code /…}), or relative to the root. */
    HttpUrl resolve(String link) {
        if (ABSOLUTE.matcher(link).matches()) {
            return at(ofSameOrigin(link));
        }
        if (link.startsWith("//")) {
            return at(ofSameOrigin(scheme + ":" + link));
        }
        return at(link.startsWith("/") ? link : path + link);
    }

    /** Path and query. */
    static String target(HttpUrl url) {
        return url.encodedPath() + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery());
    }

    private String ofSameOrigin(String link) {
        int colon = link.indexOf("://");
        int start = colon + 3;
        int end = start;
        while (end < link.length() && "/?#\\".indexOf(link.charAt(end)) < 0) {
            end++;
        }
        String there = lower(link.substring(start, end));
        boolean same = lower(link.substring(0, colon)).equals(scheme)
                && withPort(there).equals(withPort(authority));
        if (!same || (end < link.length() && link.charAt(end) == '\\')) {
            throw new ODataException(Kind.FOREIGN_LINK, there.substring(there.lastIndexOf('@') + 1));
        }
        String rest = link.substring(end);
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    private String withPort(String authority) {
        String usual = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority;
    }

    /**
     * HttpUrl.parse would turn an apostrophe of the query into %27 and resolve dots, so path and query are handed over as they are.
     * A test against a real server holds this in place.
     */
    private HttpUrl at(String target) {
        int hash = target.indexOf('#');
        String raw = legal(hash < 0 ? target : target.substring(0, hash));
        int question = raw.indexOf('?');
        HttpUrl.Builder url = origin.newBuilder();
        List<String> segments = url.getEncodedPathSegments$okhttp();
        segments.clear();
        segments.add(raw.substring(1, question < 0 ? raw.length() : question));
        url.setEncodedQueryNamesAndValues$okhttp(
                question < 0 ? null : Arrays.asList(raw.substring(question + 1), null));
        return url.build();
    }

    /** What may not stand in a request line at all is encoded; nothing else is touched. */
    private static String legal(String raw) {
        boolean fine = raw.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (fine) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length() + 16);
        for (byte b : raw.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f) {
                out.append((char) b);
            } else {
                out.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return out.toString();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || Pattern.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}", host);
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
