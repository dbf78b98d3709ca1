package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import crosstie.studio.Studio;
import crosstie.studio.connect.SandboxPair;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in the field: each ends in one clear sentence, the right exit code, and loses nothing that was stored. */
class BadInputTest {
    private static final String ACCOUNTS = "accounts-sales-to-finops";
    private static final int VALID = 20;
    private static final int INVALID = 10;

    @TempDir
    static Path home;

    private static Studio sandboxOwner;

    @TempDir
    Path folder;

    @BeforeAll
    static void aSandboxWithBadRowsRunsUnderThisHome() {
        sandboxOwner = Studio.open(home);
        sandboxOwner.sandbox().start(new SandboxPair.Settings(0, 0, VALID, INVALID, "", "none", false));
    }

    @AfterAll
    static void end() {
        sandboxOwner.close();
    }

    @AfterEach
    void whatWasStoredIsStillThere() {
        JsonNode projects = Told.by(home, "project", "list", "--json").json().path("projects");
        assertEquals(2, projects.size());
    }

    private static Told run(String template, String source) {
        return Told.by(home, "run", template, "--source", source, "--destination", "sandbox:finops", "--json");
    }

    private Path template(String from, String destination) throws IOException {
        return Files.writeString(folder.resolve("own.template.json"), """
                {"formatVersion": 1, "name": "Own", "version": "1.0.0",
                 "source": {"connector": "dataverse", "label": "Sales"},
                 "destination": {"connector": "finops", "label": "Fin and Ops"},
                 "keys": {"source": {"accounts": ["accountnumber"]}, "destination": {"%2$s": ["dataAreaId", "CustomerAccount"]}},
                 "tasks": [{"name": "T", "source": "accounts", "destination": "%2$s",
                   "mappings": [{"from": "%1$s", "to": "CustomerAccount"}]}]}
                """.formatted(from, destination));
    }

    @Test
    void anUnknownTemplateFieldStopsBeforeReading() throws IOException {
        Told told = run(template("accountnumbr", "CustomersV2").toString(), "sandbox:sales");
        told.refuses(5, "SOURCE_FIELD_UNKNOWN");
        assertTrue(told.err().contains("accountnumbr"), told.err());
    }

    @Test
    void aMissingDestinationEntityStopsBeforeReading() throws IOException {
        Told told = run(template("accountnumber", "CustomersV9").toString(), "sandbox:sales");
        told.refuses(5, "ENTITY_UNKNOWN");
        assertTrue(told.err().contains("CustomersV2"), told.err());
    }

    @Test
    void malformedJsonIsNamedWithLineAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"tasks\": [\n  {\"name\" \"T\"}]}");
        Told told = run(file.toString(), "sandbox:sales");
        told.refuses(2, "FILE_NOT_JSON");
        assertTrue(told.err().contains("line 2"), told.err());
    }

    @Test
    void aTemplateOf200MegabytesIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        run(file.toString(), "sandbox:sales").refuses(2, "FILE_TOO_LARGE");
    }

    @Test
    void aPortThatRefusesIsNamed() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        Told told = run(ACCOUNTS, "odata4+http://127.0.0.1:" + port + "/x");
        told.refuses(4, "PORT_REFUSED");
        assertTrue(told.err().contains(":" + port), told.err());
    }

    private static HttpServer answering(int status, String type, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server, status, type, body);
        return server;
    }

    private static void serve(HttpServer server, int status, String type, String body) {
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private static String url(HttpServer server, String start) {
        return start + "://127.0.0.1:" + server.getAddress().getPort() + "/x";
    }

    @Test
    void anAddressThatAnswersHtmlIsNoSystem() throws IOException {
        HttpServer server = answering(200, "text/html", "<!doctype html><html><body>Sign in</body></html>");
        try {
            run(ACCOUNTS, url(server, "odata4+http")).refuses(4, "METADATA_UNREADABLE");
            run(ACCOUNTS, url(server, "dataverse+http")).refuses(4, "ANSWER_NOT_JSON");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a401SaysThatTheSignInWasRefused() throws IOException {
        HttpServer server = answering(401, "application/json", "{\"error\": {\"code\": \"\", \"message\": \"no\"}}");
        try {
            run(ACCOUNTS, url(server, "odata4+http")).refuses(4, "UNAUTHORIZED");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted() throws Exception {
        KeyStore keys = certificate("dns:elsewhere.example");
        Path trusted = folder.resolve("ca.pem");
        String encoded =
                Base64.getMimeEncoder().encodeToString(keys.getCertificate("a").getEncoded());
        Files.writeString(trusted, "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        serve(server, 200, "application/json", "{}");
        try {
            String url = url(server, "odata4+https");
            assertEquals(
                    0,
                    Told.by(home, "connection", "add", "other", url, "--set", "caFile=" + trusted)
                            .code());
            run(ACCOUNTS, "other").refuses(4, "CERTIFICATE_NAME");
            run(ACCOUNTS, url).refuses(4, "CERTIFICATE_UNTRUSTED");
        } finally {
            server.stop(0);
        }
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** Self-signed, made by the tool that comes with every JDK. */
    private KeyStore certificate(String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
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
                "changeit");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        return keys;
    }

    @Test
    void rowsThatTheDestinationRejectsEndInAWarningAndAreListed() {
        Told told = run(ACCOUNTS, "sandbox:sales");
        assertEquals(3, told.code(), told.all());
        JsonNode document = told.json();
        assertEquals("WARNING", document.path("status").asText());
        assertEquals(INVALID, document.at("/tasks/0/rejected").asInt(), told.out());
        assertEquals(VALID, document.at("/tasks/0/created").asInt(), told.out());
        document.path("errors")
                .forEach(e -> assertTrue(e.path("remedy").asText().length() > 5, e.toString()));
        String id = document.path("execution").asText();
        JsonNode rows = Told.by(home, "runs", "errors", id, "--json").json().path("errors");
        assertEquals(INVALID, rows.size());
        assertEquals(0, Told.by(home, "runs", "show", "last").code());
    }

    @Test
    void aCompanyThatIsNotThereIsNamedWithThoseThatAre() {
        Told told = Told.by(
                home,
                "run",
                ACCOUNTS,
                "--source",
                "sandbox:sales",
                "--destination",
                "sandbox:finops",
                "--organization",
                "ustf",
                "--json");
        told.refuses(2, "COMPANY_UNKNOWN");
        assertTrue(told.json().at("/error/remedy").asText().contains("usmf"), told.out());
    }

    @Test
    void whereACompanyIsNeededAndNoneIsNamedThoseFoundAreTold() {
        SandboxPair.Addresses at = sandboxOwner.sandbox().addresses();
        Told told = Told.by(
                home,
                "run",
                ACCOUNTS,
                "--source",
                "dataverse+" + at.sales(),
                "--destination",
                "finops+" + at.finops(),
                "--json");
        told.refuses(2, "COMPANY_NEEDED");
        assertTrue(told.json().at("/error/remedy").asText().contains("usmf"), told.out());
    }
}
