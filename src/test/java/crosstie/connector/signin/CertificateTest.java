package crosstie.connector.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.connector.Environment;
import crosstie.model.Connection;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import crosstie.sandbox.signin.ThrowAwayAuthority;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by certificate, and what ends some day. */
class CertificateTest {
    private static final String PASSWORD = "pfx-passw0rd";

    @TempDir
    Path folder;

    private static ThrowAwayAuthority.Identity identity(SignedSandbox all, long days) throws Exception {
        return all.door().certificates().client("crosstie", Instant.now().plus(days, ChronoUnit.DAYS));
    }

    private Path file(ThrowAwayAuthority.Identity identity) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("a", identity.key(), PASSWORD.toCharArray(), new X509Certificate[] {identity.certificate()});
        Path file = folder.resolve("client.pfx");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static String pem(ThrowAwayAuthority.Identity identity) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(identity.key().getEncoded())
                + "\n-----END PRIVATE KEY-----\n" + ThrowAwayAuthority.pem(identity.certificate());
    }

    private static String last(Connection connection, SignedSandbox all) {
        try (Environment environment = SignedSandbox.open(connection, all.alone())) {
            TestStep last = environment.test().getLast();
            assertFalse(last.toString().contains(PASSWORD));
            return last.ok() ? "ok" : last.code();
        }
    }

    //
    @Test
    void aFileWithItsPasswordSignsIn() throws Exception {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            ThrowAwayAuthority.Identity identity = identity(all, 100);
            Connection connection =
                    all.sales("entra-certificate", "certificate", file(identity).toString());
            all.vault.keep("c", "certificatePassword", PASSWORD);
            assertEquals("CERTIFICATE_REFUSED", last(connection, all)); // nobody registered it yet
            all.authority().register(identity.certificate());
            assertEquals("ok", last(connection, all));
            all.vault.keep("c", "certificatePassword", "another");
            assertEquals("CERTIFICATE_PASSWORD_WRONG", last(connection, all));
        }
    }

    //
    @Test
    void aTextInTheVaultSignsIn() throws Exception {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            ThrowAwayAuthority.Identity identity = identity(all, 100);
            all.authority().register(identity.certificate());
            Connection connection = all.finops("entra-certificate");
            assertEquals("CERTIFICATE_MISSING", last(connection, all));
            all.vault.keep("c", "certificate", pem(identity));
            assertEquals("ok", last(connection, all));
            all.vault.keep("c", "certificate", ThrowAwayAuthority.pem(identity.certificate()));
            all.vault.keep("c", "tokens", "");
            assertEquals("CERTIFICATE_UNREADABLE", last(connection, all));
        }
    }

    @Test
    void aCertificateThatEndsSoonIsTold() throws Exception {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            all.vault.keep("c", "certificate", pem(identity(all, 10)));
            Connection connection = all.sales("entra-certificate");
            List<Problem> warnings = Expiry.warnings(connection, all.vault, Instant.now());
            assertEquals("CERTIFICATE_EXPIRES", warnings.getFirst().code());
            assertEquals("10", warnings.getFirst().arguments().getLast());
            Instant later = Instant.now().plus(11, ChronoUnit.DAYS);
            assertEquals(
                    "CERTIFICATE_ENDED",
                    Expiry.warnings(connection, all.vault, later).getFirst().code());
        }
    }

    @Test
    void aSecretThatEndsSoonIsTold() {
        assertEquals(List.of(), secret("2026-03-01", "2026-01-29T12:00:00Z"));
        assertEquals(List.of("SECRET_EXPIRES"), secret("2026-03-01", "2026-01-30T12:00:00Z"));
        assertEquals(List.of("SECRET_EXPIRES"), secret("2026-03-01", "2026-03-01T23:00:00Z"));
        assertEquals(List.of("SECRET_ENDED"), secret("2026-03-01", "2026-03-02T00:00:00Z"));
        assertEquals(List.of(), secret("", "2026-03-02T00:00:00Z"));
        assertEquals(List.of("SECRET_DATE_WRONG"), secret("soon", "2026-03-02T00:00:00Z"));
    }

    private static List<String> secret(String day, String now) {
        Map<String, String> settings = Map.of("clientId", "app", "secretExpires", day);
        Connection connection =
                new Connection("c", "dataverse", URI.create("https://contoso"), "entra-secret", settings);
        return Expiry.warnings(connection, new MemoryVault(), Instant.parse(now)).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void whatAWayToSignInHasToBeToldIsDescribedOnce() {
        for (String kind : SignIn.kinds()) {
            Connection empty = new Connection("c", "dataverse", URI.create("https://contoso"), kind, Map.of());
            boolean needs = SignIn.parameters(kind).stream()
                    .anyMatch(p -> p.required() && p.kind() != crosstie.model.Parameter.Kind.SECRET);
            if (needs) {
                assertEquals(
                        "SETTING_MISSING",
                        assertThrows(Refusal.class, () -> SignIn.check(empty)).code());
            } else {
                SignIn.check(empty);
            }
        }
    }
}
