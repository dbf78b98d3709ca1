package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.Traffic;
import crosstie.sandbox.fault.Call;
import crosstie.sandbox.fault.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that travel as data packages. */
class PackageWritingTest {
    private static final OrganizationMapping USMF = new OrganizationMapping("usmf", "", Map.of());
    private Sandbox sandbox;
    private Environment environment;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(20));
        environment = environment("package");
        environment.entity("CustomerGroups");
        sandbox.traffic().clear();
    }

    private Environment environment(String writing) {
        Map<String, String> settings = Map.of("writing", writing);
        return Connectors.open(
                new Connection("finops", "finops", sandbox.finops(), "none", settings),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
        sandbox.close();
    }

    // F-47, F-48, F-51
    @Test
    void manyNewRowsTravelAsOnePackageAndNoneByBatch() {
        assertEquals(Map.of(WriteAnswer.Kind.DONE, 300L), kinds(send(rows("PA", 300, ""))));
        assertEquals(1, calls("ImportFromPackage"));
        assertEquals(0, calls("$batch"));
        assertEquals(300, there("PA"));
    }

    // F-37, F-40, F-47, F-51
    @Test
    void rowsThatThePackageDidNotTakeTellTheirOwnReason() {
        List<RowWrite> rows = new ArrayList<>(rows("PB", 200, ""));
        rows.addAll(rows("PX", 7, "NoSuchTerm"));
        List<WriteAnswer> answers = send(rows);
        assertEquals(Map.of(WriteAnswer.Kind.DONE, 200L, WriteAnswer.Kind.REFUSED, 7L), kinds(answers));
        assertEquals("REFERENCE_MISSING", answers.getLast().error().code());
        assertEquals(200, there("PB"));
        assertEquals(0, there("PX"));
    }

    // F-49
    @Test
    void callsBesideEachOtherTravelTogetherAndNeverAtOnce() throws Exception {
        try (Sink sink = environment.write(plan());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<WriteAnswer>>> calls = IntStream.range(0, 6)
                    .<Callable<List<WriteAnswer>>>mapToObj(i -> () -> sink.send(rows("PC" + i, 100, "")))
                    .toList();
            for (var answers : threads.invokeAll(calls)) {
                assertEquals(Map.of(WriteAnswer.Kind.DONE, 100L), kinds(answers.get()));
            }
        }
        assertTrue(calls("ImportFromPackage") <= 6);
        assertEquals(0, calls("$batch"), "an import that was called beside another would have failed");
        assertEquals(600, there("PC"));
    }

    // F-51
    @Test
    void anUpdateNeverTravelsByPackageSinceItWouldCreate() {
        List<RowWrite> updates = rows("PD", 100, "").stream()
                .map(r -> new RowWrite(false, r.key(), null, r.values(), new int[] {1}))
                .toList();
        assertEquals(Map.of(WriteAnswer.Kind.MISSING, 100L), kinds(send(updates)));
        assertEquals(0, calls("ImportFromPackage"));
        assertEquals(0, there("PD"));
    }

    // F-47
    @Test
    void anImportWhoseAnswerWasLostIsWatchedAndNotSentAgain() {
        sandbox.faults(call -> of(call, "ImportFromPackage", new Fault.Reset(true)));
        assertEquals(Map.of(WriteAnswer.Kind.DONE, 120L), kinds(send(rows("PE", 120, ""))));
        assertEquals(1, calls("ImportFromPackage"));
        assertEquals(0, calls("$batch"));
        assertEquals(120, there("PE"));
    }

    @Test
    void whereDataManagementRefusesTheRowsGoByBatch() {
        sandbox.faults(call -> of(call, "GetAzureWriteUrl", new Fault.Refusal(Fault.Words.PLUGIN, 400, null)));
        assertEquals(Map.of(WriteAnswer.Kind.DONE, 120L), kinds(send(rows("PF", 120, ""))));
        assertEquals(0, calls("ImportFromPackage"));
        assertEquals(120, there("PF"));
    }

    @Test
    void anUnknownWayToWriteIsRefused() {
        try (Environment wrong = environment("pigeon")) {
            WritePlan plan = plan();
            Refusal refusal = assertThrows(Refusal.class, () -> wrong.write(plan));
            assertEquals("WRITING_UNKNOWN", refusal.code());
        }
    }

    private static Fault of(Call call, String action, Fault fault) {
        return call.whole() && call.request().path().endsWith(action) ? fault : Fault.NONE;
    }

    private WritePlan plan() {
        Entity groups = environment.entity("CustomerGroups");
        List<Field> columns = List.of("CustomerGroupId", "Description", "PaymentTermId").stream()
                .map(n -> groups.field(n).orElseThrow())
                .toList();
        return new WritePlan(groups, columns, new IntegrationKey(List.of("CustomerGroupId")), USMF, true, -1);
    }

    private List<WriteAnswer> send(List<RowWrite> rows) {
        try (Sink sink = environment.write(plan())) {
            return sink.send(rows);
        }
    }

    private static List<RowWrite> rows(String prefix, int count, String term) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + i)
                .map(key -> new RowWrite(
                        true,
                        new Object[] {key},
                        null,
                        new Object[] {key, "Text, \"quoted\"\nof " + key, term},
                        new int[] {0, 1, 2}))
                .toList();
    }

    private static Map<WriteAnswer.Kind, Long> kinds(List<WriteAnswer> answers) {
        return answers.stream().collect(Collectors.groupingBy(WriteAnswer::kind, Collectors.counting()));
    }

    private long calls(String what) {
        return sandbox.traffic().requests().stream()
                .map(Traffic::path)
                .filter(p -> p.contains(what))
                .count();
    }

    private long there(String prefix) {
        sandbox.faults("none");
        Set<String> keys = new java.util.HashSet<>();
        Query query = new Query(
                environment.entity("CustomerGroups"),
                List.of(crosstie.model.FieldPath.plain("CustomerGroupId")),
                null,
                USMF,
                0);
        try (Source source = environment.read(query)) {
            for (Page page = source.next(); page != null; page = source.next()) {
                page.rows().forEach(row -> keys.add((String) row[0]));
            }
        }
        return keys.stream().filter(k -> k.startsWith(prefix)).count();
    }
}
