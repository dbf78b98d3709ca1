package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.connector.signin.SignIn;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String SECRET = "very-s3cret";
    private static final Target ANYWHERE = new Target(URI.create("https://x/"), "");
    private static final Target CONTOSO = Target.ofDynamics(URI.create("https://contoso/data/"));

    private final MockWebServer server = new MockWebServer();
    private final HandClock clock = new HandClock();

    @BeforeEach
    void open() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void oneTokenIsFetchedForAllWhoWait() throws Exception {
        token("t1", 3_600);
        try (SignIn signIn = signIn()) {
            CountDownLatch go = new CountDownLatch(1);
            List<String> tokens = Collections.synchronizedList(new ArrayList<>());
            List<Thread> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(Thread.startVirtualThread(() -> {
                    await(go);
                    tokens.add(signIn.header());
                }));
            }
            go.countDown();
            for (Thread t : all) {
                t.join();
            }
            assertEquals(Collections.nCopies(20, "Bearer t1"), tokens);
            assertEquals(1, server.getRequestCount());
        }
    }

    @Test
    void theRequestIsAFormWithTheUsualScope() throws Exception {
        token("t1", 3_600);
        try (SignIn signIn = signIn()) {
            signIn.header();
        }
        RecordedRequest request = server.takeRequest();
        assertEquals(
                "grant_type=client_credentials&client_id=app&client_secret=very-s3cret&scope=https%3A%2F%2Fcontoso%2F.default",
                request.getBody().utf8());
    }

    @Test
    void aTokenIsRenewedShortlyBeforeItEnds() {
        token("t1", 3_600);
        token("t2", 3_600);
        try (SignIn signIn = signIn()) {
            assertEquals("Bearer t1", signIn.header());
            clock.now = clock.now.plusSeconds(3_200);
            assertEquals("Bearer t1", signIn.header());
            clock.now = clock.now.plusSeconds(110);
            assertEquals("Bearer t2", signIn.header());
        }
    }

    @Test
    void aTokenOfSecondsIsUsedToo() {
        token("t1", 5);
        token("t2", 5);
        try (SignIn signIn = signIn()) {
            assertEquals("Bearer t1", signIn.header());
            assertEquals("Bearer t1", signIn.header());
            clock.now = clock.now.plusSeconds(5);
            assertEquals("Bearer t2", signIn.header());
        }
    }

    @Test
    void aRefusedTokenIsReplaced() {
        token("t1", 3_600);
        token("t2", 3_600);
        try (SignIn signIn = signIn()) {
            assertEquals("Bearer t1", signIn.header());
            signIn.renew("Bearer t1");
            assertEquals("Bearer t2", signIn.header());
        }
    }

    @Test
    void refusalsAreToldApart() {
        assertEquals("SECRET_WRONG", refusal(401, "invalid_client", 7000215));
        assertEquals("SECRET_EXPIRED", refusal(401, "invalid_client", 7000222));
        assertEquals("CLIENT_UNKNOWN", refusal(400, "unauthorized_client", 700016));
        assertEquals("TENANT_UNKNOWN", refusal(400, "invalid_request", 90002));
        assertEquals("SCOPE_WRONG", refusal(400, "invalid_resource", 500011));
        assertEquals("SECRET_WRONG", refusal(401, "invalid_client", 1));
        assertEquals("SIGN_IN_REFUSED", refusal(400, "something_new", 1));
    }

    private String refusal(int status, String error, int number) {
        String body = "{\"error\":\"" + error
                + "\",\"error_description\":\"AADSTS: no.\\r\\nTrace ID: 1\",\"error_codes\":[" + number + "]}";
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
        try (SignIn signIn = signIn()) {
            Refusal refusal = assertThrows(Refusal.class, signIn::header);
            assertFalse(refusal.toString().contains(SECRET));
            assertFalse(refusal.arguments().toString().contains("Trace"));
            return refusal.code();
        }
    }

    @Test
    void aWebPageIsNoToken() {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .body("<html>Sign in</html>")
                .build());
        try (SignIn signIn = signIn()) {
            assertEquals(
                    "TOKEN_NOT_JSON",
                    assertThrows(Refusal.class, signIn::header).code());
        }
    }

    @Test
    void theSecretIsNotSentAfterARedirect() {
        server.enqueue(new MockResponse.Builder()
                .code(307)
                .setHeader("Location", server.url("/elsewhere"))
                .build());
        try (SignIn signIn = signIn()) {
            assertThrows(Refusal.class, signIn::header);
        }
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void whatIsMissingIsNamed() {
        Surroundings none = Surroundings.of(Vault.empty(), clock, s -> {});
        Connection noUrl = new Connection("c", "finops", URI.create("https://x"), "oauth2", Map.of("clientId", "app"));
        assertEquals(
                List.of("tokenUrl", "c"),
                assertThrows(Refusal.class, () -> SignIn.of(noUrl, none, ANYWHERE))
                        .arguments());
        try (SignIn noSecret = SignIn.of(connection("oauth2"), none, ANYWHERE);
                SignIn noToken = SignIn.of(connection("bearer"), none, ANYWHERE)) {
            assertEquals(
                    "SECRET_MISSING",
                    assertThrows(Refusal.class, noSecret::header).code());
            assertEquals(
                    "TOKEN_MISSING",
                    assertThrows(Refusal.class, noToken::header).code());
        }
        assertEquals(
                "SIGN_IN_UNKNOWN",
                assertThrows(Refusal.class, () -> SignIn.of(connection("magic"), none, ANYWHERE))
                        .code());
    }

    @Test
    void aTokenUrlInPlainTextIsRefused() {
        Connection plain = new Connection(
                "c",
                "finops",
                URI.create("https://x"),
                "oauth2",
                Map.of("clientId", "a", "tokenUrl", "http://login.example.com/t"));
        Surroundings none = Surroundings.of(Vault.empty(), clock, s -> {});
        assertEquals(
                "ADDRESS_NOT_HTTPS",
                assertThrows(Refusal.class, () -> SignIn.of(plain, none, ANYWHERE))
                        .code());
    }

    @Test
    void aTokenRefusedInTheMiddleIsRenewedOnceAndTheWorkGoesOn() {
        try (MockWebServer system = new MockWebServer()) {
            start(system);
            token("old", 3_600);
            token("new", 3_600);
            system.setDispatcher(new mockwebserver3.Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    boolean good = "Bearer new".equals(request.getHeaders().get("Authorization"));
                    return good
                            ? new MockResponse.Builder()
                                    .code(200)
                                    .body("{\"value\":[]}")
                                    .build()
                            : new MockResponse.Builder().code(401).build();
                }
            });
            Connection finops = new Connection(
                    "c",
                    "finops",
                    system.url("/").uri(),
                    "oauth2",
                    connection("oauth2").settings());
            try (Environment environment = Connectors.open(finops, surroundings())) {
                assertEquals(List.of(), environment.companies());
            }
            assertEquals(2, server.getRequestCount());
        }
    }

    private static void start(MockWebServer system) {
        try {
            system.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void token(String token, int seconds) {
        String body = "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"access_token\":\"" + token + "\"}";
        server.enqueue(new MockResponse.Builder().code(200).body(body).build());
    }

    private SignIn signIn() {
        SignIn signIn = SignIn.of(connection("oauth2"), surroundings(), CONTOSO);
        assertTrue(!signIn.toString().contains(SECRET));
        return signIn;
    }

    private Surroundings surroundings() {
        return Surroundings.of(
                Vault.reading((connection, name) -> name.equals("secret") ? Optional.of(SECRET) : Optional.empty()),
                clock,
                s -> {});
    }

    private Connection connection(String how) {
        return new Connection(
                "c",
                "finops",
                URI.create("https://contoso"),
                how,
                Map.of("tokenUrl", server.url("/token").toString(), "clientId", "app"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-01-10T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
