package crosstie.odata;

import com.fasterxml.jackson.core.JsonProcessingException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Turns what breaks a connection into a kind that a person can act on. */
final class Troubles {
    private Troubles() {}

    /** @param place host and port */
    static ODataException of(IOException e, String place) {
        return new ODataException(kind(e), place, e);
    }

    /** A body that broke while it was read. */
    static ODataException ofReading(IOException e) {
        if (isCancelled(e)) {
            return new ODataException(Kind.CANCELLED, "", e);
        }
        return new ODataException(
                e instanceof JsonProcessingException ? Kind.BAD_JSON : Kind.ANSWER_CUT,
                e.getClass().getSimpleName(),
                e);
    }

    static boolean isCancelled(IOException e) {
        return e instanceof InterruptedIOException && Thread.currentThread().isInterrupted();
    }

    /** Whether another try cannot help. */
    static boolean isFinal(Kind kind) {
        return switch (kind) {
            case CANCELLED, CERTIFICATE_NAME, CERTIFICATE_UNTRUSTED, CERTIFICATE_EXPIRED, PROXY_REFUSED -> true;
            default -> false;
        };
    }

    static Kind kind(IOException e) {
        if (isCancelled(e)) {
            return Kind.CANCELLED;
        }
        return switch (e) {
            case ThroughProxy.Refused r -> Kind.PROXY_REFUSED;
            case UnknownHostException u -> Kind.UNKNOWN_HOST;
            case ConnectException c -> Kind.REFUSED_CONNECTION;
            case NoRouteToHostException n -> Kind.UNREACHABLE;
            case SSLPeerUnverifiedException p -> Kind.CERTIFICATE_NAME;
            case SSLException s -> certificate(s);
            case InterruptedIOException t -> Kind.TIMEOUT;
            default -> Kind.CONNECTION_LOST;
        };
    }

    private static Kind certificate(Throwable e) {
        Kind seen = Kind.TLS;
        for (Throwable t = e; t != null && t.getCause() != t; t = t.getCause()) {
            if (isExpiry(t)) {
                return Kind.CERTIFICATE_EXPIRED;
            }
            if (t instanceof CertificateException || t instanceof CertPathValidatorException) {
                seen = Kind.CERTIFICATE_UNTRUSTED;
            }
        }
        return seen;
    }

    private static boolean isExpiry(Throwable t) {
        return t instanceof CertificateExpiredException
                || t instanceof CertificateNotYetValidException
                || (t instanceof CertPathValidatorException p
                        && p.getReason() == CertPathValidatorException.BasicReason.EXPIRED);
    }
}
