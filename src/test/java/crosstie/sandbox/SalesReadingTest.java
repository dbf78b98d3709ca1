package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SalesReadingTest {
    private static Sandbox sandbox;
    private static Asker sales;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(6000));
        sales = Asker.sales(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void d1TheRootIsTheServiceDocument() throws Exception {
        JsonNode sets = sales.get("").rows();
        assertEquals("accounts", sets.get(0).get("url").asText());
    }

    @Test
    void d4NamesAreCaseSensitive() throws Exception {
        Reply reply = sales.get("Accounts");
        assertEquals(404, reply.status());
        assertEquals("0x8006088a", reply.code());
        assertEquals("Resource not found for the segment 'Accounts'.", reply.message());
    }

    @Test
    void d6EveryAnswerCarriesTheBudgetHeaders() throws Exception {
        Reply reply = sales.get("WhoAmI");
        assertEquals("1,200.00", reply.header("x-ms-ratelimit-time-remaining-xrm-requests"));
        assertEquals("5999", reply.header("x-ms-ratelimit-burst-remaining-xrm-requests"));
        assertEquals("4", reply.header("x-ms-dop-hint"));
        assertEquals("4.0", reply.header("OData-Version"));
    }

    @Test
    void d7VersionSolutionsAndCallerAreTold() throws Exception {
        assertEquals(
                4, sales.get("RetrieveVersion()").json().get("Version").asText().split("\\.").length);
        assertEquals(
                36, sales.get("WhoAmI").json().get("OrganizationId").asText().length());
        JsonNode solutions = sales.get("solutions?$select=uniquename,version&$filter=isvisible eq true")
                .rows();
        assertTrue(solutions.toString().contains("msdynce_ProspectToCashIntegration"));
        assertFalse(solutions.toString().contains("Basic"));
    }

    @Test
    void d15OptionsThatAreNotSupportedAreRefused() throws Exception {
        for (String option : List.of("$skip=1", "$search=a", "$format=json")) {
            Reply reply = sales.get("accounts?" + option);
            assertEquals(400, reply.status(), option);
            assertEquals("0x80060888", reply.code());
        }
    }

    @Test
    void d16TheKeyAndTheCurrencyOfMoneyComeAlong() throws Exception {
        JsonNode row = sales.get("accounts?$select=creditlimit&$top=1").rows().get(0);
        assertTrue(row.has("accountid") && row.has("_transactioncurrencyid_value") && row.has("@odata.etag"));
        assertFalse(row.has("name"));
        assertTrue(sales.get("accounts?$top=1").rows().get(0).size() > 100);
    }

    @Test
    void d17PagesFollowOneAnotherByCookieAndEveryRowComesOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        String next = "accounts?$select=accountnumber&$filter=statecode eq 0";
        while (next != null) {
            JsonNode page = sales.get(next, "Prefer", "odata.maxpagesize=1700").json();
            page.get("value").forEach(row -> ids.add(row.get("accountid").asText()));
            next = page.has("@odata.nextLink") ? page.get("@odata.nextLink").asText() : null;
            if (next != null) assertTrue(next.contains("&$skiptoken=%3Ccookie%20pagenumber=%22"), next);
        }
        assertEquals(6000, ids.size());
        assertEquals(6000, new HashSet<>(ids).size());
    }

    @Test
    void d17AReencodedCookieIsFoundOut() throws Exception {
        String next = sales.get("contacts?$select=fullname", "Prefer", "odata.maxpagesize=2")
                .json()
                .get("@odata.nextLink")
                .asText();
        assertEquals(200, sales.get(next, "Prefer", "odata.maxpagesize=2").status());
        assertEquals(400, sales.get(next.replace("%25", "%")).status());
        assertEquals(400, sales.get(next.replace("=%22", "%3D%22")).status());
    }

    @Test
    void d17TopIsIgnoredTogetherWithAPageSize() throws Exception {
        Reply both = sales.get("contacts?$select=fullname&$top=1", "Prefer", "odata.maxpagesize=3");
        assertEquals(3, both.rows().size());
        assertTrue(both.json().has("@odata.nextLink"));
        assertEquals("odata.maxpagesize=3", both.header("Preference-Applied"));
        Reply top = sales.get("contacts?$select=fullname&$top=1");
        assertEquals(1, top.rows().size());
        assertFalse(top.json().has("@odata.nextLink"));
    }

    @Test
    void d17PagesInAnOrderOfOnesOwnAreCompleteToo() throws Exception {
        List<String> names = new ArrayList<>();
        String next = "accounts?$select=name&$orderby=name desc,accountid&$filter=startswith(name,'a')";
        while (next != null) {
            JsonNode page = sales.get(next, "Prefer", "odata.maxpagesize=100").json();
            page.get("value").forEach(row -> names.add(row.get("name").asText()));
            next = page.has("@odata.nextLink") ? page.get("@odata.nextLink").asText() : null;
        }
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(String.CASE_INSENSITIVE_ORDER.reversed());
        assertTrue(names.size() > 100);
        assertEquals(sorted, names);
    }

    @Test
    void d18CountsEndAtFiveThousand() throws Exception {
        JsonNode page = sales.get(
                        "accounts?$select=name&$count=true",
                        "Prefer",
                        "odata.maxpagesize=1,odata.include-annotations=\"*\"")
                .json();
        assertEquals(5000, page.get("@odata.count").asInt());
        assertTrue(page.get("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")
                .asBoolean());
        assertEquals("5000", sales.get("accounts/$count").text());
        assertEquals("3600", sales.get("contacts/$count").text());
        JsonNode totals =
                sales.get("RetrieveTotalRecordCount(EntityNames=['account'])").json();
        assertEquals(6000, totals.at("/EntityRecordCountCollection/Values/0").asInt());
    }

    @Test
    void d19StringsCompareWithoutCaseAndWildcardsWork() throws Exception {
        assertTrue(count("contains(name,'o''neill') and statecode eq 0") > 0);
        assertTrue(count("startswith(name,'UMBER')") > 0);
        assertEquals(count("startswith(name,'umber')"), count("startswith(name,'Umb_r')"));
        assertEquals(6000, count("not (statecode ne 0)"));
        assertEquals(1, count("endswith(accountnumber,'" + number(5).substring(3) + "')"));
        assertEquals(
                2,
                count("Microsoft.Dynamics.CRM.In(PropertyName='accountnumber',PropertyValues=[\"" + number(4) + "\",\""
                        + number(5) + "\"])"));
        assertTrue(count(
                        "Microsoft.Dynamics.CRM.Between(PropertyName='numberofemployees',PropertyValues=[\"5\",\"2000\"])")
                > 100);
    }

    private static String number(int row) throws Exception {
        return sales.get("accounts?$select=accountnumber&$top=10")
                .rows()
                .get(row)
                .get("accountnumber")
                .asText();
    }

    private static int count(String filter) throws Exception {
        String path = "accounts?$select=accountid&$count=true&$filter=" + Asker.encoded(filter);
        Reply reply = sales.get(path, "Prefer", "odata.maxpagesize=1,odata.include-annotations=\"*\"");
        assertEquals(200, reply.status(), reply.text());
        int count = reply.json().get("@odata.count").asInt();
        return count < 5000
                ? count
                : sales.get("RetrieveTotalRecordCount(EntityNames=['account'])")
                        .json()
                        .at("/EntityRecordCountCollection/Values/0")
                        .asInt();
    }

    @Test
    void d19PathsLambdasAliasesAndColumnsMayStandInAFilter() throws Exception {
        assertTrue(count("transactioncurrencyid/isocurrencycode eq 'EUR'") > 100);
        assertTrue(count("primarycontactid/fullname ne null") > 100);
        assertTrue(count("contact_customer_accounts/any(c:c/gendercode eq 1)") > 0);
        assertTrue(count("createdon eq modifiedon") > 0);
        Reply alias = sales.get("accounts?$select=name&$top=1&$filter=statecode eq @p&@p=0");
        assertEquals(1, alias.rows().size());
    }

    @Test
    void d19WrongFiltersAreRefused() throws Exception {
        Reply quote = sales.get("contacts?$filter=" + Asker.encoded("lastname eq 'O'Bryan'"));
        assertEquals(400, quote.status());
        assertTrue(quote.message().contains("unterminated literal"), quote.message());
        for (String filter : List.of(
                "numberofemployees add 1 eq 2",
                "statecode eq 'Active'",
                "name in ('a')",
                "(((name eq 'a')",
                "foo eq 1",
                "name has 'a'")) {
            Reply reply = sales.get("accounts?$filter=" + Asker.encoded(filter));
            assertEquals(400, reply.status(), filter);
            assertEquals("0x80060888", reply.code(), filter);
        }
        assertEquals(
                400,
                sales.get("accounts?$filter=" + "(".repeat(3000) + "name eq 'a'" + ")".repeat(3000))
                        .status());
    }

    @Test
    void d20AnnotationsComeWhenAskedFor() throws Exception {
        JsonNode row = sales.get(
                        "accounts?$select=statecode,_primarycontactid_value&$top=1",
                        "Prefer",
                        "odata.include-annotations=\"*\"")
                .rows()
                .get(0);
        assertEquals(
                "Active",
                row.get("statecode@OData.Community.Display.V1.FormattedValue").asText());
        assertEquals(
                "contact",
                row.get("_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname")
                        .asText());
        assertEquals(
                "primarycontactid",
                row.get("_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty")
                        .asText());
    }

    @Test
    void d22AnUnknownColumnIsNamed() throws Exception {
        Reply reply = sales.get("accounts?$select=foo");
        assertEquals("0x80060888", reply.code());
        assertEquals(
                "Could not find a property named 'foo' on type 'Microsoft.Dynamics.CRM.account'.", reply.message());
        Reply route = sales.get(sandbox.sales() + "elsewhere");
        assertEquals(404, route.status());
        assertEquals("", route.code());
        assertTrue(route.message().startsWith("No HTTP resource was found that matches the request URI"));
    }

    @Test
    void d15LookupsAndCollectionsExpand() throws Exception {
        JsonNode row = sales.get("accounts?$select=name&$top=1&$expand=transactioncurrencyid($select=isocurrencycode),"
                        + "primarycontactid($select=fullname;$expand=parentcustomerid_account($select=name)),"
                        + "contact_customer_accounts($select=fullname;$top=2;$orderby=fullname desc)")
                .rows()
                .get(0);
        assertEquals(
                3, row.at("/transactioncurrencyid/isocurrencycode").asText().length());
        assertTrue(row.at("/primarycontactid/parentcustomerid_account").has("name"));
        assertTrue(row.get("contact_customer_accounts").size() > 0);
        assertEquals(
                400, sales.get("accounts?$expand=primarycontactid($skip=1)").status());
    }

    @Test
    void d28ARowIsFoundByItsAlternateKeyAlsoWithAnApostrophe() throws Exception {
        String key = sales.get("accounts?$select=accountnumber&$top=8")
                .rows()
                .get(7)
                .get("accountnumber")
                .asText();
        assertTrue(key.contains("'"), key);
        Reply row = sales.get(
                "accounts(accountnumber='" + Asker.encoded(key.replace("'", "''")) + "')?$select=accountnumber");
        assertEquals(key, row.json().get("accountnumber").asText());
        assertEquals(row.json().get("@odata.etag").asText(), row.header("ETag"));
        assertEquals(
                304,
                sales.get("accounts(" + row.json().get("accountid").asText() + ")", "If-None-Match", row.header("ETag"))
                        .status());
    }

    @Test
    void d29UnsafeCharactersInAKeyFail() throws Exception {
        for (String bad : List.of("A/1", "A%1", "A&1", "A:1", "A+1", "A*1"))
            assertEquals(
                    400,
                    sales.get("accounts(accountnumber='" + Asker.encoded(bad) + "')")
                            .status(),
                    bad);
    }

    @Test
    void d30ColumnsThatAreNoKeyAreRefused() throws Exception {
        Reply reply = sales.get("accounts(name='x')");
        assertEquals(400, reply.status());
        assertTrue(reply.message()
                .startsWith("The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.account'."));
        assertEquals(400, sales.get("products(productnumber='x')").status());
    }

    @Test
    void d53MissingRowsAndWrongVerbsHaveTheirCodes() throws Exception {
        Reply missing = sales.get("accounts(7d6a8c2e-5c3b-ee11-bdf4-000d3a000010)");
        assertEquals(404, missing.status());
        assertEquals("0x80040217", missing.code());
        assertEquals("account With Id = 7d6a8c2e-5c3b-ee11-bdf4-000d3a000010 Does Not Exist", missing.message());
        assertEquals("0x80060891", sales.get("accounts(accountnumber='none')").code());
        assertEquals(405, sales.patch("accounts", "{}").status());
        JsonNode detailed = sales.get("accounts(accountnumber='none')", "Prefer", "odata.include-annotations=\"*\"")
                .json();
        assertTrue(detailed.get("error").has("@Microsoft.PowerApps.CDS.TraceText"));
    }

    @Test
    void d4AnAddressOverThirtyTwoKilobytesIsTooLong() throws Exception {
        Set<Integer> statuses = new HashSet<>();
        statuses.add(sales.get("accounts?$select=name&$top=1&tag=" + "a".repeat(32_000))
                .status());
        statuses.add(sales.get("accounts?$select=name&$top=1&tag=" + "a".repeat(33_000))
                .status());
        assertEquals(Set.of(200, 414), statuses);
    }
}
