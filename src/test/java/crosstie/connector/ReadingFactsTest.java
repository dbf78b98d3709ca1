package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Operator;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.Traffic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is asked of both systems, and what is made of their answers, fact by fact. */
class ReadingFactsTest {
    private static final OrganizationMapping USMF = new OrganizationMapping("usmf", "", Map.of());
    private static final int ROWS = 6_000;
    private static Sandbox sandbox;
    private static Environment sales;
    private static Environment finops;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(ROWS));
        Surroundings surroundings = Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {});
        sales = Connectors.open(new Connection("sales", "dataverse", sandbox.sales(), "none", Map.of()), surroundings);
        finops = Connectors.open(new Connection("finops", "finops", sandbox.finops(), "none", Map.of()), surroundings);
    }

    @AfterAll
    static void close() {
        sales.close();
        finops.close();
        sandbox.close();
    }

    private static Query sales(String set, Filter filter, int pageSize, String... paths) {
        return new Query(sales.entity(set), paths(paths), filter, OrganizationMapping.NONE, pageSize);
    }

    private static Query finops(String set, Filter filter, int pageSize, String... paths) {
        return new Query(finops.entity(set), paths(paths), filter, USMF, pageSize);
    }

    private static List<FieldPath> paths(String... paths) {
        return Arrays.stream(paths).map(p -> FieldPath.parse(p).orElseThrow()).toList();
    }

    private static Filter compare(String field, Operator operator, Object value) {
        return new Filter.Compare(FieldPath.parse(field).orElseThrow(), operator, value);
    }

    private record Read(List<Object[]> rows, List<String> asked, Filter rest) {}

    private static boolean isAboutRows(String path) {
        return !path.contains("$metadata") && !path.contains("/Metadata/") && !path.contains("EntityDefinitions");
    }

    private static Read read(Environment environment, Query query) {
        int before = sandbox.traffic().requests().size();
        List<Object[]> rows = new ArrayList<>();
        try (Source source = environment.read(query)) {
            for (Page page = source.next(); page != null; page = source.next()) {
                rows.addAll(page.rows());
            }
            List<String> asked = sandbox.traffic().requests().stream()
                    .skip(before)
                    .map(Traffic::path)
                    .filter(ReadingFactsTest::isAboutRows)
                    .toList();
            return new Read(rows, asked, source.rest());
        }
    }

    // D-15, D-16, D-21
    @Test
    void onlyMappedColumnsAreAskedForInTheOrderOfTheIdAndNothingThatSalesDoesNotKnow() {
        Read read = read(
                sales,
                sales(
                        "accounts",
                        compare("accountnumber", Operator.LT, "ACC-01005"),
                        0,
                        "name",
                        "creditlimit",
                        "transactioncurrencyid.isocurrencycode"));
        String asked = read.asked().getFirst();
        assertTrue(
                asked.contains(
                        "?$select=name,creditlimit,accountid&$expand=transactioncurrencyid($select=isocurrencycode)"),
                asked);
        assertTrue(asked.contains("&$orderby=accountid"), asked);
        for (String unknown : List.of("$skip=", "$top=", "$search", "$format")) {
            assertFalse(asked.contains(unknown), asked);
        }
        assertEquals(3, read.rows().getFirst()[2].toString().length());
    }

    // D-17
    @Test
    void cookiesEncodedTwiceGoBackByteForByteAndEveryRowComesOnce() {
        Read read = read(sales, sales("accounts", null, 1_700, "accountnumber"));
        assertEquals(ROWS, read.rows().size());
        Set<Object> numbers = read.rows().stream().map(r -> r[0]).collect(Collectors.toSet());
        assertEquals(ROWS, numbers.size());
        assertTrue(
                read.asked().get(1).contains("%253ccookie")
                        || read.asked().get(1).contains("%253c"),
                read.asked().get(1));
    }

    // D-18
    @Test
    void aCappedCountIsNoCount() {
        assertEquals(-1, sales.count(sales("accounts", null, 0)));
        assertEquals(3_600, sales.count(sales("contacts", null, 0)));
    }

    // D-19
    @Test
    void quotesAreDoubledAndSpecialCharactersEncoded() {
        Filter quote = compare("accountnumber", Operator.EQ, "ACC'01007-O'BATF+&#%");
        Read read = read(sales, sales("accounts", quote, 0, "name"));
        assertEquals(0, read.rows().size());
        assertTrue(
                read.asked().getFirst().contains("'ACC''01007-O''BATF%2B%26%23%25'"),
                read.asked().toString());
    }

    // D-19
    @Test
    void wildcardsOfSalesBringNoRowsThatWereNotAskedFor() {
        Filter like = compare("name", Operator.EQ, "Umb_r%");
        assertEquals(like, read(sales, sales("accounts", like, 0, "name")).rest(), "the engine looks again");
        Filter not = compare("name", Operator.NE, "Umb_r%");
        Read read = read(sales, sales("accounts", not, 0, "name"));
        assertEquals(not, read.rest());
        assertFalse(read.asked().getFirst().contains("$filter"), "or rows would stay away");
    }

    // D-19
    @Test
    void aPathThroughALookupAndAChoiceByNumberStandInTheFilter() {
        Filter both = new Filter.And(List.of(
                compare("transactioncurrencyid.isocurrencycode", Operator.EQ, "EUR"),
                compare("statecode", Operator.EQ, 0L)));
        Read read = read(sales, sales("accounts", both, 0, "name"));
        assertNull(read.rest());
        assertTrue(
                read.asked()
                        .getFirst()
                        .contains("transactioncurrencyid%2Fisocurrencycode%20eq%20'EUR'%20and%20statecode%20eq%200"),
                read.asked().getFirst());
    }

    // D-20
    @Test
    void labelsComeWhereTheyAreAskedFor() {
        Filter one = compare("accountnumber", Operator.LT, "ACC-01001");
        Object[] row = read(sales, sales("accounts", one, 0, "statecode", "statecode.label"))
                .rows()
                .getFirst();
        assertEquals(List.of(0L, "Active"), List.of(row));
    }

    // F-15, F-19, F-20, F-22
    @Test
    void everyReadOfFinopsNamesItsCompanyItsColumnsAndTheOrderOfTheWholeKey() {
        Read read = read(finops, finops("CustomerGroups", null, 0, "Description"));
        String asked = read.asked().getFirst();
        assertTrue(asked.contains("?cross-company=true&$select=Description,CustomerGroupId&"), asked);
        assertTrue(asked.contains("$filter=dataAreaId%20eq%20'usmf'"), asked);
        assertTrue(asked.contains("$orderby=dataAreaId,CustomerGroupId"), asked);
        assertEquals(1, read.rows().getFirst().length, "what was read to know the row stays inside");
    }

    // F-20
    @Test
    void aKeyedReadNamesTheCompanyToo() {
        int before = sandbox.traffic().requests().size();
        finops.readByKey(
                finops("CustomerGroups", null, 0, "Description"),
                new IntegrationKey(List.of("CustomerGroupId")),
                List.of(new Object[] {"10"}, new Object[] {"*"}));
        sandbox.traffic().requests().stream()
                .skip(before)
                .map(Traffic::path)
                .filter(ReadingFactsTest::isAboutRows)
                .forEach(path -> assertTrue(path.contains("cross-company=true"), path));
    }

    // F-16
    @Test
    void containsIsWrittenWithStarsAndAStarInAValueIsLeftToTheEngine() {
        Filter part = new Filter.Match(FieldPath.plain("Description"), Filter.Part.CONTAINS, "hole");
        Read read = read(finops, finops("CustomerGroups", part, 0, "Description"));
        assertEquals(1, read.rows().size());
        assertTrue(
                read.asked().getFirst().contains("Description%20eq%20'*hole*'"),
                read.asked().getFirst());
        assertNull(read.rest());
        Filter star = compare("Description", Operator.EQ, "Whole*");
        assertEquals(
                star,
                read(finops, finops("CustomerGroups", star, 0, "Description")).rest());
        Filter inside = new Filter.Match(FieldPath.plain("Description"), Filter.Part.STARTS_WITH, "W*");
        assertEquals(
                inside,
                read(finops, finops("CustomerGroups", inside, 0, "Description")).rest());
    }

    // F-17
    @Test
    void enumsAreQualifiedAndGreaterThanIsLeftToTheEngine() {
        Filter yes = compare("IsCashPayment", Operator.EQ, "Yes");
        Read read = read(finops, finops("PaymentTerms", yes, 0, "Name"));
        assertNull(read.rest());
        assertTrue(
                read.asked().getFirst().contains("IsCashPayment%20eq%20Microsoft.Dynamics.DataEntities.NoYes'Yes'"),
                read.asked().getFirst());
        Filter more = compare("IsCashPayment", Operator.GT, "No");
        assertEquals(more, read(finops, finops("PaymentTerms", more, 0, "Name")).rest());
    }

    // F-18, F-21
    @Test
    void pagesOfTenThousandAndPagesOfOurOwnBringTheSameRows() {
        long count = finops.count(finops("SellableReleasedProducts", null, 0));
        Read own = read(finops, finops("SellableReleasedProducts", null, 700, "ProductNumber"));
        Read theirs = read(finops, finops("SellableReleasedProducts", null, 0, "ProductNumber"));
        assertEquals(count, own.rows().size());
        assertEquals(numbers(theirs), numbers(own));
        assertEquals(count, numbers(own).size());
    }

    private static Set<Object> numbers(Read read) {
        return new HashSet<>(read.rows().stream().map(r -> r[0]).toList());
    }

    // F-18
    @Test
    void olderServersWithSmallPagesAndTokensLoseNothing() {
        for (String links : List.of("skip", "skiptoken")) {
            try (Sandbox old = Sandbox.start(SandboxSettings.USUAL
                            .withRows(400)
                            .with("nextLink", links)
                            .with("pageSize", "30"));
                    Environment there = Connectors.open(
                            new Connection("old", "finops", old.finops(), "none", Map.of()),
                            Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}))) {
                for (int pageSize : List.of(0, 20, 100)) {
                    Query query = new Query(
                            there.entity("SellableReleasedProducts"), paths("ProductNumber"), null, USMF, pageSize);
                    Set<Object> all = new HashSet<>();
                    long rows = 0;
                    try (Source source = there.read(query)) {
                        for (Page page = source.next(); page != null; page = source.next()) {
                            page.rows().forEach(row -> all.add(row[0]));
                            rows += page.rows().size();
                        }
                    }
                    assertEquals(there.count(query), all.size(), links + " " + pageSize);
                    assertEquals(rows, all.size());
                }
            }
        }
    }

    // F-23, F-24
    @Test
    void keysKeepTheirLeadingBlanksAndAMissingOneIsNoRow() {
        IntegrationKey key = new IntegrationKey(List.of("CustomerGroupId"));
        Query query = finops("CustomerGroups", null, 0, "CustomerGroupId");
        int before = sandbox.traffic().requests().size();
        assertEquals(
                1,
                finops.readByKey(query, key, List.of(new Object[] {"10"}, new Object[] {" 10"}, new Object[] {"no*"}))
                        .size());
        List<String> asked = sandbox.traffic().requests().stream()
                .skip(before)
                .map(Traffic::path)
                .toList();
        assertTrue(asked.toString().contains("CustomerGroupId%20eq%20'%2010'"), asked.toString());
        assertTrue(
                asked.toString().contains("CustomerGroups(dataAreaId='usmf',CustomerGroupId='no*')"), asked.toString());
    }
}
