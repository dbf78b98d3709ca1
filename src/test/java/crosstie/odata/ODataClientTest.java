package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ODataClientTest {
    private final MockWebServer server = new MockWebServer();
    private final FakeTime time = new FakeTime();
    private final List<Double> throttled = new CopyOnWriteArrayList<>();
    private ODataClient client;

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        client = open(settings());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private ODataSettings settings() {
        return ODataSettings.usual().withClock(time, time).withThrottled(throttled::add);
    }

    private ODataClient open(ODataSettings settings) {
        return new ODataClient(URI.create("http://127.0.0.1:" + server.getPort() + "/data"), settings);
    }

    private void answer(int code, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    private void answer(int code, String header, String value) {
        server.enqueue(
                new MockResponse.Builder().code(code).addHeader(header, value).build());
    }

    private String text(String url) {
        try (Answer answer = client.get(url)) {
            return new String(answer.bytes(), StandardCharsets.UTF_8);
        }
    }

    private Kind kindOf(Runnable call) {
        return assertThrows(ODataException.class, call::run).kind();
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contacts?$select=fullname&$skiptoken=%3Ccookie%20pagenumber=%222%22%20pagingcookie=%22%253ccookie%2520page%253d%25221%2522%253e%22%20/%3E",
                "accounts(name='O''Bryan')/x;y?$filter=name%20eq%20'O''Bryan'&$skiptoken=a|b{c}^`\\+%2B%2f,\"<>&&=&x",
                "a/../b/./%2e%2e/c?",
                "$metadata",
            })
    void theServerSeesALinkByteForByte(String link) throws IOException {
        try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                RawServer lines = new RawServer(raw);
                ODataClient there = new ODataClient(lines.root(), settings())) {
            there.get(lines.root() + link).close();
            there.get(link).close();
            there.get("/api/" + link).close();
            assertEquals(
                    List.of(
                            "GET /api/" + link + " HTTP/1.1",
                            "GET /api/" + link + " HTTP/1.1",
                            "GET /api/" + link + " HTTP/1.1"),
                    lines.seen());
        }
    }

    @Test
    void whatCannotStandInARequestLineIsEncodedAndNothingElse() throws InterruptedException {
        answer(200, "{}");
        text("a?x=é b'#gone");
        assertEquals("GET /data/a?x=%C3%A9%20b' HTTP/1.1", server.takeRequest().getRequestLine());
    }

    @Test
    void addressesForUseInABatchAreTheOnesThatWouldBeSent() {
        assertEquals("/data/A(x='1')?cross-company=true", client.pathOf("A(x='1')?cross-company=true"));
        assertEquals("http://127.0.0.1:" + server.getPort() + "/data/A", client.addressOf("A"));
    }

    @Test
    void aForeignLinkIsRefusedAndNothingIsSent() throws IOException {
        try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                RawServer foreign = new RawServer(raw)) {
            ODataClient withToken = open(settings().withAuthorization(Authorization.fixed("Bearer sentinel-token")));
            int port = server.getPort();
            for (String link : List.of(
                    foreign.root() + "x",
                    "https://127.0.0.1:" + port + "/data/x",
                    "http://localhost:" + port + "/data/x",
                    "//127.0.0.1:" + raw.getLocalPort() + "/x",
                    "http://127.0.0.1:" + port + "@127.0.0.1:" + raw.getLocalPort() + "/x",
                    "http://127.0.0.1:" + port + "\\@127.0.0.1:" + raw.getLocalPort() + "/x",
                    "HTTP://127.0.0.1:" + raw.getLocalPort(),
                    "ftp://127.0.0.1/x")) {
                assertEquals(Kind.FOREIGN_LINK, kindOf(() -> withToken.get(link)), link);
            }
            assertEquals(List.of(), foreign.seen());
            assertEquals(0, server.getRequestCount());
            withToken.close();
        }
    }

    @Test
    void plainHttpGoesToLoopbackOnly() {
        assertEquals(
                Kind.PLAIN_HTTP,
                kindOf(() -> new ODataClient(URI.create("http://contoso.example.com/data"), settings())));
        assertEquals(Kind.BAD_ADDRESS, kindOf(() -> new ODataClient(URI.create("file:///etc/passwd"), settings())));
        assertEquals(
                Kind.BAD_ADDRESS,
                kindOf(() -> new ODataClient(URI.create("https://user:pass@example.com/"), settings())));
    }

    @Test
    void aThrottledRequestWaitsAsLongAsItIsTold() {
        answer(429, "Retry-After", "7");
        answer(503, "Retry-After", "Sun, 01 Mar 2026 10:01:00 GMT");
        answer(429, "Retry-After", "1000000000");
        answer(200, "{}");
        assertEquals("{}", text("x"));
        assertEquals(List.of(7.0, 53.0, 300.0), throttled);
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(53), Duration.ofMinutes(5)), time.slept);
        assertEquals(4, client.requests());
    }

    @Test
    void aRetryTimeIsReadByTheServersClock() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Date", "Sun, 01 Mar 2026 09:50:00 GMT")
                .addHeader("Retry-After", "Sun, 01 Mar 2026 09:50:20 GMT")
                .build());
        answer(200, "{}");
        text("x");
        assertEquals(List.of(20.0), throttled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "-5", "soon", "", "1.5", "Sun, 01 Mar 2020 10:00:00 GMT", "99999999999x"})
    void aRetryTimeWithoutSenseMeansOurOwnBackOff(String value) {
        answer(503, "Retry-After", value);
        answer(429, "Retry-After", value);
        answer(200, "{}");
        assertEquals("{}", text("x"));
        assertEquals(3, server.getRequestCount());
        assertTrue(throttled.get(0) >= 0.25 && throttled.get(0) <= 0.5, throttled.toString());
        assertTrue(throttled.get(1) >= 0.5 && throttled.get(1) <= 1.0, throttled.toString());
    }

    @Test
    void throttlingEndsInAnErrorAtLast() {
        ODataClient twice = open(settings().withRetries(new Retries(2, 0, Duration.ofMinutes(5))));
        for (int i = 0; i < 4; i++) {
            server.enqueue(new MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", "1")
                    .body("{\"error\":{\"code\":\"0x80072322\",\"message\":\"Number of requests exceeded\"}}")
                    .build());
        }
        ODataException e = assertThrows(ODataException.class, () -> twice.get("x"));
        assertEquals(Kind.THROTTLED, e.kind());
        assertEquals("0x80072322", e.code());
        assertEquals(3, server.getRequestCount());
        twice.close();
    }

    @Test
    void whileOneRequestHasToWaitNoOtherIsSent() {
        client.slowDown("30");
        answer(200, "{}");
        text("x");
        assertEquals(List.of(Duration.ofSeconds(30)), time.slept);
        assertEquals(List.of(30.0), throttled);
    }

    @Test
    void aFailingServerIsAskedAgainForWhatMayBeRepeated() {
        answer(500, "");
        answer(502, "");
        answer(504, "");
        answer(200, "{}");
        assertEquals("{}", text("x"));
        assertEquals(3, time.slept.size());
        assertEquals(List.of(), throttled);
    }

    @Test
    void aWriteBehindAFailingGatewayIsLostNotRepeated() {
        for (int status : List.of(502, 503, 504, 408)) {
            answer(status, "<html>");
            AnswerLost lost =
                    assertThrows(AnswerLost.class, () -> client.send("POST", "x", Map.of(), new byte[0], false));
            assertEquals(status, lost.status());
        }
        assertEquals(4, server.getRequestCount());
    }

    @Test
    void aWriteThatTheServiceItselfCouldNotDoIsAnErrorWithItsWords() {
        answer(500, "{\"error\":{\"code\":\"0x80040216\",\"message\":\"An unexpected error occurred.\"}}");
        ODataException e =
                assertThrows(ODataException.class, () -> client.send("POST", "x", Map.of(), new byte[0], false));
        assertEquals(Kind.UNAVAILABLE, e.kind());
        assertEquals("0x80040216", e.code());
    }

    @Test
    void aWriteTurnedAwayAtTheDoorIsSentAgain() throws InterruptedException {
        answer(429, "Retry-After", "1");
        answer(503, "Retry-After", "2");
        answer(204, "");
        client.send("POST", "x", Map.of(), "{\"a\":1}".getBytes(StandardCharsets.UTF_8), false)
                .close();
        server.takeRequest();
        server.takeRequest();
        RecordedRequest last = server.takeRequest();
        assertEquals("{\"a\":1}", last.getBody().utf8());
        assertEquals("application/json; charset=utf-8", last.getHeaders().get("Content-Type"));
    }

    @Test
    void aConnectionThatBreaksAfterTheWriteWasSentLosesTheAnswer() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        assertThrows(AnswerLost.class, () -> client.send("POST", "x", Map.of(), new byte[] {'{', '}'}, false));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void aConnectionThatBreaksIsTriedAgainForARead() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        answer(200, "{}");
        assertEquals("{}", text("x"));
    }

    @Test
    void aRefusedConnectionIsSaidSoAndAWriteThatNeverLeftIsNotLost() throws IOException {
        int port;
        try (ServerSocket s = new ServerSocket(0)) {
            port = s.getLocalPort();
        }
        try (ODataClient nobody = new ODataClient(URI.create("http://127.0.0.1:" + port + "/"), settings())) {
            ODataException e =
                    assertThrows(ODataException.class, () -> nobody.send("POST", "x", Map.of(), new byte[0], false));
            assertEquals(Kind.REFUSED_CONNECTION, e.kind());
            assertEquals("127.0.0.1:" + port, e.words());
            assertEquals(Retries.USUAL.failed(), time.slept.size());
        }
    }

    @Test
    void aSilentServerTimesOut() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        ODataClient hasty = open(settings()
                .withRetries(Retries.NONE)
                .withTimeouts(new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(5))));
        assertEquals(Kind.TIMEOUT, kindOf(() -> hasty.get("x")));
        hasty.close();
    }

    @Test
    void aDrippingAnswerMeetsTheDeadlineOfTheWholeCall() {
        server.enqueue(new MockResponse.Builder()
                .body("{}".repeat(5_000))
                .throttleBody(1, 20, java.util.concurrent.TimeUnit.MILLISECONDS)
                .build());
        ODataClient hasty = open(settings()
                .withRetries(Retries.NONE)
                .withTimeouts(new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(200))));
        assertEquals(
                Kind.ANSWER_CUT,
                kindOf(() -> hasty.read("x", Map.of(), a -> a.body().readAllBytes())));
        hasty.close();
    }

    @Test
    void anInterruptedRequestIsCancelledAndNotTriedAgain() {
        Thread.currentThread().interrupt();
        assertEquals(Kind.CANCELLED, kindOf(() -> text("x")));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aCutPageIsReadAgain() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"value\":[{\"a\":\"1\"},{\"a\":\"2\"}]}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        answer(200, "{\"value\":[{\"a\":\"1\"},{\"a");
        answer(200, "{\"value\":[{\"a\":\"1\"},{\"a\":\"2\"}]}");
        PageReader reader =
                new PageReader(Columns.of(1).add("a", ValueKind.TEXT, 0).build());
        RowPage page = client.read("x", Map.of(), reader);
        assertEquals(2, page.rows().size());
        assertEquals(3, server.getRequestCount());
    }

    @Test
    void anHtmlPageWithStatus200IsNotJsonAndNotAskedForAgain() {
        answer(200, "<html><body>Sign in</body></html>");
        PageReader reader = new PageReader(Columns.of(0).build());
        assertEquals(Kind.NOT_JSON, kindOf(() -> client.read("x", Map.of(), reader)));
        assertEquals(1, server.getRequestCount());
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
