package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lane T23: whoever cannot prove to be the system is told nothing: no token, no row, no byte inside the encryption. */
@Timeout(120)
class TlsLaneTest {
    private static final String TOKEN = "sentinel-token-of-the-tls-lane";
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(1)
            .commonName("our authority")
            .build();

    @TempDir
    Path folder;

    private static HeldCertificate.Builder leaf(String name) {
        return new HeldCertificate.Builder().signedBy(AUTHORITY).addSubjectAlternativeName(name);
    }

    private String refusal(URI address, Map<String, String> more) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), AUTHORITY.certificatePem());
        Map<String, String> settings = new HashMap<>(more);
        settings.putIfAbsent("caFile", file.toString());
        Vault vault = Vault.reading((connection, name) -> Optional.of(TOKEN));
        Surroundings around = Surroundings.of(vault, Clock.systemUTC(), s -> {}).withSleeper(time -> {});
        Refusal refusal = assertThrows(Refusal.class, () -> {
            try (Environment environment =
                    Connectors.open(new Connection("c", "finops", address, "bearer", settings), around)) {
                environment.entities();
            }
        });
        assertFalse(refusal.toString().contains(TOKEN)
                || refusal.arguments().toString().contains(TOKEN));
        return refusal.code();
    }

    private void refused(String code, HeldCertificate shown) throws Exception {
        try (TlsListener listener = TlsListener.showing(shown)) {
            assertEquals(code, refusal(listener.address(), Map.of()));
            assertTrue(listener.connections() > 0);
            assertEquals(0, listener.bytes());
        }
    }

    @Test
    void theRightCertificateLetsTheTokenThrough() throws Exception {
        try (TlsListener listener = TlsListener.showing(leaf("127.0.0.1").build())) {
            refusal(listener.address(), Map.of());
            assertTrue(listener.bytes() > 0);
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        long now = System.currentTimeMillis();
        long day = TimeUnit.DAYS.toMillis(1);
        refused(
                "CERTIFICATE_EXPIRED",
                leaf("127.0.0.1").validityInterval(now - 9 * day, now - day).build());
    }

    @Test
    void aCertificateOfTomorrowIsRefused() throws Exception {
        long now = System.currentTimeMillis();
        long day = TimeUnit.DAYS.toMillis(1);
        refused(
                "CERTIFICATE_EXPIRED",
                leaf("127.0.0.1").validityInterval(now + day, now + 9 * day).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "contoso.operations.dynamics.com", "*.dynamics.com", "127.0.0.1.example.com"})
    void aCertificateForAnotherNameIsRefused(String name) throws Exception {
        refused("CERTIFICATE_NAME", leaf(name).build());
    }

    @Test
    void aCertificateWithoutAnyNameIsRefused() throws Exception {
        refused(
                "CERTIFICATE_NAME",
                new HeldCertificate.Builder()
                        .signedBy(AUTHORITY)
                        .commonName("127.0.0.1")
                        .build());
    }

    @Test
    void aSelfSignedCertificateIsRefused() throws Exception {
        refused(
                "CERTIFICATE_UNTRUSTED",
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName("127.0.0.1")
                        .build());
    }

    @Test
    void anUnknownAuthorityIsRefused() throws Exception {
        HeldCertificate stranger =
                new HeldCertificate.Builder().certificateAuthority(1).build();
        refused(
                "CERTIFICATE_UNTRUSTED",
                new HeldCertificate.Builder()
                        .signedBy(stranger)
                        .addSubjectAlternativeName("127.0.0.1")
                        .build());
    }

    @Test
    void whatThePublicAuthoritiesDidNotSignIsRefusedWithoutASettingOfOurs() throws Exception {
        try (TlsListener listener = TlsListener.showing(leaf("127.0.0.1").build())) {
            assertEquals("CERTIFICATE_UNTRUSTED", refusal(listener.address(), Map.of("caFile", "")));
            assertEquals(0, listener.bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0300, 0x0301, 0x0302})
    void oldProtocolsAreNotSpoken(int version) throws Exception {
        try (OldTlsServer server = new OldTlsServer(version)) {
            assertEquals("TLS_FAILED", refusal(server.address(), Map.of()));
            assertTrue(server.hellos() > 0);
            assertFalse(server.heard().contains(TOKEN));
        }
    }

    @Test
    void aServerWithoutEncryptionHearsNothing() throws Exception {
        try (OldTlsServer plain = OldTlsServer.plain()) {
            assertEquals("TLS_FAILED", refusal(plain.address(), Map.of()));
            assertTrue(plain.hellos() > 0);
            assertFalse(plain.heard().contains(TOKEN) || plain.heard().contains("HTTP/1.1"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowedToPlainHttpOrToAnotherHost(int status) throws Exception {
        try (MockWebServer elsewhere = new MockWebServer();
                MockWebServer system = new MockWebServer()) {
            elsewhere.start();
            HeldCertificate good = leaf("127.0.0.1").build();
            system.useHttps(new okhttp3.tls.HandshakeCertificates.Builder()
                    .heldCertificate(good, AUTHORITY.certificate())
                    .build()
                    .sslSocketFactory());
            system.start();
            for (String target : List.of("http://127.0.0.1:", "http://localhost:")) {
                system.enqueue(new MockResponse.Builder()
                        .code(status)
                        .setHeader("Location", target + elsewhere.getPort() + "/data/")
                        .build());
                assertEquals("REDIRECTED", refusal(URI.create("https://127.0.0.1:" + system.getPort()), Map.of()));
            }
            assertEquals(0, elsewhere.getRequestCount());
        }
    }

    @Test
    void aProxyThatOpensTheEncryptionSeesOnlyWhereWeWantToGo() throws Exception {
        HeldCertificate stranger =
                new HeldCertificate.Builder().certificateAuthority(1).build();
        HeldCertificate forged = new HeldCertificate.Builder()
                .signedBy(stranger)
                .addSubjectAlternativeName("contoso.operations.dynamics.com")
                .build();
        try (TlsListener proxy = TlsListener.intercepting(forged)) {
            Map<String, String> settings =
                    Map.of("proxy", "127.0.0.1:" + proxy.address().getPort());
            assertEquals(
                    "CERTIFICATE_UNTRUSTED", refusal(URI.create("https://contoso.operations.dynamics.com"), settings));
            assertEquals(0, proxy.bytes());
            assertTrue(proxy.asked().startsWith("CONNECT contoso.operations.dynamics.com:443"), proxy.asked());
            assertFalse(proxy.asked().contains(TOKEN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://contoso.operations.dynamics.com", "http://192.0.2.1", "http://127.0.0.1.example.com"})
    void plainHttpIsForThisMachineOnly(String address) throws Exception {
        assertEquals("ADDRESS_NOT_HTTPS", refusal(URI.create(address), Map.of()));
    }

    @Test
    void nothingInTheProductTrustsEverybody() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                for (String sign : List.of("ostnameVerifier", "TrustAll", "trustAll", "X509ExtendedTrustManager")) {
                    assertFalse(text.contains(sign), file + " has " + sign);
                }
                // whoever judges certificates hands them on to Java's own judge
                assertEquals(
                        count(text, "void checkServerTrusted("),
                        count(text, "judge.checkServerTrusted("),
                        file.toString());
            }
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
