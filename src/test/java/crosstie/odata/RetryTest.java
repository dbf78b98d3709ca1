package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one retry layer: what is waited for, tried again, lost, or given up. */
class RetryTest extends ClientTest {
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
    void anAnswerThatEndsInAnErrorIsAskedForAgain() {
        answer(200, "{\"value\":[{}],\"error\":{\"code\":\"0x80044151\",\"message\":\"SQL time-out\"}}");
        answer(200, "{\"value\":[{},{}]}");
        PageReader reader = new PageReader(Columns.of(0).build());
        assertEquals(2, client.read("x", Map.of(), reader).rows().size());
    }
}
