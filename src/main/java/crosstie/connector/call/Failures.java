package crosstie.connector.call;

import crosstie.model.Refusal;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.Map;

/**
 * What a failed call means for a person: one code per thing that somebody can do about it.
 *
 * @param host host and port, for the sentences
 * @param known the system's own error codes that say more than the status does (D-53, A-6)
 */
public record Failures(String host, Map<String, String> known) {

    /** The reason to stop. Arguments: host, status, the system's own words. */
    public Refusal stopped(ODataException e) {
        return Refusal.stopped(e, code(e), host, e.status(), e.words());
    }

    /** Our code for it. */
    public String code(ODataException e) {
        return known.getOrDefault(e.code(), of(e.kind()));
    }

    private static String of(Kind kind) {
        return switch (kind) {
            case BAD_ADDRESS -> "ADDRESS_WRONG";
            case PLAIN_HTTP -> "ADDRESS_NOT_HTTPS";
            case FOREIGN_LINK -> "LINK_ELSEWHERE";
            case UNKNOWN_HOST -> "HOST_UNKNOWN";
            case REFUSED_CONNECTION -> "PORT_REFUSED";
            case UNREACHABLE -> "HOST_UNREACHABLE";
            case CERTIFICATE_NAME, CERTIFICATE_UNTRUSTED, CERTIFICATE_EXPIRED -> kind.name();
            case TLS -> "TLS_FAILED";
            case PROXY_REFUSED -> "PROXY_SIGN_IN";
            case TIMEOUT -> "TIMED_OUT";
            case CONNECTION_LOST, ANSWER_LOST -> "CONNECTION_LOST";
            case CANCELLED -> "INTERRUPTED";
            case REDIRECTED, UNAUTHORIZED, FORBIDDEN, THROTTLED, UNAVAILABLE -> kind.name();
            case NOT_FOUND -> "ADDRESS_NOT_FOUND";
            case CONFLICT, REFUSED -> "REQUEST_REFUSED";
            case REQUEST_TOO_BIG -> "REQUEST_TOO_BIG";
            case TOO_BIG -> "ANSWER_TOO_BIG";
            case NOT_JSON -> "ANSWER_NOT_JSON";
            case BAD_JSON -> "ANSWER_UNREADABLE";
            case BAD_VALUE -> "VALUE_UNREADABLE";
            case ANSWER_CUT -> "ANSWER_CUT";
            case TOO_SLOW -> "ANSWER_TOO_SLOW";
            case BAD_METADATA -> "METADATA_UNREADABLE";
            case HUGE_METADATA -> "METADATA_TOO_BIG";
            case OLD_METADATA -> "METADATA_OLD";
        };
    }
}
