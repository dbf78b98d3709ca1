package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only Dataverse has: lookups, choices, states, owners, keys that are no address. */
class SalesRowsTest {
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

    private static Object[] row(String collection, String keyField, String key, String... paths) {
        List<Found> found = sales.readByKey(
                query(collection, paths), new IntegrationKey(List.of(keyField)), List.<Object[]>of(new Object[] {key}));
        assertEquals(1, found.size());
        return found.getFirst().values();
    }

    private static WriteAnswer write(
            boolean create, String collection, OrganizationMapping organization, String[] fields, Object... values) {
        Entity entity = sales.entity(collection);
        List<Field> columns = new ArrayList<>();
        for (String f : fields) {
            columns.add(entity.field(f).orElseThrow());
        }
        WritePlan plan = new WritePlan(entity, columns, new IntegrationKey(List.of(fields[0])), organization, true, -1);
        int[] send = ConnectorContract.positions(values.length);
        try (Sink sink = sales.write(plan)) {
            return sink.send(List.of(new RowWrite(create, new Object[] {values[0]}, null, values, send)))
                    .getFirst();
        }
    }

    private static final OrganizationMapping ANYWHERE = OrganizationMapping.NONE;

    private static Reference currency() {
        try (Source source = sales.read(query("transactioncurrencies", "isocurrencycode", "transactioncurrencyid"))) {
            Object[] first = source.next().rows().getFirst();
            return new Reference("transactioncurrencies", (UUID) first[1]);
        }
    }

    @Test
    void aLookupIsSetReadThroughAndCleared() {
        Reference currency = currency();
        String[] fields = {"accountnumber", "name", "transactioncurrencyid", "creditlimit"};
        BigDecimal limit = new BigDecimal("12.50");
        assertEquals(
                Kind.DONE,
                write(true, "accounts", ANYWHERE, fields, "LK1", "Lookup", currency, limit)
                        .kind());
        Object[] read = row(
                "accounts",
                "accountnumber",
                "LK1",
                "transactioncurrencyid",
                "transactioncurrencyid.isocurrencycode",
                "creditlimit",
                "creditlimit");
        assertEquals(currency, read[0]);
        assertInstanceOf(String.class, read[1]);
        assertEquals(0, limit.compareTo((BigDecimal) read[2]));
        assertEquals(read[2], read[3]);
        String[] parent = {"accountnumber", "name", "parentaccountid"};
        UUID id = (UUID) row("accounts", "accountnumber", "LK1", "accountid")[0];
        Reference self = new Reference("accounts", id);
        assertEquals(
                Kind.DONE,
                write(true, "accounts", ANYWHERE, parent, "LK2", "Child", self).kind());
        assertEquals("Lookup", row("accounts", "accountnumber", "LK2", "parentaccountid.name")[0]);
        assertEquals(
                Kind.DONE,
                write(false, "accounts", ANYWHERE, parent, "LK2", "Child", null).kind());
        assertNull(row("accounts", "accountnumber", "LK2", "parentaccountid.name")[0]);
    }

    @Test
    void aLookupToSeveralTablesKnowsWhichAndReadsThroughEither() {
        String[] account = {"accountnumber", "name"};
        write(true, "accounts", ANYWHERE, account, "PO1", "Owner of a contact");
        UUID id = (UUID) row("accounts", "accountnumber", "PO1", "accountid")[0];
        String[] contact = {"lastname", "parentcustomerid"};
        Reference parent = new Reference("accounts", id);
        assertEquals(
                Kind.DONE,
                write(true, "contacts", ANYWHERE, contact, "Poly", parent).kind());
        Object[] read = row(
                "contacts",
                "lastname",
                "Poly",
                "parentcustomerid",
                "parentcustomerid.Account(accountnumber).Contact(lastname)");
        assertEquals(parent, read[0]);
        assertEquals("accounts", ((Reference) read[0]).collection());
        assertEquals("PO1", read[1]);
    }

    @Test
    void aRowPointedToThatIsNotThereIsNotTheRowItself() {
        String[] fields = {"accountnumber", "name", "parentaccountid"};
        Reference nowhere = new Reference("accounts", new UUID(1, 2));
        WriteAnswer create = write(true, "accounts", ANYWHERE, fields, "RM1", "x", nowhere);
        assertEquals(Kind.REFUSED, create.kind());
        assertEquals("REFERENCE_MISSING", create.error().code());
        write(true, "accounts", ANYWHERE, fields, "RM2", "x", null);
        WriteAnswer update = write(false, "accounts", ANYWHERE, fields, "RM2", "x", nowhere);
        assertEquals(Kind.REFUSED, update.kind(), update.toString());
    }

    @Test
    void aChoiceOutsideTheListIsRefusedByName() {
        String[] fields = {"accountnumber", "name", "customertypecode"};
        WriteAnswer answer = write(true, "accounts", ANYWHERE, fields, "CH1", "x", 4711L);
        assertEquals("CHOICE_INVALID", answer.error().code());
        assertEquals("customertypecode", answer.error().field());
    }

    @Test
    void stateAndStatusThatDoNotFitAreRefused() {
        String[] fields = {"accountnumber", "name", "statecode", "statuscode"};
        write(true, "accounts", ANYWHERE, fields, "ST1", "x", 0L, 1L);
        WriteAnswer answer = write(false, "accounts", ANYWHERE, fields, "ST1", "x", 0L, 2L);
        assertEquals("STATE_INVALID", answer.error().code());
    }

    @Test
    void aRowWhoseKeyIsNoAddressIsFoundFirst() {
        String[] fields = {"lastname", "firstname"};
        assertEquals(
                Kind.MISSING,
                write(false, "contacts", ANYWHERE, fields, "Unheard", "x").kind());
        assertEquals(
                Kind.DONE,
                write(true, "contacts", ANYWHERE, fields, "Heard", "before").kind());
        assertEquals(
                Kind.DONE,
                write(false, "contacts", ANYWHERE, fields, "HEARD", "after").kind());
        assertEquals("after", row("contacts", "lastname", "Heard", "firstname")[0]);
    }

    @Test
    void severalRowsOfOneKeyAreNotChosenFrom() {
        String[] fields = {"firstname", "lastname"};
        String[] byLast = {"lastname", "firstname"};
        assertEquals(
                Kind.DONE,
                write(true, "contacts", ANYWHERE, fields, "Twin1", "Twins").kind());
        assertEquals(
                Kind.DONE,
                write(true, "contacts", ANYWHERE, fields, "Twin2", "Twins").kind());
        WriteAnswer answer = write(false, "contacts", ANYWHERE, byLast, "Twins", "x");
        assertEquals("KEY_AMBIGUOUS", answer.error().code());
    }

    @Test
    void rowsOfABusinessUnitAreOwnedByItsTeamAndReadAlone() {
        List<String> units = new ArrayList<>();
        try (Source source = sales.read(query("businessunits", "name"))) {
            source.next().rows().forEach(r -> units.add((String) r[0]));
        }
        assertTrue(units.size() > 1, units.toString());
        String[] fields = {"accountnumber", "name"};
        for (String unit : units.subList(0, 2)) {
            OrganizationMapping there = new OrganizationMapping("", unit, Map.of());
            assertEquals(
                    Kind.DONE,
                    write(true, "accounts", there, fields, "BU-" + unit.hashCode(), unit)
                            .kind());
            Query mine = new Query(sales.entity("accounts"), List.of(FieldPath.plain("name")), null, there, 0);
            List<Object> names = new ArrayList<>();
            try (Source source = sales.read(mine)) {
                for (Page page = source.next(); page != null; page = source.next()) {
                    page.rows().forEach(r -> names.add(r[0]));
                }
            }
            assertTrue(names.contains(unit), names.toString());
            units.stream().filter(u -> !u.equals(unit)).forEach(u -> assertTrue(!names.contains(u), names.toString()));
        }
    }

    @Test
    void aSecondRowWithTheIdWeChoseIsMetAsExisting() {
        String[] fields = {"lastname", "firstname"};
        assertEquals(
                Kind.DONE,
                write(true, "contacts", ANYWHERE, fields, "Twice", "a").kind());
        assertEquals(
                Kind.EXISTS,
                write(true, "contacts", ANYWHERE, fields, "Twice", "b").kind());
    }
}
