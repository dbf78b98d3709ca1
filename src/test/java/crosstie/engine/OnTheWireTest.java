package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.fault.Call;
import crosstie.sandbox.fault.Fault;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every request of two whole runs, one in each direction, looked at as it came over the wire. */
class OnTheWireTest {
    private static final Set<String> BODILESS = Set.of("GET", "DELETE", "HEAD");

    @TempDir
    Path home;

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private SandboxCrossing crossing;

    @BeforeEach
    void run() {
        crossing = new SandboxCrossing(60, 0, home);
        crossing.sandbox.faults(call -> {
            calls.add(call);
            return Fault.NONE;
        });
        assertEquals(60, crossing.run(SandboxCrossing.ACCOUNTS).counts().created());
        assertTrue(crossing.run(SandboxCrossing.PRODUCTS).counts().created() > 0);
    }

    @AfterEach
    void close() {
        crossing.close();
    }

    private Stream<Request> requests(String system) {
        return calls.stream()
                .filter(Call::whole)
                .filter(c -> c.system().equals(system))
                .map(Call::request);
    }

    private Stream<Request> all() {
        return Stream.concat(requests("sales"), requests("finops"));
    }

    // D-3
    @Test
    void everyRequestToSalesCarriesItsHeaders() {
        assertTrue(requests("sales").count() > 5);
        requests("sales").forEach(r -> {
            assertEquals("4.0", r.header("odata-version"), r.path());
            assertEquals("4.0", r.header("odata-maxversion"), r.path());
            assertFalse(r.header("accept").isEmpty(), r.path());
            assertFalse(r.header("if-none-match").isEmpty(), r.path());
            boolean typed = !r.header("content-type").isEmpty();
            assertTrue(typed || BODILESS.contains(r.method()), r.method() + " " + r.path());
        });
    }

    // D-55
    @Test
    void noCookieIsEverSentBack() {
        all().forEach(r -> assertEquals("", r.header("cookie"), r.path()));
    }

    // D-2, D-15, F-15
    @Test
    void nothingIsAskedThatTheSystemsDoNotKnow() {
        Set<String> known = Set.of(
                "$select", "$filter", "$orderby", "$top", "$expand", "$count", "$skip", "$skiptoken", "cross-company");
        all().forEach(r -> {
            Set<String> options = options(r).keySet();
            options.forEach(o -> assertTrue(known.contains(o), o + " of " + r.path()));
            if (r.path().endsWith("/$batch")) {
                assertTrue(r.header("content-type").startsWith("multipart/mixed"), r.header("content-type"));
            }
        });
        requests("sales").forEach(r -> assertFalse(options(r).containsKey("$skip"), r.query()));
    }

    // D-21, F-19
    @Test
    void pagesAreOrderedByTheWholeKey() {
        Map<String, String> keys = Map.of("accounts", "accountid", "SellableReleasedProducts", "dataAreaId");
        List<Request> pages = all().filter(r -> r.method().equals("GET"))
                .filter(r -> keys.containsKey(set(r)) && options(r).containsKey("$select"))
                .filter(r -> !options(r).containsKey("$count"))
                .toList();
        assertFalse(pages.isEmpty());
        pages.forEach(r -> assertTrue(
                options(r).getOrDefault("$orderby", "").contains(keys.get(set(r))), r.path() + "?" + r.query()));
    }

    // F-2
    @Test
    void finopsIsAskedForJsonAndItsBatchesForParts() {
        requests("finops")
                .filter(r -> !r.path().endsWith("/$metadata"))
                .forEach(r -> assertTrue(
                        r.header("accept")
                                .contains(r.path().endsWith("/$batch") ? "multipart/mixed" : "application/json"),
                        r.path() + " " + r.header("accept")));
    }

    // F-4, F-28
    @Test
    void rowsAreNeverPut() {
        Set<String> verbs = calls.stream().map(c -> c.request().method()).collect(Collectors.toSet());
        assertTrue(Set.of("GET", "POST", "PATCH", "DELETE").containsAll(verbs), verbs.toString());
    }

    // F-20
    @Test
    void everyRequestThatNamesACompanyCrossesCompanies() {
        List<Request> named = calls.stream()
                .filter(c -> c.system().equals("finops"))
                .map(Call::request)
                .filter(r -> !r.path().endsWith("/$batch"))
                .filter(r -> (r.path() + r.query() + text(r)).contains("dataAreaId"))
                .toList();
        assertFalse(named.isEmpty());
        named.forEach(r -> assertEquals("true", options(r).get("cross-company"), r.path() + "?" + r.query()));
    }

    // F-21
    @Test
    void theNumberOfRowsIsAskedForInOneSmallPage() {
        assertTrue(requests("finops")
                .filter(r -> "true".equals(options(r).get("$count")))
                .allMatch(r -> "1".equals(options(r).get("$top"))));
    }

    private static String set(Request r) {
        return r.path().substring(r.path().lastIndexOf('/') + 1);
    }

    private static Map<String, String> options(Request r) {
        return Uris.options(r.query());
    }

    private static String text(Request r) {
        return new String(r.body(), StandardCharsets.UTF_8);
    }
}
