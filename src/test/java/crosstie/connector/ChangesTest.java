package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.ChangeWay;
import crosstie.model.Connection;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.OrganizationMapping;
import crosstie.model.Reference;
import crosstie.model.Watermark;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changed since last time, on both systems. */
class ChangesTest {
    private static final OrganizationMapping USMF = new OrganizationMapping("usmf", "", Map.of());
    private final HttpClient http = HttpClient.newHttpClient();
    private Sandbox sandbox;
    private Environment sales;
    private Environment finops;

    private void start(SandboxSettings settings) {
        sandbox = Sandbox.start(settings);
        Surroundings surroundings = Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {});
        sales = Connectors.open(new Connection("sales", "dataverse", sandbox.sales(), "none", Map.of()), surroundings);
        finops = Connectors.open(new Connection("finops", "finops", sandbox.finops(), "none", Map.of()), surroundings);
    }

    @AfterEach
    void end() {
        sales.close();
        finops.close();
        sandbox.close();
    }

    private static Query query(Environment environment, String set, Filter filter, int pageSize, String... paths) {
        List<FieldPath> select = new ArrayList<>();
        for (String path : paths) {
            select.add(FieldPath.parse(path).orElseThrow());
        }
        OrganizationMapping organization =
                environment.connection().connector().equals("finops") ? USMF : OrganizationMapping.NONE;
        return new Query(environment.entity(set), select, filter, organization, pageSize);
    }

    private record Read(List<Object[]> rows, List<Object> deleted, boolean complete, ChangeWay way, Watermark next) {
        Object[] row(Object key) {
            return rows.stream().filter(r -> key.equals(r[0])).findFirst().orElseThrow();
        }
    }

    private static Read read(Environment environment, Query query, Watermark since) {
        List<Object[]> rows = new ArrayList<>();
        List<Object> deleted = new ArrayList<>();
        try (Changes changes = environment.changes(query, Optional.ofNullable(since))) {
            assertThrows(IllegalStateException.class, changes::watermark);
            for (ChangePage page = changes.next(); page != null; page = changes.next()) {
                rows.addAll(page.rows());
                deleted.addAll(page.deleted());
            }
            return new Read(rows, deleted, changes.isComplete(), changes.way(), changes.watermark());
        }
    }

    /** Bare HTTP, as another program would write. */
    private String send(String method, URI root, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path.replace(" ", "%20")))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, answer.body());
        return answer.headers().firstValue("OData-EntityId").orElse("").replaceAll(".*\\(|\\)", "");
    }

    private String account(String method, String id, String body) throws IOException, InterruptedException {
        return send(method, sandbox.sales(), "/api/data/v9.2/accounts" + id, body);
    }

    // D-51
    @Test
    void trackedTablesTellNewChangedAndDeletedRowsAndRowsNobodyEverSaw() throws Exception {
        start(SandboxSettings.USUAL.withRows(30));
        Query query = query(sales, "accounts", null, 10, "accountnumber", "name", "accountid");
        assertEquals(ChangeWay.Kind.TRACKING, sales.changeWay(query.entity()).kind());
        assertEquals("CHANGES_TRACKED", sales.changeWay(query.entity()).code());
        Read all = read(sales, query, null);
        assertTrue(all.complete());
        assertEquals(30, all.rows().size());
        UUID gone = (UUID) all.rows().get(4)[2];
        UUID changed = (UUID) all.rows().get(9)[2];

        account("DELETE", "(" + gone + ")", "");
        account("PATCH", "(" + changed + ")", "{\"name\":\"Changed\"}");
        UUID made = UUID.fromString(account("POST", "", "{\"name\":\"Made\",\"accountnumber\":\"MADE\"}"));
        UUID phantom = UUID.fromString(account("POST", "", "{\"name\":\"Phantom\"}"));
        account("DELETE", "(" + phantom + ")", "");

        Read delta = read(sales, query, all.next());
        assertFalse(delta.complete());
        assertEquals(List.of(gone, phantom), delta.deleted());
        assertEquals(
                List.of(changed, made), delta.rows().stream().map(r -> r[2]).toList());
        assertEquals("Made", delta.row("MADE")[1]);
        Read nothing = read(sales, query, delta.next());
        assertEquals(0, nothing.rows().size() + nothing.deleted().size());
        assertTrue(delta.next().token().contains("$deltatoken="), "the link stays verbatim");
    }

    // D-51
    @Test
    void lookupPathsAreReadByIdAndTheFilterIsLeftToTheReader() throws Exception {
        start(SandboxSettings.USUAL.withRows(30));
        Filter filter = new Filter.Compare(FieldPath.plain("statecode"), Filter.Operator.EQ, 0L);
        Query query = query(
                sales,
                "contacts",
                filter,
                7,
                "fullname",
                "transactioncurrencyid.isocurrencycode",
                "parentcustomerid.Account(accountnumber).Contact(msdynce_contactnumber)",
                "transactioncurrencyid",
                "statecode");
        Query plain = new Query(query.entity(), query.select(), null, query.organization(), 0);
        List<Object[]> expanded = new ArrayList<>();
        try (Source source = sales.read(plain)) {
            for (Page page = source.next(); page != null; page = source.next()) {
                expanded.addAll(page.rows());
            }
        }
        Read all;
        try (Changes changes = sales.changes(query, Optional.empty())) {
            assertEquals(filter, changes.rest());
        }
        all = read(sales, query, null);
        assertEquals(expanded.size(), all.rows().size());
        assertTrue(expanded.stream().anyMatch(r -> r[2] != null));
        for (Object[] row : expanded) {
            Object[] tracked = all.row(row[0]);
            assertEquals(row[1], tracked[1]);
            assertEquals(row[2], tracked[2]);
            assertEquals(((Reference) row[3]).id(), ((Reference) tracked[3]).id());
        }
    }

    // D-51
    @Test
    void aWatermarkThatIsTooOldLeadsToACompleteReadWithTheReason() {
        start(SandboxSettings.USUAL.withRows(12));
        Query query = query(sales, "accounts", null, 0, "accountnumber");
        Read all = read(sales, query, null);
        String old = all.next().token().replaceAll("%21.*", "%2101%2f15%2f2025%2008%3a10%3a44");
        Read again = read(sales, query, new Watermark(old, Instant.now()));
        assertTrue(again.complete());
        assertEquals("DELTA_EXPIRED", again.way().code());
        assertTrue(
                again.way().arguments().getLast().contains("has expired"),
                again.way().toString());
        assertEquals(12, again.rows().size());
        assertFalse(read(sales, query, again.next()).complete());
        Read elsewhere = read(sales, query, new Watermark("link:http://127.0.0.1:1/x?$deltatoken=1", Instant.now()));
        assertTrue(elsewhere.complete());
        Read otherWay = read(sales, query, new Watermark("full", Instant.now()));
        assertEquals("DELTA_OTHER_WAY", otherWay.way().code());
    }

    // D-51
    @Test
    void withoutTrackingOrTheRightToItRowsTellWhenTheyWereChanged() throws Exception {
        start(SandboxSettings.USUAL.withRows(12).with("untracked", "contact").with("notGlobal", "account"));
        assertEquals(
                ChangeWay.of(ChangeWay.Kind.TIMESTAMP, "CHANGES_NOT_TRACKED", "contacts", ""),
                sales.changeWay(sales.entity("contacts")));
        ChangeWay way = sales.changeWay(sales.entity("accounts"));
        assertEquals(ChangeWay.Kind.TIMESTAMP, way.kind());
        assertEquals("CHANGES_NOT_ALLOWED", way.code());
        assertTrue(way.arguments().getLast().contains("prvRead"), way.toString());
        Query query = query(sales, "accounts", null, 0, "accountnumber", "name");
        Read all = read(sales, query, null);
        account("POST", "", "{\"name\":\"New\",\"accountnumber\":\"NEW\"}");
        Read first = read(sales, query, all.next());
        assertTrue(first.rows().size() >= 1, "rows with the same time as the last one come again");
        Read delta = read(sales, query, first.next());
        assertFalse(delta.complete());
        assertEquals(List.of("NEW"), delta.rows().stream().map(r -> r[0]).toList());
    }

    // F-45
    @Test
    void anEntityWithAColumnThatCanBeFilteredTellsItsChangesByIt() throws Exception {
        start(SandboxSettings.USUAL.withRows(12));
        ChangeWay way = finops.changeWay(finops.entity("CustomerGroups"));
        assertEquals(
                ChangeWay.of(ChangeWay.Kind.TIMESTAMP, "CHANGES_STAMPED", "CustomerGroups", "ModifiedDateTime"), way);
        assertFalse(way.tellsDeletions());
        Query query = query(finops, "CustomerGroups", null, 0, "CustomerGroupId", "Description");
        Read all = read(finops, query, null);
        assertTrue(all.complete() && all.rows().size() > 3);
        send(
                "PATCH",
                sandbox.finops(),
                "/data/CustomerGroups(dataAreaId='usmf',CustomerGroupId='10')",
                "{\"Description\":\"Changed\"}");
        Read delta = read(finops, query, read(finops, query, all.next()).next());
        assertFalse(delta.complete());
        assertEquals("Changed", delta.row("10")[1]);
        assertEquals(1, delta.rows().size());
    }

    // F-44, F-46
    @Test
    void otherEntitiesAreReadWholeAndThePersonIsToldWhy() {
        start(SandboxSettings.USUAL.withRows(12));
        assertEquals(
                ChangeWay.of(ChangeWay.Kind.FULL, "CHANGES_UNSTAMPED", "CustomersV2"),
                finops.changeWay(finops.entity("CustomersV2")));
        ChangeWay refused = finops.changeWay(finops.entity("ExchangeRates"));
        assertEquals("CHANGES_STAMP_REFUSED", refused.code());
        assertEquals(ChangeWay.Kind.FULL, refused.kind());
        Query query = query(finops, "SellableReleasedProducts", null, 5, "ProductNumber");
        Read all = read(finops, query, null);
        Read again = read(finops, query, all.next());
        assertTrue(again.complete());
        assertEquals(all.rows().size(), again.rows().size());
    }

    // F-45
    @Test
    void theWayIsAskedForOnce() {
        start(SandboxSettings.USUAL.withRows(12));
        finops.changeWay(finops.entity("CustomerGroups"));
        long before = finops.requests();
        finops.changeWay(finops.entity("CustomerGroups"));
        assertEquals(before, finops.requests());
    }
}
