package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.model.Execution;
import crosstie.model.RejectedRow;
import crosstie.model.Status;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.fault.FaultPlan;
import crosstie.sandbox.fault.Poison;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole runs while everything goes wrong: I1, I2, I4 and I6 of the reliability plan, over real HTTP with the real journal. */
@Timeout(240)
class FaultyRunsTest {
    private static final int ROWS = 240;
    private static final String CUSTOMERS = "CustomersV2";
    /** Given by the server as rows arrive, so another one in each run. */
    private static final Set<String> ITS_OWN = Set.of("@odata.etag", "PartyNumber");

    private static Map<String, JsonNode> truth;

    @TempDir
    Path home;

    private static SandboxSettings settings(int rows, String faults, long seed) {
        return SandboxSettings.USUAL
                .withRows(rows)
                .withSeed(seed)
                .withSignIn(faults.contains("token") || faults.contains("all") ? "oauth2" : "none")
                .with("journal", "memory")
                .with("pageRows", "20");
    }

    @BeforeAll
    static void aRunWhenNothingGoesWrong(@TempDir Path quiet) throws Exception {
        truth = truth(quiet, ROWS, 1);
    }

    private static Map<String, JsonNode> truth(Path folder, int rows, long seed) throws Exception {
        try (SandboxCrossing crossing = new SandboxCrossing(settings(rows, "", seed), folder, new SharedTime())) {
            assertEquals(rows, crossing.run(SandboxCrossing.ACCOUNTS).counts().created());
            return customers(crossing.sandbox);
        }
    }

    /** All customers by number, as a bare client reads them. */
    private static Map<String, JsonNode> customers(Sandbox sandbox) throws IOException, InterruptedException {
        URI all = sandbox.finops().resolve("/data/CustomersV2?cross-company=true");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String text = client.send(HttpRequest.newBuilder(all).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Map<String, JsonNode> rows = new TreeMap<>();
            for (JsonNode row : new JsonMapper().readTree(text).path("value")) {
                String key = row.path("CustomerAccount").asText();
                assertEquals(null, rows.put(key, ((ObjectNode) row).remove(ITS_OWN)), key);
            }
            return rows;
        }
    }

    // D-17, D-44, D-50, D-54, D-55, F-6, F-18, F-30, F-41, F-43, F-56, A-8, X-4
    @ParameterizedTest
    @CsvSource({
        "throttle, 1",
        "throttle, 2",
        "flaky, 1",
        "flaky, 2",
        "flaky, 3",
        "slow, 1",
        "token, 1",
        "poison, 1",
        "lies, 1",
        "lies, 2",
        "language, 1",
        "keys, 1",
        "all, 1",
        "all, 2",
        "'throttle,flaky,poison', 3"
    })
    void everyValidRowArrivesRightOnceAndEveryPoisonedOneIsListed(String faults, long seed) throws Exception {
        underFaults(faults, seed, 1, truth);
    }

    private void underFaults(String faults, long seed, long dataSeed, Map<String, JsonNode> right) throws Exception {
        int rows = right.size();
        try (SandboxCrossing crossing = new SandboxCrossing(settings(rows, faults, dataSeed), home, new SharedTime())) {
            crossing.sandbox.faults(faults, seed);
            Execution run = crossing.run(SandboxCrossing.ACCOUNTS);
            Proof proof = new Proof(crossing);

            assertTrue(
                    run.status() != Status.ERROR, () -> run.tasks().getFirst().errors() + " " + proof.faults());
            assertTrue(proof.faults().size() > 1 || !goesWrongInTheLog(faults), "nothing went wrong");
            Set<String> refused = right.keySet().stream()
                    .filter(key -> poisons(faults) && Poison.picks(seed, key))
                    .collect(Collectors.toSet());
            Map<String, RejectedRow> listed = crossing.store.history().rejected(run.id()).stream()
                    .collect(Collectors.toMap(RejectedRow::key, r -> r));
            assertEquals(refused, listed.keySet(), listed.toString());
            listed.values().stream()
                    .map(RejectedRow::error)
                    .forEach(e -> assertTrue(
                            e.response().contains("check of Contoso")
                                    && e.code().equals("REFUSED"),
                            e.toString()));

            crossing.sandbox.faults(FaultPlan.NONE);
            Map<String, JsonNode> expected = new TreeMap<>(right);
            expected.keySet().removeAll(refused);
            if (faults.contains("token") || faults.contains("all")) {
                assertEquals(expected.size(), run.counts().created());
            } else {
                same(expected, customers(crossing.sandbox));
            }
            assertEquals(rows, run.counts().read());
            assertEquals(refused.size(), run.counts().rejected());
            assertEquals(expected.size(), run.counts().created(), run.toString());
            proof.eachRowWasAddedOnce(CUSTOMERS, expected.size());
            proof.noAppliedCreateWasRepeated();
            proof.everyRetryAfterWasHonoured();

            crossing.sandbox.traffic().clear();
            Execution again = crossing.run(SandboxCrossing.ACCOUNTS);
            assertEquals(expected.size(), again.counts().unchanged(), again.toString());
            assertEquals(refused.size(), again.counts().created());
        }
    }

    private static void same(Map<String, JsonNode> expected, Map<String, JsonNode> found) {
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((key, row) -> assertEquals(row, found.get(key), key));
    }

    private static boolean poisons(String faults) {
        return faults.contains("poison") || faults.contains("all");
    }

    /** Those that do not show in the log of requests but in what is said inside them. */
    private static boolean goesWrongInTheLog(String faults) {
        return !Set.of("poison", "language", "keys").contains(faults);
    }

    /** ./mvnw -Ptorture test -Dtest=FaultyRunsTest; system properties {@code torture.seeds}, {@code torture.seed}, {@code torture.rows} */
    @Test
    @Tag("torture")
    @Timeout(36_000)
    void manySeedsOfEverythingAtOnce() throws Exception {
        int rows = Integer.getInteger("torture.rows", 2_000);
        int first = Integer.getInteger("torture.seed", 1);
        int seeds = Integer.getInteger("torture.seeds", 10);
        for (int seed = first; seed < first + seeds; seed++) {
            Path folder = home.resolve("seed" + seed);
            Map<String, JsonNode> right = truth(folder.resolve("quiet"), rows, seed);
            Path before = home;
            home = folder.resolve("run");
            underFaults("all", seed, seed, right);
            home = before;
        }
    }
}
