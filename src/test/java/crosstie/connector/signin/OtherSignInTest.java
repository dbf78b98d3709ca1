package crosstie.connector.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.Environment;
import crosstie.connector.Surroundings;
import crosstie.model.Connection;
import crosstie.model.TestStep;
import crosstie.sandbox.signin.Authority;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The older form of asking for tokens, services on premises, Basic, and proxies. */
class OtherSignInTest {
    @TempDir
    Path folder;

    private static String last(Connection connection, Surroundings surroundings) {
        try (Environment environment = SignedSandbox.open(connection, surroundings)) {
            TestStep last = environment.test().getLast();
            return last.ok() ? "ok" : last.name() + " " + last.code();
        }
    }

    //
    @Test
    void theOlderTokenAddressIsAskedForAResource() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            String older = all.door().address() + Authority.TENANT + "/oauth2/token";
            assertEquals("ok", last(all.finops("oauth2", "tokenUrl", older), all.alone()));
            String elsewhere = "https://elsewhere.example";
            assertEquals(
                    "signIn SCOPE_WRONG",
                    last(all.finops("oauth2", "tokenUrl", older, "resource", elsewhere), all.alone()));
        }
    }

    //
    @Test
    void aServiceOnPremisesHasItsOwnSignInAndALongerAddress() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            Connection cloud = all.finops("oauth2", "tokenUrl", all.door().address() + "adfs/oauth2/token");
            Map<String, String> settings = new HashMap<>(cloud.settings());
            settings.put("resource", all.sandbox.finops() + "namespaces/AXSF");
            URI address = all.sandbox.finops().resolve("/namespaces/AXSF");
            assertEquals("ok", last(new Connection("c", "finops", address, "oauth2", settings), all.alone()));
        }
    }

    @Test
    void basicSendsUserAndPassword() throws Exception {
        MemoryVault vault = new MemoryVault();
        vault.keep("c", "password", "pässword");
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(401).build());
            server.enqueue(new MockResponse.Builder().code(401).build());
            Connection connection =
                    new Connection("c", "odata4", server.url("/").uri(), "basic", Map.of("user", "anna"));
            assertEquals("service UNAUTHORIZED", last(connection, Surroundings.of(vault, Clock.systemUTC(), s -> {})));
            server.takeRequest(); // the one that nobody signed, to see who is there
            assertEquals(
                    Credentials.basic("anna", "pässword", java.nio.charset.StandardCharsets.UTF_8),
                    server.takeRequest().getHeaders().get("Authorization"));
        }
    }

    @Test
    void aProxyThatAsksGetsItsPasswordAndNobodyElseDoes() throws Exception {
        MemoryVault vault = new MemoryVault();
        vault.keep("c", "proxyPassword", "pr0xy-secret");
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.setDispatcher(new mockwebserver3.Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    boolean known = Credentials.basic("anna", "pr0xy-secret")
                            .equals(request.getHeaders().get("Proxy-Authorization"));
                    return known
                            ? new MockResponse.Builder()
                                    .code(200)
                                    .body("{\"value\":[]}")
                                    .build()
                            : new MockResponse.Builder()
                                    .code(407)
                                    .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                                    .build();
                }
            });
            proxy.start();
            Surroundings surroundings = Surroundings.of(vault, Clock.systemUTC(), s -> {});
            List<TestStep> refused = steps(through(proxy, Map.of()), surroundings);
            assertEquals("PROXY_SIGN_IN", refused.getLast().code());
            List<TestStep> led = steps(through(proxy, Map.of("proxyUser", "anna")), surroundings);
            assertTrue(led.stream().anyMatch(s -> s.code().equals("SERVICE_ROOT")), led.toString());
            assertFalse(led.toString().contains("pr0xy-secret"));
        }
    }

    @Test
    void theSignInServiceIsReachedThroughTheProxyToo() throws Exception {
        try (SignedSandbox all = SignedSandbox.start(folder);
                MockWebServer proxy = new MockWebServer()) {
            proxy.enqueue(new MockResponse.Builder()
                    .code(407)
                    .addHeader("Proxy-Authenticate", "Basic realm=\"p\"")
                    .build());
            proxy.start();
            String at = "127.0.0.1:" + proxy.getPort();
            Connection connection = all.sales("entra-secret", "tenant", Authority.TENANT, "proxy", at);
            Surroundings alone = all.alone();
            try (SignIn signIn =
                    SignIn.of(connection, alone, crosstie.connector.Target.ofDynamics(all.sandbox.sales()))) {
                crosstie.model.Refusal refusal =
                        org.junit.jupiter.api.Assertions.assertThrows(crosstie.model.Refusal.class, signIn::header);
                assertEquals("PROXY_SIGN_IN", refusal.code());
            }
            RecordedRequest tunnel = proxy.takeRequest();
            assertEquals("CONNECT", tunnel.getMethod());
            assertTrue(tunnel.getTarget().startsWith("localhost:"), tunnel.getTarget());
        }
    }

    private static List<TestStep> steps(Connection connection, Surroundings surroundings) {
        try (Environment environment = SignedSandbox.open(connection, surroundings)) {
            return environment.test();
        }
    }

    private static Connection through(MockWebServer proxy, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("proxy", "127.0.0.1:" + proxy.getPort());
        return new Connection("c", "dataverse", URI.create("http://127.0.0.1:9"), "none", settings);
    }
}
