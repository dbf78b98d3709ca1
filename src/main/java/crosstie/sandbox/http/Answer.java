package crosstie.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What a server says to one request. */
public final class Answer {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(204, "No Content"),
            Map.entry(304, "Not Modified"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Request Entity Too Large"),
            Map.entry(414, "Request-URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"));
    private static final int WORTH_PACKING = 16 * 1024;
    private static final Bytes NOTHING = new Bytes(0);

    private final int status;
    private final List<String> headers = new ArrayList<>();
    private final Bytes body;
    private final long length;
    private final Writing writing;
    private Delivery delivery = Delivery.WHOLE;

    /** Writes a body that nobody holds in memory. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Answer(int status, Bytes body) {
        this(status, body, body.size(), body::appendTo);
    }

    private Answer(int status, Bytes body, long length, Writing writing) {
        this.status = status;
        this.body = body;
        this.length = length;
        this.writing = writing;
    }

    public static Answer empty(int status) {
        return new Answer(status, NOTHING);
    }

    public static Answer of(int status, String type, Bytes body) {
        return new Answer(status, body).with("Content-Type", type);
    }

    /** @param length of the body in bytes */
    public static Answer streamed(int status, String type, long length, Writing writing) {
        return new Answer(status, null, length, writing).with("Content-Type", type);
    }

    public static Answer text(int status, String type, String body) {
        return of(status, type, new Bytes(body.length() + 16).text(body));
    }

    public Answer with(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    /** The header's value, or null. */
    public String header(String name) {
        int at = headers.indexOf(name);
        return at < 0 ? null : headers.get(at + 1);
    }

    /** The other answer with all headers of this one that it lacks, and delivered like this one. */
    public Answer copyHeaders(Answer other) {
        for (int i = 0; i < headers.size(); i += 2)
            if (other.header(headers.get(i)) == null) other.with(headers.get(i), headers.get(i + 1));
        other.delivery = delivery;
        return other;
    }

    public Answer delivered(Delivery how) {
        delivery = how;
        return this;
    }

    public Delivery delivery() {
        return delivery;
    }

    public int status() {
        return status;
    }

    /** The body in memory; a streamed one is written there first. */
    public Bytes body() {
        if (body != null) return body;
        Bytes all = new Bytes((int) length);
        try {
            writing.to(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public long length() {
        return length;
    }

    void write(OutputStream out) throws IOException {
        writing.to(out);
    }

    /** The same with a packed body, when that is worth it and not done yet. */
    Answer packed() {
        if (length < WORTH_PACKING || header("Content-Encoding") != null) return this;
        Bytes small = new Bytes((int) (length / 6));
        try (GZIPOutputStream gzip = new Quick(small)) {
            writing.to(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Answer packed = new Answer(status, small);
        packed.headers.addAll(headers);
        packed.delivery = delivery;
        return packed.with("Content-Encoding", "gzip").with("Vary", "Accept-Encoding");
    }

    /** Least effort: this machine also runs what is measured. */
    static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Status line and headers, without the empty line that ends them. */
    public void head(Bytes out) {
        out.text("HTTP/1.1 ").number(status).text(" ").text(REASONS.getOrDefault(status, "Status"));
        for (int i = 0; i < headers.size(); i += 2) {
            out.text("\r\n").text(headers.get(i)).text(": ").text(headers.get(i + 1));
        }
        out.text("\r\n");
    }
}
