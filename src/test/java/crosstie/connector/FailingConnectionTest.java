package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that can be wrong with a connection has a code of its own. */
class FailingConnectionTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void open() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPortThatRefuses() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        assertEquals("connection PORT_REFUSED", failure(nobody));
    }

    @Test
    void aNameThatNobodyKnows() {
        assertEquals("name HOST_UNKNOWN", failure(URI.create("https://no-such-host.invalid")));
    }

    @Test
    void aPageForPeople() {
        html(200);
        html(200);
        assertEquals("service ANSWER_NOT_JSON", failure(server.url("/").uri()));
    }

    @Test
    void aSignInPage() {
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", "https://login.example.com")
                    .build());
        }
        assertEquals("service REDIRECTED", failure(server.url("/").uri()));
    }

    @Test
    void aRefusedSignIn() {
        answer(401, "");
        answer(401, "");
        assertEquals("service UNAUTHORIZED", failure(server.url("/").uri()));
    }

    @Test
    void anApplicationThatIsNoUser() {
        String body =
                "{\"error\":{\"code\":\"0x80072560\",\"message\":\"The user is not a member of the organization.\"}}";
        answer(403, body);
        answer(403, body);
        assertEquals("service NOT_A_MEMBER", failure(server.url("/").uri()));
    }

    @Test
    void anAddressThatLeadsNowhere() {
        answer(404, "");
        answer(404, "");
        assertEquals("service ADDRESS_NOT_FOUND", failure(server.url("/").uri()));
    }

    @Test
    void nothingIsAskedAfterAFailure() {
        answer(401, "");
        answer(401, "");
        List<TestStep> steps = steps(server.url("/").uri());
        assertEquals(
                List.of("name", "connection", "signIn", "service"),
                steps.stream().map(TestStep::name).toList());
        assertTrue(steps.subList(0, 3).stream().allMatch(TestStep::ok));
    }

    @Test
    void pagesThatLeadInACircleStopTheTask() {
        server.setDispatcher(new mockwebserver3.Dispatcher() {
            @Override
            public MockResponse dispatch(mockwebserver3.RecordedRequest request) {
                String body = request.getTarget().endsWith("$metadata")
                        ? SmallService.METADATA
                        : "{\"value\":[{\"Id\":\"1\"}],\"@odata.nextLink\":\"" + server.url("/Customers?page=2")
                                + "\"}";
                return new MockResponse.Builder().code(200).body(body).build();
            }
        });
        try (Environment environment = open("odata4", server.url("/").uri())) {
            Query query = new Query(environment.entity("Customers"), List.of(), null, OrganizationMapping.NONE, 0);
            try (Source source = environment.read(query)) {
                assertEquals(1, source.next().rows().size());
                assertEquals(
                        "PAGING_LOOP",
                        assertThrows(Refusal.class, () -> drain(source)).code());
            }
        }
    }

    @Test
    void aNextPageElsewhereIsNotFollowed() {
        server.enqueue(
                new MockResponse.Builder().code(200).body(SmallService.METADATA).build());
        answer(200, "{\"value\":[{\"Id\":\"1\"}],\"@odata.nextLink\":\"https://elsewhere.example.com/Customers\"}");
        try (Environment environment = open("odata4", server.url("/").uri())) {
            Query query = new Query(environment.entity("Customers"), List.of(), null, OrganizationMapping.NONE, 0);
            try (Source source = environment.read(query)) {
                assertEquals(
                        "LINK_ELSEWHERE",
                        assertThrows(Refusal.class, () -> drain(source)).code());
            }
        }
    }

    private static void drain(Source source) {
        while (source.next() != null) {
            // reads on
        }
    }

    private void html(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "text/html")
                .body("<!DOCTYPE html><html><body>Welcome</body></html>")
                .build());
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static String failure(URI address) {
        TestStep last = steps(address).getLast();
        assertTrue(!last.ok(), last.toString());
        return last.name() + " " + last.code();
    }

    private static List<TestStep> steps(URI address) {
        try (Environment environment = open("dataverse", address)) {
            return environment.test();
        }
    }

    private static Environment open(String id, URI address) {
        return Connectors.open(
                new Connection("c", id, address, "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}));
    }
}
