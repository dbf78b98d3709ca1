package crosstie.odata;

/**
 * A request that did not come to a usable end, after all retries. {@link #kind()} is the stable code; {@link #code()} and {@link #words()}
 * are the service's own (D-53, F-40), capped in length. Nothing in here carries a token.
 */
@SuppressWarnings("serial") // never serialised: it crosses no process
public class ODataException extends RuntimeException {
    /** What went wrong, told apart by what a person would do about it. */
    public enum Kind {
        /** The root is no usable http(s) address. */
        BAD_ADDRESS,
        /** Plain http to another machine. */
        PLAIN_HTTP,
        /** A link to another scheme, host or port than the root; nothing was sent. */
        FOREIGN_LINK,
        UNKNOWN_HOST,
        REFUSED_CONNECTION,
        /** No way to the host. */
        UNREACHABLE,
        /** The certificate is for another name. */
        CERTIFICATE_NAME,
        CERTIFICATE_UNTRUSTED,
        CERTIFICATE_EXPIRED,
        /** No common protocol, or no TLS at all. */
        TLS,
        /** The proxy wants another sign-in (407). */
        PROXY_REFUSED,
        TIMEOUT,
        /** The connection broke, again and again. */
        CONNECTION_LOST,
        /** A request that may not be repeated broke after it was sent: it may or may not have been applied. */
        ANSWER_LOST,
        CANCELLED,
        /** The service points elsewhere; often to a sign-in page. */
        REDIRECTED,
        UNAUTHORIZED,
        FORBIDDEN,
        NOT_FOUND,
        /** 409 or 412: exists already, or changed meanwhile (D-31, D-52). */
        CONFLICT,
        /** 413: the request is too large. */
        REQUEST_TOO_BIG,
        /** Another 4xx. */
        REFUSED,
        /** 429 for longer than we wait. */
        THROTTLED,
        /** 5xx for longer than we wait. */
        UNAVAILABLE,
        /** The answer is over a limit of size or depth. */
        TOO_BIG,
        /** The answer is not JSON, mostly an HTML page. */
        NOT_JSON,
        BAD_JSON,
        /** A value does not fit its column. */
        BAD_VALUE,
        /** The answer dripped in, again and again. */
        TOO_SLOW,
        /** The answer ended before it was complete. */
        ANSWER_CUT,
        /** The metadata is not a CSDL document, is cut or hostile. */
        BAD_METADATA,
        /** The metadata says more than any known system, or would take more memory than it may. */
        HUGE_METADATA,
        /** The metadata is of OData before version 4. */
        OLD_METADATA
    }

    private final Kind kind;
    private final int status;
    private final String code;
    private final String words;

    public ODataException(Kind kind, int status, String code, String words, Throwable cause) {
        super(kind + (status == 0 ? "" : " " + status) + (code.isEmpty() ? "" : " " + code) + ": " + words, cause);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.words = words;
    }

    /** What broke a connection, for callers that speak with another service beside. */
    public static Kind kind(java.io.IOException broken) {
        return Troubles.kind(broken);
    }

    public ODataException(Kind kind, String words) {
        this(kind, 0, "", words, null);
    }

    public ODataException(Kind kind, String words, Throwable cause) {
        this(kind, 0, "", words, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status, 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** The service's error code, such as {@code 0x80040217}; empty when it tells none (F-40). */
    public String code() {
        return code;
    }

    /** The service's own words, else what is known: a host name, a column, a place in the answer, {@code HTTP 401}. */
    public String words() {
        return words.isBlank() && status > 0 ? "HTTP " + status : words;
    }
}
