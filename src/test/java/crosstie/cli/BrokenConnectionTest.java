package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.studio.Sentences;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each broken set-up is told by its own sentence and its own remedy, at the command line, over real connections. */
class BrokenConnectionTest {
    private static final String SECRET = "sentinel-secret-4711";
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();

    @TempDir
    static Path home;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private final List<String> settings = new ArrayList<>();
    private String secret = SECRET;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    /** Builds the set-up and gives the URL of the connection. */
    private interface SetUp {
        String at(BrokenConnectionTest test) throws Exception;
    }

    private enum Broken {
        UNKNOWN_HOST("name", "HOST_UNKNOWN", t -> "dataverse+https://no-such-host.invalid"),
        REFUSED_PORT("connection", "PORT_REFUSED", t -> "dataverse+https://127.0.0.1:" + freePort()),
        CERTIFICATE_OF_ANOTHER_NAME(
                "connection", "CERTIFICATE_NAME", t -> t.trusting(AUTHORITY).secure(certificate("other.example.com"))),
        EXPIRED_CERTIFICATE(
                "connection", "CERTIFICATE_EXPIRED", t -> t.trusting(AUTHORITY).secure(expired(AUTHORITY))),
        EXPIRED_CERTIFICATE_OF_THE_FILE_ITSELF("connection", "CERTIFICATE_EXPIRED", t -> {
            HeldCertificate self = expired(null);
            return t.trusting(self).secure(self);
        }),
        UNKNOWN_AUTHORITY("connection", "CERTIFICATE_UNTRUSTED", t -> t.secure(certificate("127.0.0.1"))),
        PLAIN_HTTP_ON_AN_HTTPS_PORT(
                "connection", "TLS_FAILED", t -> t.plain(new PlayedSystem()).replace("http:", "https:")),
        //
        WRONG_CLIENT_SECRET("signIn", "SECRET_WRONG", t -> t.sandbox("/.default", true)),
        //
        TOKEN_FOR_ANOTHER_AUDIENCE("service", "UNAUTHORIZED", t -> t.sandbox("/.default", false)),
        //
        TOKEN_THAT_SAYS_IT_IS_FOR_ANOTHER(
                "service", "TOKEN_FOR_ANOTHER", t -> t.withToken(jwt("https://other.crm.example", 3600))),
        //
        TOKEN_THAT_IS_OVER("signIn", "TOKEN_EXPIRED", t -> t.withToken(jwt("https://127.0.0.1", -60))),
        // A-6, D-53
        NOT_A_MEMBER(
                "service",
                "NOT_A_MEMBER",
                t -> t.plain(refusing("", "0x80072560", "The user is not a member of the organization."))),
        // A-6, D-53
        NO_ROLE("service", "NO_ROLE", t -> t.plain(refusing("", "0x80042f09", "The user has no role."))),
        // D-53
        MISSING_PRIVILEGE(
                "permission",
                "PRIVILEGE_ABSENT",
                t -> t.plain(refusing(
                        "contacts",
                        "0x80040220",
                        "Principal user (Id=1, type=8) is missing prvReadContact privilege on OTC=2."))),
        //
        APPLICATION_THAT_IS_NOT_LISTED(
                "service", "APPLICATION_UNLISTED", t -> t.plainFinops(new PlayedSystem().answers("", 403, ""))),
        // A-6, F-40
        MISSING_DUTY(
                "read",
                "DUTY_ABSENT",
                t -> t.plainFinops(
                        new PlayedSystem()
                                .answers(
                                        "CustomerGroups",
                                        403,
                                        "{\"error\":{\"code\":\"\",\"message\":\"An error has occurred.\",\"innererror\":{\"message\":\"Access denied to CustGroup.\"}}}"))),
        // D-1
        WRONG_ROOT("service", "ADDRESS_NOT_FOUND", t -> t.plain(new PlayedSystem().answers("", 404, ""))),
        // F-1
        PAGE_FOR_PEOPLE(
                "service",
                "ANSWER_NOT_JSON",
                t -> t.plainFinops(new PlayedSystem().answers("", 200, "<!DOCTYPE html><html></html>"))),
        CLOCK_TEN_MINUTES_OFF(
                "clock",
                "CLOCK_OFF",
                t -> t.plain(new PlayedSystem().atTime(Instant.now().minus(Duration.ofMinutes(10))))),
        THROTTLED(
                "service",
                "THROTTLED",
                t -> t.plain(new PlayedSystem()
                        .answers("", 429, "{\"error\":{\"code\":\"0x80072322\",\"message\":\"Too many.\"}}"))),
        PROXY_THAT_IS_NOT_THERE("connection", "PROXY_UNREACHABLE", t -> {
            t.set("proxy", "127.0.0.1:" + freePort());
            return "dataverse+https://crm.example.com";
        });

        private final String step;
        private final String code;
        private final SetUp setUp;

        Broken(String step, String code, SetUp setUp) {
            this.step = step;
            this.code = code;
            this.setUp = setUp;
        }
    }

    // D-1, D-53, F-1, F-40: each set-up above names its own
    @ParameterizedTest
    @EnumSource
    void isToldWithItsOwnRemedy(Broken broken) throws Exception {
        String url = broken.setUp.at(this);
        String signIn = settings.contains("--sign-in") ? "" : "none";
        Told added = add(broken.name(), url, signIn);
        assertEquals(0, added.code(), added.all());
        Told tested = Told.by(home, "connection", "test", broken.name(), "--json");
        assertEquals(5, tested.code(), tested.all());
        assertFalse(tested.json().path("ok").asBoolean());
        JsonNode steps = tested.json().path("steps");
        JsonNode last = steps.path(steps.size() - 1);
        assertEquals(
                broken.step + " " + broken.code,
                last.path("name").asText() + " " + last.path("code").asText(),
                tested.all());
        for (JsonNode step : steps) {
            assertTrue(step.path("milliseconds").isIntegralNumber());
            assertEquals(step.equals(last), !step.path("ok").asBoolean(), tested.all());
            assertFalse(step.path("message").asText().contains(step.path("code").asText() + ":"), tested.all());
        }
        assertFalse(last.path("remedy").asText().isBlank(), tested.all());
        assertFalse(tested.all().contains(secret), tested.all());
        assertFalse(tested.all().contains("eyJ"), tested.all());
    }

    @Test
    void noTwoOfThemShareARemedyInAnyLanguage() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Sentences sentences = Sentences.in(locale);
            List<String> codes =
                    Arrays.stream(Broken.values()).map(b -> b.code).distinct().toList();
            List<String> remedies = codes.stream()
                    .map(c -> sentences.remedy(c, List.of()))
                    .filter(r -> !r.isBlank())
                    .distinct()
                    .toList();
            assertEquals(codes.size(), remedies.size(), remedies.toString());
        }
    }

    @Test
    void aMissingPrivilegeIsNamed() throws Exception {
        add("privilege", Broken.MISSING_PRIVILEGE.setUp.at(this), "none");
        Told told = Told.by(home, "connection", "test", "privilege");
        assertTrue(told.out().contains("prvReadContact"), told.all());
        assertTrue(
                told.out().contains("✓")
                        && told.out().contains("✗")
                        && told.out().contains(" ms"),
                told.all());
    }

    private Told add(String name, String url, String signIn) {
        List<String> arguments = new ArrayList<>(List.of("connection", "add", name, url));
        arguments.addAll(settings);
        if (!signIn.isEmpty()) {
            arguments.addAll(List.of("--sign-in", signIn));
        } else {
            arguments.addAll(List.of("--secret-env", "CRM_SECRET"));
        }
        return Told.by(home, Map.of("CRM_SECRET", secret), "", arguments.toArray(String[]::new));
    }

    // what set-ups are made of

    private void set(String key, String value) {
        settings.addAll(List.of("--set", key + "=" + value));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HeldCertificate certificate(String name) {
        return new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .addSubjectAlternativeName(name)
                .build();
    }

    private static HeldCertificate expired(HeldCertificate signer) {
        long now = System.currentTimeMillis();
        HeldCertificate.Builder old = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(now - TimeUnit.DAYS.toMillis(9), now - TimeUnit.DAYS.toMillis(2));
        return (signer == null ? old : old.signedBy(signer)).build();
    }

    private BrokenConnectionTest trusting(HeldCertificate authority) throws IOException {
        Path file = Files.createTempFile(home, "ca", ".pem");
        Files.writeString(file, authority.certificatePem());
        set("caFile", file.toString());
        return this;
    }

    private String secure(HeldCertificate certificate) throws IOException {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        serve(new PlayedSystem());
        return "dataverse+https://127.0.0.1:" + server.getPort();
    }

    private String plain(PlayedSystem system) throws IOException {
        serve(system);
        return "dataverse+http://127.0.0.1:" + server.getPort();
    }

    private String plainFinops(PlayedSystem system) throws IOException {
        return plain(system).replace("dataverse+", "finops+");
    }

    private void serve(PlayedSystem system) throws IOException {
        server.setDispatcher(system);
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        open.add(server::close);
    }

    private static PlayedSystem refusing(String what, String code, String words) {
        return new PlayedSystem()
                .answers(what, 403, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + words + "\"}}");
    }

    private static String jwt(String audience, long seconds) {
        String claims = "{\"aud\":\"" + audience + "\",\"exp\":"
                + Instant.now().plusSeconds(seconds).getEpochSecond() + "}";
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }

    /** A token service that gives what it is told, and a system that takes no token at all. */
    private String withToken(String token) throws IOException {
        String url = plain(new PlayedSystem().givesToken(token).answers("", 401, ""));
        signingIn(URI.create("http://127.0.0.1:" + server.getPort() + "/token"), "c", "s");
        return url;
    }

    /** The sandbox, with a secret that is wrong, or with a token for its other half. */
    private String sandbox(String scope, boolean wrongSecret) {
        Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1).withSignIn("oauth2"));
        open.add(sandbox);
        String half = sandbox.finops().toString();
        signingIn(sandbox.tokenUrl().orElseThrow(), sandbox.clientId(), half.substring(0, half.length() - 1) + scope);
        if (!wrongSecret) {
            secret = sandbox.secret();
        }
        return "dataverse+" + sandbox.sales();
    }

    private void signingIn(URI tokenUrl, String clientId, String scope) {
        settings.addAll(List.of("--sign-in", "oauth2"));
        set("tokenUrl", tokenUrl.toString());
        set("clientId", clientId);
        set("scope", scope);
    }
}
