package crosstie.odata.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the lines that begin with a boundary, by jumps of its length (Horspool): most bytes of an answer are never looked at.
 */
final class Boundary {
    private static final String NAME = "boundary";
    private static final int LONGEST_TYPE = 1_000;
    private static final int LONGEST = 200;

    private final byte[] mark;
    private final int[] jumps = new int[256];

    private Boundary(String boundary) {
        mark = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(jumps, mark.length);
        for (int i = 0; i < mark.length - 1; i++) {
            jumps[mark[i] & 0xff] = mark.length - 1 - i;
        }
    }

    static boolean isMultipart(String contentType) {
        return contentType.regionMatches(true, 0, "multipart/", 0, 10);
    }

    /** Of a content type, quoted or not; null when it names none. */
    static Boundary of(String contentType) {
        String type = contentType.strip();
        if (type.length() > LONGEST_TYPE || !isMultipart(type)) {
            return null;
        }
        int at = 0;
        while (at < type.length() && !type.regionMatches(true, at, NAME, 0, NAME.length())) {
            at++;
        }
        int equals = type.indexOf('=', at);
        if (equals < 0 || !type.substring(at + NAME.length(), equals).isBlank()) {
            return null;
        }
        String value = value(type.substring(equals + 1).strip());
        return value.isEmpty() || value.length() > LONGEST ? null : new Boundary(value);
    }

    private static String value(String text) {
        if (text.startsWith("\"")) {
            int end = text.indexOf('"', 1);
            return end < 0 ? "" : text.substring(1, end);
        }
        int end = 0;
        while (end < text.length() && ";\" \t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Where the next line begins that begins with the boundary, {@code from} being the begin of a line; -1 for none. */
    int next(byte[] bytes, int from, int to) {
        int last = mark.length - 1;
        for (int at = from; at + last < to; at += jumps[bytes[at + last] & 0xff]) {
            boolean begins = at == from || bytes[at - 1] == '\n';
            if (bytes[at + last] == mark[last] && begins && Message.startsWith(bytes, at, to, mark)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the boundary at that place is the closing one. */
    boolean isClosing(byte[] bytes, int at, int to) {
        int after = at + mark.length;
        return after + 1 < to && bytes[after] == '-' && bytes[after + 1] == '-';
    }
}
