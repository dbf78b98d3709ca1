package crosstie.odata.batch;

import java.nio.charset.StandardCharsets;

/**
 * Headers, perhaps after a status line, and where the body begins. Headers stay bytes until somebody asks for one: of hundreds in a batch a
 * few are ever looked at.
 *
 * @param from place of the first byte of the headers
 * @param status of the status line, 0 when there is none
 * @param body place of its first byte
 */
record Message(byte[] bytes, int from, int status, int body) {
    private static final int MOST_HEADERS = 100;
    private static final int MOST_LINE = 64 << 10;
    private static final byte[] VERSION = {'H', 'T', 'T', 'P', '/'};

    static Message of(byte[] bytes, int from, int to) {
        int status = 0;
        int headers = 0;
        int first = from;
        int at = from;
        while (at < to && headers < MOST_HEADERS) {
            int next = nextLine(bytes, at, to);
            int end = withoutLineBreak(bytes, at, next);
            boolean begun = status > 0 || headers > 0;
            if (isBlank(bytes, at, end)) {
                boolean empty = end == at;
                at = next;
                // empty lines before a status line are forgiven, after it they begin the body
                if (begun || !empty || !startsWith(bytes, at, to, VERSION)) {
                    break;
                }
            } else {
                if (!begun && startsWith(bytes, at, end, VERSION)) {
                    status = status(bytes, at, end);
                    first = next;
                } else if (colon(bytes, at, end) > at) {
                    headers++;
                }
                at = next;
            }
        }
        return new Message(bytes, first, status, at);
    }

    /** The first header of that name, without case, stripped; null for none. */
    String header(String name) {
        for (int at = from; at < body; at = nextLine(bytes, at, body)) {
            int end = Math.min(withoutLineBreak(bytes, at, nextLine(bytes, at, body)), at + MOST_LINE);
            int colon = colon(bytes, at, end);
            if (colon > at && isNamed(at, colon, name)) {
                return new String(bytes, colon + 1, end - colon - 1, StandardCharsets.UTF_8).strip();
            }
        }
        return null;
    }

    private boolean isNamed(int at, int colon, String name) {
        int from = at;
        int to = colon;
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        while (to > from && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
            to--;
        }
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(bytes[from + i]) != lower((byte) name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static int status(byte[] bytes, int at, int end) {
        int blank = at;
        while (blank < end && bytes[blank] != ' ') {
            blank++;
        }
        int status = 0;
        for (int i = blank + 1; i <= blank + 3; i++) {
            if (i >= end || bytes[i] < '0' || bytes[i] > '9') {
                return 0;
            }
            status = status * 10 + bytes[i] - '0';
        }
        return status;
    }

    private static int colon(byte[] bytes, int at, int end) {
        for (int i = at; i < end; i++) {
            if (bytes[i] == ':') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBlank(byte[] bytes, int at, int end) {
        for (int i = at; i < end; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] bytes, int at, int to, byte[] start) {
        if (at + start.length > to) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[at + i] != start[i]) {
                return false;
            }
        }
        return true;
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
