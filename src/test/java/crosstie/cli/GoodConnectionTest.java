package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the test of a good connection tells: certificate, environment, versions; through a proxy too. */
class GoodConnectionTest {
    private final MockWebServer server = new MockWebServer();
    private final PlayedSystem system = new PlayedSystem();

    @TempDir
    Path home;

    @AfterEach
    void end() {
        server.close();
    }

    private void serve(long daysLeft) throws IOException {
        HeldCertificate authority = new HeldCertificate.Builder()
                .certificateAuthority(0)
                .commonName("Contoso Root")
                .build();
        Instant now = Instant.now();
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(authority)
                .commonName("crm.contoso.test")
                .addSubjectAlternativeName("crm.contoso.test")
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(
                        now.minusSeconds(60).toEpochMilli(),
                        now.plusSeconds(daysLeft * 86_400 + 3_600).toEpochMilli())
                .build();
        Files.writeString(home.resolve("ca.pem"), authority.certificatePem());
        server.useHttps(
                new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
        server.setDispatcher(system);
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    private void add(String url, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "connection", "add", "crm", url, "--sign-in", "none", "--set", "caFile=" + home.resolve("ca.pem")));
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        Told added = Told.by(home, arguments.toArray(String[]::new));
        assertEquals(0, added.code(), added.all());
    }

    private JsonNode step(String name) {
        Told told = Told.by(home, "connection", "test", "crm", "--json");
        assertEquals(0, told.code(), told.all());
        return StreamSupport.stream(told.json().path("steps").spliterator(), false)
                .filter(s -> s.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String here() {
        return "dataverse+https://127.0.0.1:" + server.getPort();
    }

    @Test
    void theCertificateIsToldAndOneThatEndsSoonIsAWarning() throws IOException {
        serve(20);
        add(here());
        JsonNode step = step("connection");
        assertEquals("CERTIFICATE_ENDS_SOON", step.path("code").asText());
        for (String part : List.of("crm.contoso.test", "Contoso Root", "20")) {
            assertTrue(step.path("message").asText().contains(part), step.toString());
        }
        assertTrue(step.path("ok").asBoolean());
        assertFalse(step.path("remedy").asText().isBlank());
        Told told = Told.by(home, "connection", "test", "crm");
        assertTrue(told.out().contains("! 127.0.0.1"), told.out());
    }

    // D-7
    @Test
    void anEnvironmentThatWasCopiedOverIsNoticedOnce() throws IOException {
        serve(300);
        add(here());
        assertEquals("IDENTITY", step("identity").path("code").asText());
        assertEquals("REACHED", step("connection").path("code").asText());
        String other = "0b6f7c1e-0000-4000-8000-00000000000b";
        system.isCopiedOver(other);
        JsonNode changed = step("identity");
        assertEquals("IDENTITY_CHANGED", changed.path("code").asText());
        assertTrue(changed.path("message").asText().contains(other), changed.toString());
        assertTrue(changed.path("message").asText().contains(PlayedSystem.ORGANIZATION), changed.toString());
        assertFalse(changed.path("remedy").asText().isBlank());
        assertEquals("IDENTITY", step("identity").path("code").asText());
        assertEquals("VERSION", step("version").path("code").asText());
    }

    // D-7
    @Test
    void aConnectionThatIsPointedElsewhereIsNoticed() throws IOException {
        serve(300);
        add(here());
        assertEquals("IDENTITY", step("identity").path("code").asText());
        try (MockWebServer second = new MockWebServer()) {
            PlayedSystem other = new PlayedSystem();
            other.isCopiedOver("another-organization");
            second.setDispatcher(other);
            second.start(InetAddress.getByName("127.0.0.1"), 0);
            add("dataverse+http://127.0.0.1:" + second.getPort());
            assertEquals("IDENTITY_CHANGED", step("identity").path("code").asText());
        }
        Told.by(home, "connection", "remove", "crm");
        add(here());
        assertEquals("IDENTITY", step("identity").path("code").asText());
    }

    // F-5, F-1
    @Test
    void financeAndOperationsTellsItsVersionsAndTheUsersCompany() throws IOException {
        serve(300);
        add(here().replace("dataverse+", "finops+"));
        assertEquals("VERSIONS", step("version").path("code").asText());
        assertTrue(step("version").path("message").asText().contains("10.0.1"));
        JsonNode identity = step("identity");
        assertEquals("IDENTITY_COMPANY", identity.path("code").asText());
        assertTrue(identity.path("message").asText().contains("usmf"), identity.toString());
    }

    @Test
    void aProxyIsAskedForTheHostAndTheCertificateIsStillThatOfTheSystem() throws IOException {
        serve(300);
        List<String> asked = new CopyOnWriteArrayList<>();
        try (ServerSocket proxy = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> lead(proxy, asked));
            add("dataverse+https://crm.contoso.test", "proxy=127.0.0.1:" + proxy.getLocalPort());
            assertEquals("NAME_LEFT_TO_PROXY", step("name").path("code").asText());
            assertEquals("REACHED", step("connection").path("code").asText());
        }
        assertFalse(asked.isEmpty());
        assertTrue(asked.stream().allMatch(a -> a.equals("CONNECT crm.contoso.test:443 HTTP/1.1")), asked.toString());
    }

    /** A proxy that leads whoever asks to the server of this test. */
    private void lead(ServerSocket proxy, List<String> asked) {
        while (!proxy.isClosed()) {
            try {
                Socket client = proxy.accept();
                Thread.ofVirtual().start(() -> tunnel(client, asked));
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private void tunnel(Socket client, List<String> asked) {
        try (client;
                Socket there = new Socket("127.0.0.1", server.getPort())) {
            String head = head(client.getInputStream());
            asked.add(head.lines().findFirst().orElse(""));
            client.getOutputStream()
                    .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread back = Thread.ofVirtual().start(() -> pass(there, client));
            pass(client, there);
            back.join();
        } catch (IOException e) {
            return; // one side went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("the client went away");
            }
            head.append((char) c);
        }
        return head.toString();
    }

    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            return; // one side went away
        }
    }
}
