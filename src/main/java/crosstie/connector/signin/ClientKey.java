package crosstie.connector.signin;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.IClientCertificate;
import crosstie.connector.Vault;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/**
 * The certificate that an application signs in with: a PKCS#12 file named by the setting {@code certificate}, opened with the vault's
 * {@code certificatePassword}, or the text of key and certificate (PEM, the key as PKCS#8) in the vault as {@code certificate}.
 *
 * @param chain the certificate first
 */
record ClientKey(PrivateKey key, List<X509Certificate> chain) {
    private static final long LARGEST = 1 << 20;
    private static final String KEY_BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_END = "-----END PRIVATE KEY-----";

    /**
     * @throws Refusal stopped, {@code CERTIFICATE_MISSING}, {@code CERTIFICATE_UNREADABLE}, {@code CERTIFICATE_PASSWORD_WRONG} or
     *     {@code CERTIFICATE_NOT_RSA}
     */
    static ClientKey of(Connection connection, Vault vault) {
        String file = connection.setting("certificate").strip();
        ClientKey found = file.isEmpty()
                ? ofText(
                        vault.secret(connection.name(), "certificate")
                                .orElseThrow(() -> Refusal.stopped("CERTIFICATE_MISSING", connection.name())),
                        connection.name())
                : ofFile(
                        file,
                        vault.secret(connection.name(), "certificatePassword").orElse(""));
        if (!found.key.getAlgorithm().equals("RSA")) {
            throw Refusal.stopped("CERTIFICATE_NOT_RSA", connection.name());
        }
        return found;
    }

    private static ClientKey ofFile(String file, String password) {
        char[] letters = password.toCharArray();
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LARGEST) {
                throw Refusal.stopped("CERTIFICATE_UNREADABLE", file);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(path)) {
                store.load(in, letters);
            }
            return ofStore(store, letters, file);
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw Refusal.stopped(wrong ? "CERTIFICATE_PASSWORD_WRONG" : "CERTIFICATE_UNREADABLE", file);
        } catch (GeneralSecurityException | InvalidPathException e) {
            throw Refusal.stopped("CERTIFICATE_UNREADABLE", file);
        }
    }

    private static ClientKey ofStore(KeyStore store, char[] password, String file) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                return new ClientKey(key, ours(List.of(store.getCertificateChain(alias))));
            }
        }
        throw Refusal.stopped("CERTIFICATE_UNREADABLE", file);
    }

    private static ClientKey ofText(String text, String connection) {
        int begin = text.indexOf(KEY_BEGIN);
        int end = text.indexOf(KEY_END);
        if (begin < 0 || end < begin) {
            throw Refusal.stopped("CERTIFICATE_UNREADABLE", connection);
        }
        try {
            byte[] key = Base64.getMimeDecoder().decode(text.substring(begin + KEY_BEGIN.length(), end));
            String rest = text.substring(0, begin) + text.substring(end + KEY_END.length());
            List<X509Certificate> chain = ours(CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(rest.strip().getBytes(StandardCharsets.UTF_8))));
            if (chain.isEmpty()) {
                throw Refusal.stopped("CERTIFICATE_UNREADABLE", connection);
            }
            String algorithm = chain.getFirst().getPublicKey().getAlgorithm();
            return new ClientKey(
                    KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key)), chain);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Refusal.stopped("CERTIFICATE_UNREADABLE", connection);
        }
    }

    private static List<X509Certificate> ours(Iterable<? extends Certificate> all) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate each : all) {
            if (each instanceof X509Certificate x) {
                chain.add(x);
            }
        }
        return List.copyOf(chain);
    }

    IClientCertificate credential() {
        return ClientCredentialFactory.createFromCertificateChain(key, chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ClientKey";
    }
}
