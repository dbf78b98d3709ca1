package crosstie.connector.network;

import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The {@code caFile} setting of a connection: certificates that sign this system's, in place of the ones that Java knows. */
public final class Trust {
    private static final long LARGEST = 4L << 20;

    private Trust() {}

    /** @throws Refusal usage, {@code CA_FILE_UNREADABLE} */
    public static Optional<X509TrustManager> of(Connection connection) {
        String file = connection.setting("caFile").strip();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(manager(Path.of(file)));
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw Refusal.usage("CA_FILE_UNREADABLE", file);
        }
    }

    private static X509TrustManager manager(Path file) throws IOException, GeneralSecurityException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too large");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + number++, c);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return new Dated((X509TrustManager) factory.getTrustManagers()[0]);
    }

    /** Java does not look at the dates of a certificate that is itself trusted, as a self-signed one in the file is. */
    private record Dated(X509TrustManager judge) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            judge.checkClientTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            if (chain.length > 0) {
                chain[0].checkValidity();
            }
            judge.checkServerTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return judge.getAcceptedIssuers();
        }
    }
}
