package crosstie.connector.write;

import crosstie.odata.ODataException;
import crosstie.odata.ServiceError;
import crosstie.odata.batch.BatchPart;

/**
 * What a system answered to one row.
 *
 * @param status of the row, not of the batch around it (D-44)
 * @param code the system's own error code; empty for none
 * @param words the system's own words; {@code HTTP 400} where it refuses without any
 * @param retryAfter as the header says it; null when it does not (F-43)
 * @param body of a good answer; null for none
 */
public record Reply(int status, String code, String words, String retryAfter, byte[] body) {
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
                part.ok() ? part.body() : null);
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

    /** Not looked at: the row may come again after a while (F-43). */
    boolean isDeferred() {
        return status == 429 || status == 503;
    }
}
