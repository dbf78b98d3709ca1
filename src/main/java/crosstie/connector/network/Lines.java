package crosstie.connector.network;

import crosstie.connector.Vault;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import crosstie.odata.ODataException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Lines to the services beside a system, such as the one that signs in: the same proxy, the same trust. */
public final class Lines {
    private Lines() {}

    /**
     * A client that follows no redirects, since what it sends are secrets.
     *
     * @throws Refusal usage, {@code PROXY_WRONG} or {@code CA_FILE_UNREADABLE}
     */
    public static OkHttpClient open(Connection connection, Vault vault) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(20))
                .callTimeout(Duration.ofSeconds(60));
        Proxies.of(connection, vault).ifPresent(p -> p.lead(client));
        Trust.of(connection).ifPresent(t -> trust(client, t));
        return client.build();
    }

    private static void trust(OkHttpClient.Builder client, X509TrustManager manager) {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {manager}, null);
            client.sslSocketFactory(tls.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Why the sign-in service at a host could not be asked: a refusal that says what to do about it. Only the kind of failure is told, since
     * a message could repeat what was sent.
     */
    public static Refusal broken(IOException e, String host) {
        String code = switch (ODataException.kind(e)) {
            case CERTIFICATE_NAME -> "CERTIFICATE_NAME";
            case CERTIFICATE_UNTRUSTED -> "CERTIFICATE_UNTRUSTED";
            case CERTIFICATE_EXPIRED -> "CERTIFICATE_EXPIRED";
            case PROXY_REFUSED -> "PROXY_SIGN_IN";
            case CANCELLED -> "INTERRUPTED";
            default -> "TOKEN_UNREACHABLE";
        };
        return Refusal.stopped(code, host, e.getClass().getSimpleName());
    }

    public static void close(OkHttpClient client) {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
