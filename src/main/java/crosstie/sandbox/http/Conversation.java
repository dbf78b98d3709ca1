package crosstie.sandbox.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One kept-alive HTTP/1.1 connection: requests in, answers out, in order. */
final class Conversation {
    /** Long enough for D-4 (32 KB of URL) and its headers. */
    private static final int LONGEST_HEAD = 80 * 1024;

    private static final int LARGEST_BODY = 128 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final Bytes reply = new Bytes(64 * 1024);
    private byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;

    Conversation(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    void run(Function<Request, Answer> service) throws IOException {
        boolean again = true;
        while (again) {
            int end = head();
            if (end < 0) return;
            if (end == 0) {
                send(Answer.text(414, "text/plain", "The request head is too long."), false, true);
                return;
            }
            again = one(service, end);
        }
    }

    private boolean one(Function<Request, Answer> service, int end) throws IOException {
        String head = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        from = end + 4;
        String[] lines = head.split("\r\n");
        String[] first = lines[0].split(" ");
        if (first.length != 3) {
            send(Answer.text(400, "text/plain", "Not an HTTP request."), false, true);
            return false;
        }
        Map<String, String> headers = headers(lines);
        byte[] body = body(headers);
        if (body == null) {
            send(Answer.text(413, "text/plain", "The body is too large."), false, true);
            return false;
        }
        boolean keep = !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        Request request = Request.of(first[0], first[1], headers, body);
        Answer answer = service.apply(request);
        send(request.acceptsGzip() ? answer.packed() : answer, keep, !first[0].equals("HEAD"));
        return keep;
    }

    private static Map<String, String> headers(String[] lines) {
        Map<String, String> headers = HashMap.newHashMap(lines.length);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 0) continue;
            String name = lines[i].substring(0, colon).trim().toLowerCase(Locale.ROOT);
            headers.merge(name, lines[i].substring(colon + 1).trim(), (a, b) -> a + "," + b);
        }
        return headers;
    }

    /** The index of the empty line that ends the head, -1 at the end of the connection, 0 when the head is too long. */
    private int head() throws IOException {
        int look = from;
        while (true) {
            for (; look + 3 < to; look++) {
                if (buffer[look] == '\r'
                        && buffer[look + 1] == '\n'
                        && buffer[look + 2] == '\r'
                        && buffer[look + 3] == '\n') return look;
            }
            if (to - from > LONGEST_HEAD) return 0;
            int ahead = look - from;
            if (!more()) return -1;
            look = from + ahead;
        }
    }

    private boolean more() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        int read = in.read(buffer, to, buffer.length - to);
        if (read > 0) to += read;
        return read > 0;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) return chunks();
        long length = number(headers.getOrDefault("content-length", "0"), 10);
        return length < 0 || length > LARGEST_BODY ? null : exactly((int) length);
    }

    private static long number(String text, int radix) {
        try {
            return Long.parseLong(text.trim(), radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] body = new byte[length];
        int buffered = Math.min(length, to - from);
        System.arraycopy(buffer, from, body, 0, buffered);
        from += buffered;
        if (in.readNBytes(body, buffered, length - buffered) < length - buffered) throw new EOFException();
        return body;
    }

    private byte[] chunks() throws IOException {
        Bytes all = new Bytes(4096);
        while (true) {
            long size = number(line().split(";", 2)[0], 16);
            if (size < 0 || all.size() + size > LARGEST_BODY) return null;
            if (size == 0) {
                while (!line().isEmpty()) {
                    // trailers say nothing to us
                }
                return all.toByteArray();
            }
            all.writeBytes(exactly((int) size));
            line();
        }
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < 8192) {
            if (from == to && !more()) throw new EOFException();
            char c = (char) (buffer[from++] & 0xff);
            if (c == '\n') break;
            if (c != '\r') text.append(c);
        }
        return text.toString();
    }

    private void send(Answer answer, boolean keep, boolean withBody) throws IOException {
        if (answer.delivery() instanceof Delivery.Reset) throw new Hangup();
        reply.reset();
        answer.head(reply);
        if (answer.status() != 204 && answer.status() != 304) {
            reply.text("Content-Length: ").number(answer.length()).text("\r\n");
        }
        if (answer.header("Date") == null)
            reply.text("Date: ").text(Stamp.now()).text("\r\n");
        if (!keep) reply.text("Connection: close\r\n");
        reply.text("\r\n");
        // without a body there is nothing to deliver badly, and the next request must not wait for it
        if (withBody && answer.body().size() > 0 && !(answer.delivery() instanceof Delivery.Whole)) {
            badly(answer);
            return;
        }
        boolean small = answer.length() <= 48 * 1024;
        if (withBody && small) answer.write(reply);
        reply.appendTo(out);
        if (withBody && !small) answer.write(out);
        out.flush();
    }

    private void badly(Answer answer) throws IOException {
        reply.appendTo(out);
        out.flush();
        int size = answer.body().size();
        if (answer.delivery() instanceof Delivery.Drip drip) {
            for (int i = 0; i < drip.pieces(); i++) {
                drip.pause().run();
                int begin = (int) ((long) size * i / drip.pieces());
                out.write(answer.body().array(), begin, (int) ((long) size * (i + 1) / drip.pieces()) - begin);
                out.flush();
            }
            return;
        }
        out.write(answer.body().array(), 0, size / 2);
        out.flush();
        throw new EOFException();
    }

    /** The connection is to be reset, not closed in order. */
    static final class Hangup extends IOException {
        private static final long serialVersionUID = 1;
    }
}
