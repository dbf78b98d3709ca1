package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** What is sent, what comes back, and who asks. */
class ODataClientTest extends ClientTest {
    @Test
    void askThenReadWithOurHeaders() throws InterruptedException {
        answer(200, "{}");
        assertEquals("{}", text("CustomersV3?$top=1"));
        RecordedRequest request = server.takeRequest();
        assertEquals("GET /data/CustomersV3?$top=1 HTTP/1.1", request.getRequestLine());
        assertEquals("Crosstie", request.getHeaders().get("User-Agent"));
        assertEquals("application/json", request.getHeaders().get("Accept"));
        assertEquals(1, client.requests());
    }

    @Test
    void cookiesAreForgottenAndRedirectsNotFollowed() throws InterruptedException {
        answer(200, "Set-Cookie", "ARRAffinity=x");
        answer(302, "Location", "https://login.example.com/");
        text("a");
        assertEquals(Kind.REDIRECTED, kindOf(() -> text("b")));
        server.takeRequest();
        assertNull(server.takeRequest().getHeaders().get("Cookie"));
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void anHtmlPageWithStatus200IsNotJsonAndAskedForAgainOnlyAFewTimes() {
        for (int i = 0; i < 10; i++) {
            answer(200, "<html><body>Sign in</body></html>");
        }
        PageReader reader = new PageReader(Columns.of(0).build());
        assertEquals(Kind.NOT_JSON, kindOf(() -> client.read("x", Map.of(), reader)));
        assertEquals(4, server.getRequestCount());
    }

    @Test
    void anEndlessAnswerMeetsTheLimit() {
        ODataClient small = open(settings().withBodyLimit(1_000));
        answer(200, "{\"value\":[" + "{},".repeat(1_000) + "{}]}");
        PageReader reader = new PageReader(Columns.of(0).build());
        assertEquals(Kind.TOO_BIG, kindOf(() -> small.read("x", Map.of(), reader)));
        small.close();
    }

    @Test
    void aRefusedTokenIsRenewedOnceForAllThatWait() throws Exception {
        AtomicInteger generation = new AtomicInteger();
        AtomicInteger renewals = new AtomicInteger();
        Authorization token = new Authorization() {
            @Override
            public String header() {
                return "Bearer token-" + generation.get();
            }

            @Override
            public void renew() {
                renewals.incrementAndGet();
                generation.incrementAndGet();
            }
        };
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean good = "Bearer token-1".equals(request.getHeaders().get("Authorization"));
                return new MockResponse.Builder()
                        .code(good ? 200 : 401)
                        .body("{}")
                        .build();
            }
        });
        ODataClient many = open(settings().withAuthorization(token));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            Callable<Integer> one = () -> {
                try (Answer a = many.get("x")) {
                    return a.status();
                }
            };
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(one));
            }
            for (Future<Integer> f : all) {
                assertEquals(200, f.get());
            }
        }
        assertEquals(1, renewals.get());
        many.close();
    }

    @Test
    void aTokenThatStaysRefusedIsAnErrorAfterTwoRequestsAndNeverInTheMessage() {
        String secret = "sentinel-token-0123456789";
        for (int i = 0; i < 3; i++) {
            answer(401, "{\"error\":{\"code\":\"401\",\"message\":\"You sent Bearer " + secret + ".\"}}");
        }
        AtomicInteger renewals = new AtomicInteger();
        ODataClient refused = open(settings().withAuthorization(new Authorization() {
            @Override
            public String header() {
                return "Bearer " + secret;
            }

            @Override
            public void renew() {
                renewals.incrementAndGet();
            }
        }));
        ODataException e = assertThrows(ODataException.class, () -> refused.get("x"));
        assertEquals(Kind.UNAUTHORIZED, e.kind());
        assertFalse((e + " " + refused + " " + settings()).contains(secret));
        assertEquals(1, renewals.get());
        assertEquals(1, server.getRequestCount());
        refused.close();
    }

    @Test
    void refusalsKeepTheWordsOfBothSystems() {
        answer(412, "{\"error\":{\"code\":\"0x80060892\",\"message\":\"Entity Key violated.\"}}");
        answer(
                400,
                "{\"error\":{\"code\":\"\",\"message\":\"An error has occurred.\",\"innererror\":{\"message\":\"Write failed.\",\"type\":\"T\",\"stacktrace\":\"at\"}}}");
        answer(404, "");
        answer(403, "<html>No</html>");
        answer(413, "");
        ODataException conflict = assertThrows(ODataException.class, () -> client.get("x"));
        assertEquals(
                List.of(Kind.CONFLICT, 412, "0x80060892", "Entity Key violated."),
                List.of(conflict.kind(), conflict.status(), conflict.code(), conflict.words()));
        ODataException refused = assertThrows(ODataException.class, () -> client.get("x"));
        assertEquals(
                List.of(Kind.REFUSED, "", "Write failed."), List.of(refused.kind(), refused.code(), refused.words()));
        assertEquals(Kind.NOT_FOUND, kindOf(() -> client.get("x")));
        assertEquals(Kind.FORBIDDEN, kindOf(() -> client.get("x")));
        assertEquals(Kind.REQUEST_TOO_BIG, kindOf(() -> client.get("x")));
        assertEquals(5, server.getRequestCount());
    }

    @Test
    void aBatchAnswerIsHandedOverWhateverItsStatus() {
        server.enqueue(new MockResponse.Builder()
                .code(400)
                .addHeader("Content-Type", "multipart/mixed; boundary=b")
                .body("--b--")
                .build());
        try (Answer a = client.send("POST", "$batch", Map.of(), new byte[0], true)) {
            assertEquals(400, a.status());
            assertArrayEquals("--b--".getBytes(StandardCharsets.UTF_8), a.bytes());
        }
    }

    @Test
    void packedAnswersAreUnpacked() throws IOException {
        okio.Buffer packed = new okio.Buffer();
        try (var zip = new java.util.zip.GZIPOutputStream(packed.outputStream())) {
            zip.write("{\"x\":1}".getBytes(StandardCharsets.UTF_8));
        }
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());
        assertEquals("{\"x\":1}", text("x"));
    }
}
