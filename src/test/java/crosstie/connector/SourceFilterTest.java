package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Operator;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.Traffic;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked of each system, and what is left to the one who reads. */
class SourceFilterTest {
    private static Sandbox sandbox;
    private static Environment sales;
    private static Environment finops;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(30));
        sales = open("dataverse", sandbox.sales());
        finops = open("finops", sandbox.finops());
    }

    private static Environment open(String id, URI address) {
        return Connectors.open(
                new Connection(id, id, address, "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}));
    }

    @AfterAll
    static void close() {
        sales.close();
        finops.close();
        sandbox.close();
    }

    private record Asked(String filter, Filter rest, int rows) {}

    private static Asked ask(Environment environment, String collection, Filter filter) {
        Entity entity = environment.entity(collection);
        OrganizationMapping usmf = new OrganizationMapping("usmf", "", Map.of());
        sandbox.traffic().clear();
        try (Source source = environment.read(new Query(entity, List.of(), filter, usmf, 0))) {
            int rows = source.next().rows().size();
            Traffic last = sandbox.traffic().requests().getLast();
            assertEquals(200, last.status());
            return new Asked(filterOf(last.path()), source.rest(), rows);
        }
    }

    private static String filterOf(String path) {
        for (String option : path.split("[?&]")) {
            if (option.startsWith("$filter=")) {
                return URLDecoder.decode(option.substring(8).replace("+", "%2B"), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static Filter compare(String field, Operator operator, Object value) {
        return new Filter.Compare(FieldPath.parse(field).orElseThrow(), operator, value);
    }

    @Test
    void salesIsAskedForChoicesByNumberWhetherNamedOrNumbered() {
        assertEquals(
                "statecode eq 0",
                ask(sales, "accounts", compare("statecode", Operator.EQ, "Active"))
                        .filter());
        assertEquals(
                "statecode eq 0",
                ask(sales, "accounts", compare("statecode", Operator.EQ, 0L)).filter());
    }

    @Test
    void salesFollowsLookupsInAFilter() {
        Asked asked = ask(sales, "accounts", compare("transactioncurrencyid.isocurrencycode", Operator.EQ, "USD"));
        assertEquals("transactioncurrencyid/isocurrencycode eq 'USD'", asked.filter());
        assertNull(asked.rest());
        assertTrue(asked.rows() > 0);
    }

    @Test
    void salesIsAskedForALookupByItsValue() {
        assertEquals(
                "_primarycontactid_value eq null",
                ask(sales, "accounts", compare("primarycontactid", Operator.EQ, null))
                        .filter());
    }

    @Test
    void textWithWildcardsIsAskedRoughlyAndCheckedAgain() {
        Filter underscore = compare("name", Operator.EQ, "A_B");
        Asked asked = ask(sales, "accounts", underscore);
        assertEquals("name eq 'A_B'", asked.filter());
        assertEquals(underscore, asked.rest());
        Filter not = new Filter.Not(underscore);
        asked = ask(sales, "accounts", not);
        assertEquals("", asked.filter());
        assertEquals(not, asked.rest());
    }

    @Test
    void finopsIsAskedForEnumsByQualifiedName() {
        Asked asked = ask(finops, "CustomersV2", compare("IsExternallyMaintained", Operator.EQ, "yes"));
        assertEquals(
                "dataAreaId eq 'usmf' and IsExternallyMaintained eq Microsoft.Dynamics.DataEntities.NoYes'Yes'",
                asked.filter());
        assertNull(asked.rest());
    }

    @Test
    void finopsKnowsNoOrderOfEnumsSoThatIsLeftOver() {
        Filter greater = compare("PersonGender", Operator.GT, "Male");
        Filter city = compare("AddressCity", Operator.EQ, "Seattle");
        Asked asked = ask(finops, "CustomersV2", new Filter.And(List.of(greater, city)));
        assertEquals("dataAreaId eq 'usmf' and AddressCity eq 'Seattle'", asked.filter());
        assertEquals(greater, asked.rest());
        Filter either = new Filter.Or(List.of(greater, city));
        assertEquals(either, ask(finops, "CustomersV2", either).rest());
    }

    @Test
    void finopsContainsByWildcard() {
        Filter contains = new Filter.Match(FieldPath.plain("AddressCity"), Filter.Part.CONTAINS, "eat");
        assertEquals(
                "dataAreaId eq 'usmf' and AddressCity eq '*eat*'",
                ask(finops, "CustomersV2", contains).filter());
        Filter star = new Filter.Match(FieldPath.plain("AddressCity"), Filter.Part.CONTAINS, "*");
        assertEquals(star, ask(finops, "CustomersV2", star).rest());
    }

    @Test
    void finopsDatesAreAtNoonAndEmptyOnesAreNotOld() {
        Filter before = compare("CredManBusinessStarted", Operator.LT, LocalDate.of(2020, 5, 1));
        assertEquals(
                "dataAreaId eq 'usmf' and (CredManBusinessStarted lt 2020-05-01T12:00:00Z"
                        + " and CredManBusinessStarted gt 1900-01-01T12:00:00Z)",
                ask(finops, "CustomersV2", before).filter());
    }

    @Test
    void finopsEmptyTextIsEmptyText() {
        assertEquals(
                "dataAreaId eq 'usmf' and AddressCity ne ''",
                ask(finops, "CustomersV2", compare("AddressCity", Operator.NE, null))
                        .filter());
    }

    @Test
    void anUnknownFieldStopsTheTask() {
        for (Environment environment : List.of(sales, finops)) {
            String collection = environment == sales ? "accounts" : "CustomersV2";
            Filter wrong = compare("nosuch", Operator.EQ, "x");
            assertEquals(
                    "FIELD_UNKNOWN",
                    assertThrows(Refusal.class, () -> ask(environment, collection, wrong))
                            .code());
        }
    }
}
