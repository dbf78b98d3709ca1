package crosstie.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One request as it came over the wire; the parts of a batch have the same form.
 *
 * @param path percent-encoded, as sent
 * @param query percent-encoded, without the question mark; empty when there is none
 * @param headers names in lower case
 * @param operations what a batch found inside itself, for the traffic log; filled while the batch is answered
 * @param interference who may answer operations in place of the server
 */
public record Request(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        List<Operation> operations,
        Interference interference) {

    public Request(
            String method,
            String path,
            String query,
            Map<String, String> headers,
            byte[] body,
            List<Operation> operations) {
        this(method, path, query, headers, body, operations, Interference.NONE);
    }

    /** Faults on demand: answers an operation in place of the server, which then does not apply it. */
    public interface Interference {
        Interference NONE = (number, operation) -> null;

        /**
         * @param number of the operation in its batch, from 1; 1 for a request of its own
         * @return null when the server is to answer
         */
        Answer instead(int number, Request operation);
    }

    public Request with(Interference other) {
        return new Request(method, path, query, headers, body, operations, other);
    }

    /** What is answered to an operation of this batch in place of the server; null when the server is to answer. */
    public Answer instead(int number, Request operation) {
        return interference.instead(number, operation);
    }

    public static Request of(String method, String target, Map<String, String> headers, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return new Request(method, path, query, headers, body, new ArrayList<>());
    }

    /** The header's value, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean prefers(String preference) {
        return header("prefer").contains(preference);
    }

    /** Whether answers may come packed. */
    public boolean acceptsGzip() {
        String accepted = header("accept-encoding");
        return accepted.contains("gzip") && !accepted.replace(" ", "").contains("gzip;q=0");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
