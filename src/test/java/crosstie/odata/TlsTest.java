package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that do not fit are told apart, and nothing is sent to those who show them. */
class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final AtomicInteger served = new AtomicInteger();

    /** A self-signed certificate, made by the tool that comes with every JDK. */
    private KeyStore certificate(String name, String... more) throws Exception {
        Path file = folder.resolve("keys.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "SAN=" + name,
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static X509TrustManager trusting(KeyStore keys) throws GeneralSecurityException {
        KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            roots.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        roots.setCertificateEntry("a", keys.getCertificate("a"));
        TrustManagerFactory f = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        f.init(roots);
        return (X509TrustManager) f.getTrustManagers()[0];
    }

    private HttpsServer serving(KeyStore keys) throws Exception {
        KeyManagerFactory f = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        f.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(f.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            served.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private int get(int port, ODataSettings settings) {
        FakeTime time = new FakeTime();
        URI root = URI.create("https://127.0.0.1:" + port + "/");
        try (ODataClient client = new ODataClient(root, settings.withClock(time, time));
                Answer answer = client.get("x")) {
            return answer.status();
        }
    }

    private void refused(Kind kind, KeyStore keys, ODataSettings settings) throws Exception {
        HttpsServer server = serving(keys);
        try {
            int port = server.getAddress().getPort();
            assertEquals(
                    kind,
                    assertThrows(ODataException.class, () -> get(port, settings))
                            .kind());
            assertEquals(0, served.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aTrustedCertificateForTheRightNameIsFineAndOthersDoNotTrustIt() throws Exception {
        KeyStore keys = certificate("ip:127.0.0.1");
        refused(Kind.CERTIFICATE_UNTRUSTED, keys, ODataSettings.usual());
        HttpsServer server = serving(keys);
        try {
            assertEquals(
                    204,
                    get(server.getAddress().getPort(), ODataSettings.usual().withTrust(trusting(keys))));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateForAnotherNameIsSaidSo() throws Exception {
        KeyStore keys = certificate("dns:other.example.com");
        refused(Kind.CERTIFICATE_NAME, keys, ODataSettings.usual().withTrust(trusting(keys)));
    }

    @Test
    void anExpiredCertificateIsSaidSo() throws Exception {
        KeyStore keys = certificate("ip:127.0.0.1", "-startdate", "-10d", "-validity", "2");
        refused(Kind.CERTIFICATE_EXPIRED, keys, ODataSettings.usual().withTrust(new Dated(trusting(keys))));
    }

    @Test
    void aServerWithoutTlsIsSaidSo() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerInPlainText(plain));
            ODataSettings once = ODataSettings.usual().withRetries(Retries.NONE);
            ODataException e = assertThrows(ODataException.class, () -> get(plain.getLocalPort(), once));
            assertEquals(Kind.TLS, e.kind());
        }
    }

    private static void answerInPlainText(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket s = plain.accept()) {
                s.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                s.shutdownOutput();
                s.getInputStream().readAllBytes();
            } catch (IOException closed) {
                // the test is over, or the client went away
                continue;
            }
        }
    }

    /** Java does not look at the dates of a certificate that is itself a root, so a self-signed one needs this to be refused. */
    private record Dated(X509TrustManager usual) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            usual.checkClientTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            chain[0].checkValidity();
            usual.checkServerTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return usual.getAcceptedIssuers();
        }
    }
}
