package crosstie.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private static final Bytes NOTHING = new Bytes(0);

    private final int status;
    private final List<String> headers = new ArrayList<>();
    private final Bytes body;
    private Delivery delivery = Delivery.WHOLE;

    private Answer(int status, Bytes body) {
        this.status = status;
        this.body = body;
    }

    public static Answer empty(int status) {
        return new Answer(status, NOTHING);
    }

    public static Answer of(int status, String type, Bytes body) {
        return new Answer(status, body).with("Content-Type", type);
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

    public Bytes body() {
        return body;
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
