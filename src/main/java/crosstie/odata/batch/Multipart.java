package crosstie.odata.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a multipart body, with CRLF or LF. A piece counts only when the boundary after it has arrived too.
 *
 * @param pieces single answers, and change sets of them
 * @param closed whether the closing boundary was there
 */
record Multipart(List<Piece> pieces, boolean closed) {
    private static final int MOST_PIECES = 20_000;

    /** What stands between two boundaries: an answer, or a change set's answers. */
    sealed interface Piece {}

    /** @param id Content-ID, empty when not told */
    record Single(String id, BatchPart part) implements Piece {}

    record Set(List<Single> singles) implements Piece {}

    /** @param length how many of the bytes count */
    static Multipart of(byte[] bytes, int length, String contentType) {
        return split(bytes, 0, length, contentType, true);
    }

    private static Multipart split(byte[] bytes, int from, int to, String contentType, boolean outer) {
        Boundary boundary = Boundary.of(contentType);
        List<Piece> pieces = new ArrayList<>();
        if (boundary == null) {
            return new Multipart(pieces, false);
        }
        int begin = -1;
        int line = boundary.next(bytes, from, to);
        while (line >= 0 && pieces.size() <= MOST_PIECES) {
            if (begin >= 0) {
                piece(bytes, begin, Message.withoutLineBreak(bytes, begin, line), outer, pieces);
            }
            if (boundary.isClosing(bytes, line, to)) {
                return new Multipart(pieces, true);
            }
            begin = Message.nextLine(bytes, line, to);
            line = boundary.next(bytes, begin, to);
        }
        return new Multipart(pieces, false);
    }

    private static void piece(byte[] bytes, int from, int to, boolean outer, List<Piece> pieces) {
        Message part = Message.of(bytes, from, to);
        String type = part.header("Content-Type");
        boolean set = type != null && Boundary.isMultipart(type);
        if (set && outer) {
            List<Single> singles = new ArrayList<>(1);
            for (Piece p : split(bytes, part.body(), to, type, false).pieces()) {
                if (p instanceof Single s) {
                    singles.add(s);
                }
            }
            pieces.add(new Set(singles));
        } else if (!set) {
            pieces.add(single(bytes, part, to));
        }
    }

    /** A part that holds no HTTP answer is kept with status 0, so that the places of the others stay right. */
    private static Single single(byte[] bytes, Message part, int to) {
        Message http = Message.of(bytes, part.body(), to);
        byte[] body = Arrays.copyOfRange(bytes, Math.min(http.body(), to), to);
        BatchPart answer = new BatchPart(http.status(), http, part, body);
        return new Single(answer.header("Content-ID").orElse(""), answer);
    }
}
