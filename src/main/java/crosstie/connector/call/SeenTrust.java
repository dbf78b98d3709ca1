package crosstie.connector.call;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;

/** Decides as another one does, and remembers whose certificate was shown: a connection test tells it. */
final class SeenTrust implements X509TrustManager {
    private final X509TrustManager judge;
    private volatile X509Certificate shown;

    SeenTrust(X509TrustManager judge) {
        this.judge = judge;
    }

    /** Those that Java knows. */
    static X509TrustManager usual() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge.checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        shown = chain.length == 0 ? null : chain[0];
        judge.checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }

    Optional<X509Certificate> shown() {
        return Optional.ofNullable(shown);
    }

    /** The common name, else the whole name. */
    static String name(X500Principal who) {
        for (String part : who.getName().split("(?<!\\\\),")) {
            if (part.startsWith("CN=")) {
                return part.substring(3);
            }
        }
        return who.getName();
    }

    static long days(X509Certificate certificate, Instant now) {
        return Duration.between(now, certificate.getNotAfter().toInstant()).toDays();
    }
}
