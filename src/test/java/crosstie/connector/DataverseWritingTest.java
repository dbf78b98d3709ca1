package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.WriteAnswer.Kind;
import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Reference;
import crosstie.model.Refusal;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.Traffic;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways that rows travel to Dataverse, and states that come in a second step. */
class DataverseWritingTest {
    private Sandbox sandbox;
    private Environment sales;

    private void open(Map<String, String> connection, String... switches) {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(5);
        for (int i = 0; i < switches.length; i += 2) {
            settings = settings.with(switches[i], switches[i + 1]);
        }
        sandbox = Sandbox.start(settings);
        sales = Connectors.open(
                new Connection("sales", "dataverse", sandbox.sales(), "none", connection),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}));
    }

    @AfterEach
    void close() {
        if (sales != null) {
            sales.close();
            sandbox.close();
        }
    }

    private WritePlan plan(String collection, long expected, String... fields) {
        Entity entity = sales.entity(collection);
        List<Field> columns =
                Arrays.stream(fields).map(f -> entity.field(f).orElseThrow()).toList();
        return new WritePlan(
                entity, columns, new IntegrationKey(List.of(fields[0])), OrganizationMapping.NONE, true, expected);
    }

    private List<WriteAnswer> send(WritePlan plan, boolean create, List<Object[]> rows) {
        List<WriteAnswer> answers = new ArrayList<>();
        try (Sink sink = sales.write(plan)) {
            for (int from = 0; from < rows.size(); from += sink.batchSize()) {
                List<RowWrite> some = rows.subList(from, Math.min(rows.size(), from + sink.batchSize())).stream()
                        .map(v -> new RowWrite(
                                create,
                                new Object[] {v[0]},
                                create ? null : id(plan, v[0]),
                                v,
                                ConnectorContract.positions(v.length)))
                        .toList();
                answers.addAll(sink.send(some));
            }
        }
        return answers;
    }

    private final Map<Object, Object> ids = new HashMap<>();

    private Object id(WritePlan plan, Object key) {
        return ids.computeIfAbsent(
                key, k -> row(plan, k, plan.key().fields().getFirst()).id());
    }

    private Found row(WritePlan plan, Object key, String... fields) {
        List<FieldPath> select = Arrays.stream(fields).map(FieldPath::plain).toList();
        Query query = new Query(plan.entity(), select, null, OrganizationMapping.NONE, 0);
        List<Found> found = sales.readByKey(query, plan.key(), List.<Object[]>of(new Object[] {key}));
        assertEquals(1, found.size(), key.toString());
        return found.getFirst();
    }

    private static List<Object[]> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Object[] {"BK" + i, "Name " + i})
                .toList();
    }

    private long messages(String name) {
        return sandbox.traffic().requests().stream()
                .filter(t -> t.path().endsWith(name))
                .count();
    }

    private static Map<Kind, Integer> kinds(List<WriteAnswer> answers) {
        return ConnectorContract.kinds(answers);
    }

    private static final String[] NAMED = {"accountnumber", "name"};

    @Test
    void d46ManyRowsTravelInOneMessage() {
        open(Map.of());
        WritePlan plan = plan("accounts", 1_500, NAMED);
        assertEquals(Map.of(Kind.DONE, 1_500), kinds(send(plan, true, accounts(1_500))));
        assertEquals(2, messages("CreateMultiple"));
        List<Object[]> changed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            changed.add(new Object[] {"BK" + i, "Changed " + i});
        }
        sandbox.traffic().clear();
        assertEquals(Map.of(Kind.DONE, 40), kinds(send(plan, false, changed)));
        assertEquals(1, messages("UpdateMultiple"));
        assertEquals("Changed 7", row(plan, "BK7", "name").values()[0]);
        assertEquals("Name 77", row(plan, "BK77", "name").values()[0]);
    }

    @Test
    void d46FewRowsTravelInBatches() {
        open(Map.of());
        assertEquals(Map.of(Kind.DONE, 50), kinds(send(plan("accounts", 50, NAMED), true, accounts(50))));
        assertEquals(0, messages("CreateMultiple"));
        assertEquals(1, messages("$batch"));
    }

    @Test
    void eachWayCanBeChosen() {
        open(Map.of("writing", "single"));
        assertEquals(Map.of(Kind.DONE, 20), kinds(send(plan("accounts", 900, NAMED), true, accounts(20))));
        assertEquals(0, messages("$batch") + messages("CreateMultiple"));
        close();
        open(Map.of("writing", "batch"));
        assertEquals(Map.of(Kind.DONE, 20), kinds(send(plan("accounts", 900, NAMED), true, accounts(20))));
        assertEquals(0, messages("CreateMultiple"));
        close();
        assertEquals(
                "WRITING_UNKNOWN",
                assertThrows(Refusal.class, () -> open(Map.of("writing", "pigeon")))
                        .code());
        sales = null;
        sandbox.close();
    }

    @Test
    void d47EachRowHasItsOwnReasonWhenAMessageIsRefused() {
        open(Map.of("writing", "bulk"));
        List<Object[]> rows = new ArrayList<>(accounts(700));
        rows.set(13, new Object[] {"BK13", "x".repeat(161)});
        rows.set(555, new Object[] {"BK555", "x".repeat(200)});
        WritePlan plan = plan("accounts", 700, NAMED);
        List<WriteAnswer> answers = send(plan, true, rows);
        for (int i = 0; i < 700; i++) {
            boolean bad = i == 13 || i == 555;
            assertEquals(bad ? Kind.REFUSED : Kind.DONE, answers.get(i).kind(), "row " + i);
        }
        assertEquals("LENGTH_REFUSED", answers.get(13).error().code());
        assertEquals("name", answers.get(13).error().field());
        assertEquals(698 + 5, sales.count(new Query(plan.entity(), List.of(), null, OrganizationMapping.NONE, 0)));
    }

    // D-31, D-48
    @Test
    void rowsSentTwiceAreMetAsExistingAndNotDoubled() {
        open(Map.of("writing", "bulk"));
        WritePlan plan = plan("accounts", 250, NAMED);
        assertEquals(Map.of(Kind.DONE, 150), kinds(send(plan, true, accounts(150))));
        assertEquals(Map.of(Kind.DONE, 100, Kind.EXISTS, 150), kinds(send(plan, true, accounts(250))));
        assertEquals(250 + 5, sales.count(new Query(plan.entity(), List.of(), null, OrganizationMapping.NONE, 0)));
    }

    @Test
    void d48AMessageTooLargeGoesInHalves() {
        open(Map.of("writing", "bulk"), "messageBytes", "30000");
        assertEquals(Map.of(Kind.DONE, 900), kinds(send(plan("accounts", 900, NAMED), true, accounts(900))));
        assertTrue(messages("CreateMultiple") > 2);
    }

    @Test
    void d49ATableWithoutMessagesIsWrittenInBatches() {
        open(Map.of("writing", "bulk"), "bulk", "no");
        assertEquals(Map.of(Kind.DONE, 400), kinds(send(plan("accounts", 400, NAMED), true, accounts(400))));
        assertEquals(0, messages("CreateMultiple"));
        assertEquals(4, messages("$batch"));
    }

    @Test
    void d50ADeadlockIsTriedAgainWithFewerRows() {
        open(Map.of("writing", "bulk"), "deadlocks", "3");
        assertEquals(Map.of(Kind.DONE, 800), kinds(send(plan("accounts", 800, NAMED), true, accounts(800))));
    }

    @Test
    void d47AnElasticTableKeepsItsGoodRows() {
        open(Map.of("writing", "bulk"), "customTables", "yes");
        WritePlan plan = plan("new_readings", 300, "new_name", "new_value");
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(new Object[] {"R" + i, new BigDecimal(i == 30 ? 5_000 : i)});
        }
        List<WriteAnswer> answers = send(plan, true, rows);
        assertEquals("OUT_OF_RANGE", answers.get(30).error().code());
        assertEquals("new_value", answers.get(30).error().field());
        assertTrue(
                answers.stream().filter(a -> a.kind() == Kind.REFUSED).count() == 1,
                kinds(answers).toString());
        assertEquals(119, sales.count(new Query(plan.entity(), List.of(), null, OrganizationMapping.NONE, 0)));
    }

    private Reference buyer() {
        WritePlan accounts = plan("accounts", 1, NAMED);
        send(accounts, true, List.<Object[]>of(new Object[] {"BUY", "Buyer"}));
        return new Reference("accounts", (UUID) row(accounts, "BUY", "name").id());
    }

    private static final String[] DOCUMENT = {"name", "customerid", "statecode", "statuscode"};

    @Test
    void d33AStateThatNoCreateTakesIsSetAfterwards() {
        open(Map.of());
        Reference buyer = buyer();
        WritePlan plan = plan("quotes", 1, DOCUMENT);
        List<WriteAnswer> answers = send(
                plan,
                true,
                List.of(new Object[] {"Q1", buyer, 1L, 3L}, new Object[] {"Q2", buyer, 0L, 1L}, new Object[] {
                    "Q3", buyer, 1L, 6L
                }));
        assertEquals(Kind.DONE, answers.get(0).kind(), answers.toString());
        assertEquals(Kind.DONE, answers.get(1).kind());
        assertEquals(3L, row(plan, "Q1", "statuscode").values()[0]);
        assertEquals("STATE_NOT_SET", answers.get(2).error().code());
        assertEquals("statecode", answers.get(2).error().field());
        assertEquals(0L, row(plan, "Q3", "statecode").values()[0]);
        assertEquals(Map.of(Kind.DONE, 1), kinds(send(plan, false, List.<Object[]>of(new Object[] {"Q3", buyer, 1L, 2L
        }))));
        assertEquals(1L, row(plan, "Q3", "statecode").values()[0]);
    }

    // D-27, D-33, D-39
    @Test
    void documentsAreClosedByTheirActionWhereAPatchIsRefused() {
        open(Map.of(), "closing", "action");
        Reference buyer = buyer();
        WritePlan orders = plan("salesorders", 1, DOCUMENT);
        List<Object[]> closed =
                List.<Object[]>of(new Object[] {"O1", buyer, 3L, 100001L}, new Object[] {"O2", buyer, 2L, 4L});
        assertEquals(Map.of(Kind.DONE, 2), kinds(send(orders, true, closed)));
        assertEquals(3L, row(orders, "O1", "statecode").values()[0]);
        assertEquals(2L, row(orders, "O2", "statecode").values()[0]);
        assertEquals(buyer, row(orders, "O1", "customerid").values()[0]);
        WriteAnswer late = send(orders, false, List.<Object[]>of(new Object[] {"O1", buyer, 3L, 100001L}))
                .getFirst();
        assertEquals("VALUE_REFUSED", late.error().code());
    }

    @Test
    void d38AProductIsPublishedOnceItIsCreated() {
        open(Map.of());
        WritePlan units = plan("uoms", 1, "name");
        WritePlan groups = plan("uomschedules", 1, "name");
        Reference unit = new Reference("uoms", (UUID) row(units, "Each", "name").id());
        Reference group = new Reference(
                "uomschedules", (UUID) row(groups, "Default unit", "name").id());
        WritePlan plan = plan(
                "products",
                1,
                "productnumber",
                "name",
                "quantitydecimal",
                "defaultuomid",
                "defaultuomscheduleid",
                "statecode");
        assertEquals(
                Map.of(Kind.DONE, 2),
                kinds(send(
                        plan, true, List.<Object[]>of(new Object[] {"PR1", "Lamp", 2L, unit, group, 0L}, new Object[] {
                            "PR2", "Draft", 2L, unit, group, 2L
                        }))));
        assertEquals(0L, row(plan, "PR1", "statecode").values()[0]);
        assertEquals(2L, row(plan, "PR2", "statecode").values()[0]);
    }

    @Test
    void createdRowsBelongToWhomTheConnectionNames() {
        open(Map.of("owner", "Contoso Germany"));
        WritePlan plan = plan("accounts", 1, NAMED);
        send(plan, true, accounts(1));
        assertEquals("teams", ((Reference) row(plan, "BK0", "ownerid").values()[0]).collection());
        close();
        open(Map.of("owner", "Nobody"));
        Refusal refusal = assertThrows(Refusal.class, () -> send(plan("accounts", 1, NAMED), true, accounts(1)));
        assertEquals("OWNER_UNKNOWN", refusal.code());
    }

    @Test
    void d29AKeyThatCannotBeAddressedIsLookedUp() {
        open(Map.of());
        WritePlan plan = plan("accounts", 1, NAMED);
        Object[] odd = {"A/1?&", "before"};
        send(plan, true, List.<Object[]>of(odd));
        RowWrite update =
                new RowWrite(false, new Object[] {"A/1?&"}, null, new Object[] {"A/1?&", "after"}, new int[] {1});
        try (Sink sink = sales.write(plan)) {
            assertEquals(Kind.DONE, sink.send(List.of(update)).getFirst().kind());
        }
        assertEquals("after", row(plan, "A/1?&", "name").values()[0]);
        List<Traffic> requests = sandbox.traffic().requests();
        assertFalse(requests.stream().anyMatch(t -> t.path().contains("accounts(accountnumber")));
    }
}
