package crosstie.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a multipart batch in one pass over its bytes. Every line must end in CRLF (D-42), the one after the last boundary too. */
public final class BatchReader {
    /** What is wrong with a batch. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** One part: a single request, or a change set of several. */
    public record Part(boolean changeSet, List<Item> items) {}

    public record Item(String contentId, Request request) {}

    private final byte[] bytes;
    private int at;

    private BatchReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public static List<Part> read(String contentType, byte[] bytes) throws Malformed {
        String boundary = boundary(contentType);
        if (boundary.isEmpty()) throw new Malformed("The content type names no boundary.");
        return new BatchReader(bytes).parts(boundary);
    }

    private static String boundary(String contentType) {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/mixed")) return "";
        int start = contentType.indexOf("boundary=");
        if (start < 0) return "";
        String value = contentType.substring(start + 9).trim();
        if (value.startsWith("\"")) {
            int end = value.indexOf('"', 1);
            return end < 0 ? "" : value.substring(1, end);
        }
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).trim();
    }

    private List<Part> parts(String boundary) throws Malformed {
        List<Part> parts = new ArrayList<>();
        open(boundary);
        boolean more = !closed;
        while (more) {
            Map<String, String> headers = headers();
            String type = headers.getOrDefault("content-type", "");
            String inner = boundary(type);
            if (!inner.isEmpty()) {
                parts.add(new Part(true, items(inner)));
                open(boundary);
            } else {
                parts.add(new Part(false, List.of(item(type, headers, boundary))));
            }
            more = !closed;
        }
        return parts;
    }

    private boolean closed;

    private List<Item> items(String boundary) throws Malformed {
        List<Item> items = new ArrayList<>();
        open(boundary);
        while (!closed) {
            Map<String, String> headers = headers();
            items.add(item(headers.getOrDefault("content-type", ""), headers, boundary));
        }
        return items;
    }

    /** Skips to the next boundary line and past it. */
    private void open(String boundary) throws Malformed {
        while (true) {
            String line = line();
            if (delimits(line, boundary)) return;
            if (!line.isEmpty()) throw new Malformed("Text stands where a boundary is expected.");
        }
    }

    private boolean delimits(String line, String boundary) {
        if (!line.startsWith("--" + boundary)) return false;
        String rest = line.substring(boundary.length() + 2).trim();
        closed = rest.equals("--");
        return rest.isEmpty() || closed;
    }

    private Item item(String type, Map<String, String> part, String boundary) throws Malformed {
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/http"))
            throw new Malformed("A part is not of the type application/http.");
        String[] first = line().split(" ");
        if (first.length < 2) throw new Malformed("A part does not begin with a request line.");
        Map<String, String> headers = headers();
        byte[] body = body(boundary);
        Request request = Request.of(first[0], target(first[1]), headers, body);
        return new Item(part.getOrDefault("content-id", headers.getOrDefault("content-id", "")), request);
    }

    /** An absolute address loses its host: both servers know where they are. */
    private static String target(String address) {
        int scheme = address.indexOf("://");
        if (scheme < 0) return address;
        int path = address.indexOf('/', scheme + 3);
        return path < 0 ? "/" : address.substring(path);
    }

    private byte[] body(String boundary) throws Malformed {
        byte[] mark = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        // a part without a body may use up its empty line for the boundary that follows
        int start = at;
        int found = startsHere(mark) ? at : find(mark, Math.max(0, at - 2));
        if (found < 0) throw new Malformed("A part is not closed by its boundary.");
        byte[] body = found <= start ? new byte[0] : Arrays.copyOfRange(bytes, start, found);
        at = found + 2;
        delimits(line(), boundary);
        return body;
    }

    private boolean startsHere(byte[] mark) {
        return Arrays.equals(bytes, at, Math.min(bytes.length, at + mark.length), mark, 0, mark.length);
    }

    private int find(byte[] mark, int start) {
        outer:
        for (int i = start; i <= bytes.length - mark.length; i++) {
            for (int j = 0; j < mark.length; j++) if (bytes[i + j] != mark[j]) continue outer;
            return i;
        }
        return -1;
    }

    private Map<String, String> headers() throws Malformed {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0) throw new Malformed("A header line has no colon.");
            headers.put(
                    line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        return headers;
    }

    private String line() throws Malformed {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] != '\n') continue;
            if (i == at || bytes[i - 1] != '\r') throw new Malformed("A line does not end in CRLF.");
            String line = new String(bytes, at, i - 1 - at, StandardCharsets.UTF_8);
            at = i + 1;
            return line;
        }
        throw new Malformed("The last line does not end in CRLF.");
    }
}
