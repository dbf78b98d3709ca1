package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.ChangeWay;
import crosstie.model.Connection;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fields of the row that a row points to that a row points to. */
class SeveralHopsTest {
    private static final String CURRENCY = "parentcustomerid.Account(transactioncurrencyid.isocurrencycode)";

    private static Sandbox sandbox;
    private static Environment sales;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(20));
        sales = Connectors.open(
                new Connection("sales", "dataverse", sandbox.sales(), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}));
    }

    @AfterAll
    static void close() {
        sales.close();
        sandbox.close();
    }

    private static Query query(String collection, String... paths) {
        List<FieldPath> select =
                Arrays.stream(paths).map(p -> FieldPath.parse(p).orElseThrow()).toList();
        return new Query(sales.entity(collection), select, null, OrganizationMapping.NONE, 0);
    }

    private static List<Object[]> read(Query query) {
        List<Object[]> rows = new ArrayList<>();
        try (Source source = sales.read(query)) {
            for (Page page = source.next(); page != null; page = source.next()) {
                rows.addAll(page.rows());
            }
        }
        return rows;
    }

    private static Object[] account(Object number) {
        return sales.readByKey(
                        query("accounts", "transactioncurrencyid.isocurrencycode", "name"),
                        new IntegrationKey(List.of("accountnumber")),
                        List.<Object[]>of(new Object[] {number}))
                .getFirst()
                .values();
    }

    /** D-15: an expanded lookup is expanded in turn, in one request. */
    @Test
    void aPathOverTwoLookupsIsReadWithTheRow() {
        int before = sandbox.traffic().requests().size();
        List<Object[]> contacts =
                read(query("contacts", "parentcustomerid.Account(accountnumber)", CURRENCY, "fullname"));
        List<String> asked = sandbox.traffic().requests().stream()
                .skip(before)
                .map(r -> r.path())
                .filter(p -> p.contains("/contacts?") && !p.contains("$count"))
                .toList();

        assertEquals(1, asked.size(), asked.toString());
        String inner = "($select=accountnumber;$expand=transactioncurrencyid($select=isocurrencycode))";
        assertTrue(asked.getFirst().contains(inner), asked.getFirst());
        int seen = 0;
        for (Object[] contact : contacts) {
            if (contact[0] != null) {
                assertEquals(account(contact[0])[0], contact[1]);
                assertNotNull(contact[2]);
                seen++;
            }
        }
        assertTrue(seen > 0, "contacts of accounts: " + seen);
    }

    /** D-51: where no row may be expanded, each row on the way is read by its id. */
    @Test
    void aPathOverTwoLookupsIsReadOfTrackedChangesAsWell() {
        Query query = query("contacts", "contactid", CURRENCY);
        assertEquals(ChangeWay.Kind.TRACKING, sales.changeWay(query.entity()).kind());
        List<Object[]> tracked = new ArrayList<>();
        try (Changes changes = sales.changes(query, Optional.empty())) {
            for (ChangePage page = changes.next(); page != null; page = changes.next()) {
                tracked.addAll(page.rows());
            }
        }

        Map<Object, String> expected = new java.util.HashMap<>();
        read(query).forEach(row -> expected.put(row[0], String.valueOf(row[1])));
        Map<Object, String> found = new java.util.HashMap<>();
        tracked.forEach(row -> found.put(row[0], String.valueOf(row[1])));
        assertEquals(expected, found);
    }

    @Test
    void rowsAreFoundByAKeyBehindTwoLookups() {
        Object[] contact = read(query("contacts", "fullname", CURRENCY)).stream()
                .filter(row -> row[1] != null)
                .findFirst()
                .orElseThrow();

        List<Found> found = sales.readByKey(
                query("contacts", "fullname", CURRENCY),
                new IntegrationKey(List.of(CURRENCY)),
                List.<Object[]>of(new Object[] {contact[1]}));

        assertTrue(found.stream().anyMatch(f -> f.values()[0].equals(contact[0])));
        assertTrue(found.stream().allMatch(f -> f.values()[1].equals(contact[1])));
    }

    @Test
    void aPathThatLeadsNowhereIsRefusedByItsOwnName() {
        Refusal unknown = assertThrows(
                Refusal.class,
                () -> read(query("contacts", "parentcustomerid.Account(transactioncurrencyid.nothing)")));
        assertEquals("FIELD_UNKNOWN", unknown.code());
        assertEquals("nothing", unknown.arguments().getFirst());

        Refusal plain =
                assertThrows(Refusal.class, () -> read(query("contacts", "parentcustomerid.Account(name.nothing)")));
        assertEquals("LOOKUP_UNCLEAR", plain.code());
    }

    @Test
    void aFieldThatWasSentIsToldFromOneThatWasNot() {
        Query accounts = new Query(
                sales.entity("accounts"),
                List.of(FieldPath.plain("fax"), FieldPath.sent("fax"), FieldPath.sent("creditlimit")),
                null,
                OrganizationMapping.NONE,
                0);

        List<Object[]> rows = read(accounts);

        assertTrue(rows.stream().anyMatch(row -> row[0] == null));
        assertTrue(rows.stream().allMatch(row -> row[1] == Boolean.TRUE && row[2] == Boolean.TRUE));
    }
}
