package crosstie.sandbox.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.http.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** A request for a token that is turned down. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final int status;
    private final String error;
    private final int number;

    Refused(int status, String error, int number, String text) {
        super(text, null, false, false);
        this.status = status;
        this.error = error;
        this.number = number;
    }

    /** A grant that is worth nothing (any more): 400. */
    static Refused grant(int number, String text) {
        return new Refused(400, "invalid_grant", number, text);
    }

    String error() {
        return error;
    }

    String description() {
        return "AADSTS" + number + ": " + getMessage();
    }

    Answer answer() {
        String trace = UUID.randomUUID().toString();
        String correlation = UUID.randomUUID().toString();
        String now = STAMP.format(Instant.now());
        ObjectNode body = JSON.createObjectNode();
        body.put("error", error);
        body.put(
                "error_description",
                description() + " Trace ID: " + trace + " Correlation ID: " + correlation + " Timestamp: " + now);
        body.putArray("error_codes").add(number);
        body.put("timestamp", now).put("trace_id", trace).put("correlation_id", correlation);
        body.put("error_uri", "https://login.microsoftonline.com/error?code=" + number);
        return Answer.text(status, "application/json; charset=utf-8", body.toString());
    }
}
