package crosstie.odata.batch;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Headers, perhaps after a status line, and where the body begins.
 *
 * @param status of the status line, 0 when there is none
 * @param headers without case
 * @param body place of its first byte
 */
record Message(int status, Map<String, String> headers, int body) {
    private static final int MOST_HEADERS = 100;
    private static final int MOST_LINE = 64 << 10;

    static Message of(byte[] bytes, int from, int to) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int status = 0;
        int at = from;
        while (at < to && headers.size() < MOST_HEADERS) {
            int next = nextLine(bytes, at, to);
            int end = withoutLineBreak(bytes, at, next);
            String line = new String(bytes, at, Math.min(end - at, MOST_LINE), StandardCharsets.UTF_8);
            at = next;
            if (line.isBlank()) {
                // blank lines before a status line are forgiven, after it they begin the body
                if (status > 0 || !headers.isEmpty() || !line.isEmpty() || !isStatusAhead(bytes, at, to)) {
                    break;
                }
            } else if (line.startsWith("HTTP/") && status == 0 && headers.isEmpty()) {
                status = status(line);
            } else {
                header(line, headers);
            }
        }
        return new Message(status, headers, at);
    }

    private static boolean isStatusAhead(byte[] bytes, int at, int to) {
        return at + 5 <= to && new String(bytes, at, 5, StandardCharsets.US_ASCII).equals("HTTP/");
    }

    private static int status(String line) {
        int blank = line.indexOf(' ');
        if (blank < 0 || line.length() < blank + 4) {
            return 0;
        }
        String digits = line.substring(blank + 1, blank + 4);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }

    private static void header(String line, Map<String, String> headers) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            headers.putIfAbsent(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    /** Where the line after the one at {@code at} begins. */
    static int nextLine(byte[] bytes, int at, int to) {
        int i = at;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return Math.min(i + 1, to);
    }

    /** The end of what stands before {@code end} without its last line break. */
    static int withoutLineBreak(byte[] bytes, int from, int end) {
        int e = end;
        if (e > from && bytes[e - 1] == '\n') {
            e--;
            if (e > from && bytes[e - 1] == '\r') {
                e--;
            }
        }
        return e;
    }
}
