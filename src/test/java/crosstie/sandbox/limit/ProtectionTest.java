package crosstie.sandbox.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Operation;
import crosstie.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private static Request request(String user) {
        return Request.of("GET", "/api/data/v9.2/WhoAmI", Map.of("authorization", user), new byte[0]);
    }

    private Function<Request, Answer> allowing(String limits, Function<Request, Answer> server) {
        return new Protection(limits, 1, 4, clock).around(server);
    }

    private static String code(Answer answer) {
        String body = answer.body().toString(StandardCharsets.UTF_8);
        return body.isEmpty() ? "" : body.replaceAll(".*\"code\":\"(\\w+)\".*", "$1");
    }

    // D-54
    @Test
    void moreRequestsThanAllowedAreRefusedUntilTheWindowHasSlidOn() {
        Function<Request, Answer> server = allowing("small:2/1000/52", r -> Answer.empty(204));
        server.apply(request("a"));
        server.apply(request("a"));
        Answer refused = server.apply(request("a"));
        assertEquals(429, refused.status());
        assertEquals("0x80072322", code(refused));
        assertEquals(204, server.apply(request("b")).status(), "limits are per user");
        now.addAndGet(Long.parseLong(refused.header("Retry-After")) * 1000);
        assertEquals(204, server.apply(request("a")).status());
    }

    // D-54
    @Test
    void whoeverHammersIsToldToWaitLongerEachTime() {
        Function<Request, Answer> server = allowing("small:1/1000/52", r -> Answer.empty(204));
        server.apply(request("a"));
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            waits.add(Long.parseLong(server.apply(request("a")).header("Retry-After")));
        }
        for (int i = 1; i < waits.size(); i++) {
            assertTrue(waits.get(i) > waits.get(i - 1), waits.toString());
        }
    }

    // D-54
    @Test
    void executionTimeHasItsOwnLimitAndCode() {
        Function<Request, Answer> server = allowing("small:1000/3/52", r -> {
            now.addAndGet(2_000);
            return Answer.empty(204);
        });
        assertEquals("1.00", server.apply(request("a")).header("x-ms-ratelimit-time-remaining-xrm-requests"));
        server.apply(request("a"));
        Answer refused = server.apply(request("a"));
        assertEquals("0x80072321", code(refused));
        assertEquals("0.00", refused.header("x-ms-ratelimit-time-remaining-xrm-requests"));
    }

    // D-54
    @Test
    void tooManyAtOnceHaveACodeOfTheirOwn() {
        List<Answer> inner = new ArrayList<>();
        List<Function<Request, Answer>> self = new ArrayList<>();
        self.add(allowing("small:1000/1000/1", r -> {
            inner.add(self.getFirst().apply(r)); // while the first one is still under way
            return Answer.empty(204);
        }));
        assertEquals(204, self.getFirst().apply(request("a")).status());
        assertEquals("0x80072326", code(inner.getFirst()));
        assertEquals("1", inner.getFirst().header("Retry-After"));
    }

    // D-54
    @Test
    void eachServerBehindTheAddressCountsForItself() {
        Function<Request, Answer> servers =
                new Protection("small:1/1000/52", 2, 4, clock).around(r -> Answer.empty(204));
        Request sticky =
                Request.of("GET", "/x", Map.of("authorization", "a", "cookie", "ARRAffinity=server1"), new byte[0]);
        assertEquals(204, servers.apply(sticky).status());
        assertEquals(429, servers.apply(sticky).status());
        Answer other = servers.apply(request("a")); // without a cookie the load is shared
        assertEquals(204, other.status());
        assertEquals("ARRAffinity=server0; Path=/; HttpOnly", other.header("Set-Cookie"));
    }

    // D-6
    @Test
    void everyAnswerTellsWhatIsLeft() {
        Answer answer = allowing("documented", r -> Answer.empty(204)).apply(request("a"));
        assertEquals("5999", answer.header("x-ms-ratelimit-burst-remaining-xrm-requests"));
        assertEquals("1,200.00", answer.header("x-ms-ratelimit-time-remaining-xrm-requests"));
        assertEquals("4", answer.header("x-ms-dop-hint"));
    }

    @Test
    void aSwitchWithoutSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Protection.of("small:1", "1", "4", clock));
        assertThrows(IllegalArgumentException.class, () -> ServiceTime.of("batch=soon"));
        assertThrows(IllegalArgumentException.class, () -> Shortage.of("0.1", 1));
    }

    @Test
    void serviceTimeCountsTheOperationsOfABatch() {
        List<Double> paused = new ArrayList<>();
        Function<Request, Answer> server = new ServiceTime("page=200,batch=150,operation=10,parallel=8", paused::add)
                .around(r -> {
                    r.operations().add(Operation.of(r));
                    r.operations().add(Operation.of(r));
                    return Answer.empty(200);
                });
        server.apply(request("a"));
        server.apply(Request.of("POST", "/$batch", Map.of(), new byte[0]));
        assertEquals(2, paused.size());
        assertTrue(paused.get(0) <= 200 && paused.get(1) <= 170 && paused.get(1) > 0, paused.toString());
    }
}
