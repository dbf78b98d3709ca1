package crosstie.connector.write;

import crosstie.odata.ODataException;
import crosstie.odata.ServiceError;
import crosstie.odata.batch.BatchPart;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a system answered to one row.
 *
 * @param status of the row, not of the batch around it (D-44)
 * @param code the system's own error code; empty for none
 * @param words the system's own words; {@code HTTP 400} where it refuses without any
 * @param retryAfter as the header says it; null when it does not (F-43)
 * @param body of a good answer, else what the refusal came with; null for none
 */
public record Reply(int status, String code, String words, String retryAfter, byte[] body) {
    private static final int MOST_RAW = 2_000;
    private static final int MOST_BYTES = 8_000;
    private static final Pattern TOKEN = Pattern.compile("Bearer\\s+[^\\s\",]{8,}|eyJ[A-Za-z0-9_.-]{8,}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    public Reply {
        words = words.isBlank() && (status < 200 || status >= 300) ? "HTTP " + status : words;
    }

    static Reply of(BatchPart part) {
        ServiceError error = part.ok() ? ServiceError.SILENT : part.error();
        return new Reply(
                part.status(),
                error.code(),
                error.message(),
                part.header("Retry-After").orElse(null),
                part.body());
    }

    static Reply of(ODataException e) {
        return new Reply(e.status(), e.code(), e.words(), null, null);
    }

    static Reply good(int status, byte[] body) {
        return new Reply(status, "", "", null, body);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Word for word, for people: shortened, on one line, and without anything that looks like a token. */
    String raw() {
        if (body == null || body.length == 0) {
            return "";
        }
        String text = new String(body, 0, Math.min(body.length, MOST_BYTES), StandardCharsets.UTF_8);
        String clean = CONTROL.matcher(TOKEN.matcher(text).replaceAll("…"))
                .replaceAll(" ")
                .strip();
        return clean.length() <= MOST_RAW ? clean : clean.substring(0, MOST_RAW) + "…";
    }

    /** Not looked at: the row may come again after a while (F-43). */
    boolean isDeferred() {
        return status == 429 || status == 503;
    }
}
