package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.WriteAnswer.Kind;
import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.RunError;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.fault.Fault;
import crosstie.sandbox.fault.FaultPlan;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What refusals of F&O become, in English and in a language that nobody here reads. */
class RefusalsTest {
    private static final OrganizationMapping COMPANY = new OrganizationMapping("usmf", "", Map.of());
    private static final IntegrationKey NUMBER = new IntegrationKey(List.of("CustomerAccount"));

    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.USUAL.withRows(5).with("journal", "memory"));
    private final Environment finops = Connectors.open(
            new Connection("erp", "finops", sandbox.finops(), "none", Map.of()),
            Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}).withSleeper(time -> {}));

    @AfterEach
    void close() {
        finops.close();
        sandbox.close();
    }

    private static Map<String, Object> customer(String number, String name, Object... more) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (number != null) {
            row.put("CustomerAccount", number);
        }
        row.put("OrganizationName", name);
        row.put("PartyType", "Organization");
        row.put("CustomerGroupId", "10");
        row.put("SalesCurrencyCode", "USD");
        for (int i = 0; i < more.length; i += 2) {
            row.put((String) more[i], more[i + 1]);
        }
        return row;
    }

    private WriteAnswer send(boolean create, IntegrationKey key, Map<String, Object> row) {
        Entity customers = finops.entity("CustomersV2");
        List<Field> columns =
                row.keySet().stream().map(n -> customers.field(n).orElseThrow()).toList();
        Object[] values = row.values().toArray();
        Object[] keys = key.fields().stream().map(row::get).toArray();
        int[] all = new int[values.length];
        Arrays.setAll(all, i -> i);
        try (Sink sink = finops.write(new WritePlan(customers, columns, key, COMPANY, true, 1))) {
            return sink.send(List.of(new RowWrite(create, keys, null, values, all)))
                    .getFirst();
        }
    }

    private WriteAnswer create(Map<String, Object> row) {
        return send(true, NUMBER, row);
    }

    // F-30
    @Test
    void aDuplicateIsTakenForOneInAnyLanguage() {
        assertEquals(Kind.DONE, create(customer("R-1", "One")).kind());
        assertEquals(Kind.EXISTS, create(customer("R-1", "One")).kind());
        sandbox.faults("language");
        assertEquals(Kind.EXISTS, create(customer("R-1", "One")).kind());
        assertEquals(Kind.DONE, create(customer("R-2", "Two")).kind());
    }

    // F-29
    @Test
    void anUpdateOfAMissingRowIsTakenForOneInAnyLanguage() {
        assertEquals(Kind.MISSING, send(false, NUMBER, customer("R-9", "Nine")).kind());
        sandbox.faults("language");
        assertEquals(Kind.MISSING, send(false, NUMBER, customer("R-9", "Nine")).kind());
    }

    // F-40, F-41
    @Test
    void aRefusalNamesTheFieldInAnyLanguageAndKeepsTheAnswer() {
        RunError english =
                create(customer("R-3", "Three", "PaymentTerms", "Never")).error();
        assertEquals("REFERENCE_MISSING PaymentTerms", english.code() + " " + english.field());
        assertTrue(english.arguments().getFirst().startsWith("The value 'Never' in field '"), english.toString());
        assertFalse(english.arguments().getFirst().contains("validateField"), english.toString());
        assertTrue(english.response().contains("\"innererror\""), english.response());
        assertTrue(english.response().length() <= 2_001);
        sandbox.faults("language");
        RunError german =
                create(customer("R-3", "Three", "PaymentTerms", "Never")).error();
        assertEquals("REFUSED PaymentTerms", german.code() + " " + german.field());
        assertTrue(german.arguments().getFirst().startsWith("Der Wert 'Never' im Feld '"), german.toString());
    }

    // F-41
    @Test
    void aMandatoryFieldIsNamedByItsLabelAndFoundByIt() {
        Map<String, Object> row = customer("R-4", "Four");
        row.remove("CustomerGroupId");
        RunError error = create(row).error();
        assertEquals("MANDATORY_MISSING CustomerGroupId", error.code() + " " + error.field());
    }

    // F-30, F-32
    @Test
    void aDuplicateAnswered500IsOneToo() {
        try (Sandbox old = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("finopsDuplicate", "500"));
                Environment erp = Connectors.open(
                        new Connection("old", "finops", old.finops(), "none", Map.of()),
                        Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}))) {
            Entity groups = erp.entity("CustomerGroups");
            IntegrationKey key = new IntegrationKey(List.of("CustomerGroupId"));
            List<Field> columns = List.of(groups.field("CustomerGroupId").orElseThrow());
            try (Sink sink = erp.write(new WritePlan(groups, columns, key, COMPANY, false, 1))) {
                Object[] ten = {"10"};
                RowWrite row = new RowWrite(true, ten, null, ten, new int[] {0});
                assertEquals(Kind.EXISTS, sink.send(List.of(row)).getFirst().kind());
            }
        }
    }

    // F-38: numbered by the server, its answer lost: unknown, and found again by what it is matched by
    @Test
    void aRowNumberedByTheServerIsFoundAgainByItsIntegrationKey() {
        IntegrationKey name = new IntegrationKey(List.of("OrganizationName"));
        finops.entity("CustomersV2");
        sandbox.faults(call -> call.whole() && call.batch() ? new Fault.Reset(true) : Fault.NONE);
        assertEquals(
                Kind.UNKNOWN, send(true, name, customer(null, "Lost and found")).kind());
        sandbox.faults(FaultPlan.NONE);
        assertEquals(1, sandbox.journal().size(), "it was applied once, and not sent again");
        Query query =
                new Query(finops.entity("CustomersV2"), List.of(FieldPath.plain("CustomerAccount")), null, COMPANY, 0);
        List<Found> found = finops.readByKey(query, name, List.<Object[]>of(new Object[] {"Lost and found"}));
        assertEquals(1, found.size());
        assertFalse(String.valueOf(found.getFirst().values()[0]).isBlank());
    }
}
