package crosstie.odata;

import crosstie.odata.ODataException.Kind;
import java.util.Locale;

/** Whether an answer is good, and what it says when it is not. */
final class Verdict {
    private static final int SHORTEST_SECRET = 8;

    private Verdict() {}

    /** The answer itself when it is good or a batch answer, which carries its errors inside (D-44). */
    static Answer of(Answer answer, String authorization) {
        String type = answer.contentType().toLowerCase(Locale.ROOT);
        boolean batch = type.startsWith("multipart/mixed") && answer.status() != 401;
        if (answer.ok() || answer.status() == 304 || batch) {
            return answer;
        }
        try (answer) {
            ServiceError error = ServiceError.read(answer.body());
            throw new ODataException(
                    kind(answer.status()),
                    answer.status(),
                    without(error.code(), authorization),
                    without(error.message(), authorization),
                    null);
        }
    }

    /** The kind of a status of 300 and more. */
    static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.UNAUTHORIZED;
            case 403 -> Kind.FORBIDDEN;
            case 404, 410 -> Kind.NOT_FOUND;
            case 409, 412 -> Kind.CONFLICT;
            case 413 -> Kind.REQUEST_TOO_BIG;
            case 429 -> Kind.THROTTLED;
            case 501, 505 -> Kind.REFUSED;
            default -> status < 400 ? Kind.REDIRECTED : status < 500 ? Kind.REFUSED : Kind.UNAVAILABLE;
        };
    }

    /** A server that repeats what it was sent must not bring the token into a message. */
    private static String without(String words, String authorization) {
        String secret = authorization.substring(authorization.indexOf(' ') + 1);
        return secret.length() < SHORTEST_SECRET ? words : words.replace(secret, "…");
    }
}
