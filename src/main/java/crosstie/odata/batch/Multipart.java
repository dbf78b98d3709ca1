package crosstie.odata.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a multipart body, with CRLF or LF. A piece counts only when the boundary after it has arrived too.
 *
 * @param pieces single answers, and change sets of them
 * @param closed whether the closing boundary was there
 */
record Multipart(List<Piece> pieces, boolean closed) {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s\"]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final int MOST_PIECES = 20_000;

    /** What stands between two boundaries: an answer, or a change set's answers. */
    sealed interface Piece {}

    /** @param id Content-ID, empty when not told */
    record Single(String id, BatchPart part) implements Piece {}

    record Set(List<Single> singles) implements Piece {}

    static Multipart of(byte[] bytes, String contentType) {
        return split(bytes, 0, bytes.length, contentType, true);
    }

    private static Multipart split(byte[] bytes, int from, int to, String contentType, boolean outer) {
        Matcher m = BOUNDARY.matcher(contentType.length() > 1_000 ? "" : contentType);
        if (!m.find() || !contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return new Multipart(List.of(), false);
        }
        byte[] delimiter = ("--" + (m.group(1) != null ? m.group(1) : m.group(2))).getBytes(StandardCharsets.US_ASCII);
        List<Piece> pieces = new ArrayList<>();
        int begin = -1;
        for (int line = from; line < to; line = Message.nextLine(bytes, line, to)) {
            if (!startsWith(bytes, line, to, delimiter)) {
                continue;
            }
            if (begin >= 0) {
                piece(bytes, begin, Message.withoutLineBreak(bytes, begin, line), outer, pieces);
            }
            begin = Message.nextLine(bytes, line, to);
            if (startsWith(bytes, line + delimiter.length, to, new byte[] {'-', '-'})) {
                return new Multipart(pieces, true);
            }
            if (pieces.size() > MOST_PIECES) {
                break;
            }
        }
        return new Multipart(pieces, false);
    }

    private static void piece(byte[] bytes, int from, int to, boolean outer, List<Piece> pieces) {
        Message part = Message.of(bytes, from, to);
        String type = part.headers().getOrDefault("Content-Type", "");
        boolean set = type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (set && outer) {
            List<Single> singles = new ArrayList<>();
            split(bytes, part.body(), to, type, false).pieces().forEach(p -> {
                if (p instanceof Single s) {
                    singles.add(s);
                }
            });
            pieces.add(new Set(singles));
        } else if (!set) {
            pieces.add(single(bytes, part, to));
        }
    }

    /** A part that holds no HTTP answer is kept with status 0, so that the places of the others stay right. */
    private static Single single(byte[] bytes, Message part, int to) {
        Message http = Message.of(bytes, part.body(), to);
        Map<String, String> headers = http.headers();
        part.headers().forEach(headers::putIfAbsent);
        byte[] body = Arrays.copyOfRange(bytes, Math.min(http.body(), to), to);
        return new Single(headers.getOrDefault("Content-ID", "").strip(), new BatchPart(http.status(), headers, body));
    }

    private static boolean startsWith(byte[] bytes, int at, int to, byte[] start) {
        return at + start.length <= to && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }
}
