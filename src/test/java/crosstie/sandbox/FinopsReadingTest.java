package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FinopsReadingTest {
    private static Sandbox sandbox;
    private static Asker finops;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(30_000));
        finops = Asker.finops(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    @Test
    void f1TheRootIsTheServiceDocumentAndTheOtherSystemsPathIsUnknown() throws Exception {
        assertTrue(finops.get("").rows().toString().contains("CustomersV2"));
        assertEquals(
                404, finops.get(sandbox.finops() + "api/data/v9.2/accounts").status());
    }

    @Test
    void f5VersionsAndModulesAreActions() throws Exception {
        String set = "DataManagementEntities/Microsoft.Dynamics.DataEntities.";
        assertEquals(
                "10.0.1935.5",
                finops.post(set + "GetApplicationVersion", "{}")
                        .json()
                        .get("value")
                        .asText());
        assertEquals(
                "7.0.7279.58",
                finops.post(set + "GetPlatformBuildVersion", "{}")
                        .json()
                        .get("value")
                        .asText());
        String modules = "SystemNotifications/Microsoft.Dynamics.DataEntities.GetInstalledModules";
        assertTrue(finops.post(modules, "{}").rows().get(0).asText().startsWith("Name: "));
        assertEquals(0, sandbox.traffic().writes());
    }

    @Test
    void f16ContainsIsAWildcardInEq() throws Exception {
        assertEquals(
                1,
                finops.get("CustomerGroups?$filter=Description eq '*WHOLE*'")
                        .rows()
                        .size());
        assertEquals(
                0,
                finops.get("CustomerGroups?$filter=Description eq 'WHOLE*sale'")
                        .rows()
                        .size());
        assertEquals(
                400,
                finops.get("CustomerGroups?$filter=contains(Description,'a')").status());
        assertEquals(
                400, finops.get("CustomerGroups?$filter=Description in ('a')").status());
        assertEquals(
                2,
                finops.get("PaymentTerms?$filter=NumberOfDays add 5 ge 30 and not (NumberOfDays mul 2 lt 1)&$top=2")
                        .rows()
                        .size());
    }

    @Test
    void f17EnumsAreQualifiedAndOnlyEqual() throws Exception {
        String type = "Microsoft.Dynamics.DataEntities.NoYes";
        assertEquals(
                1,
                finops.get("PaymentTerms?$filter=IsCashPayment eq " + type + "'Yes'")
                        .rows()
                        .size());
        for (String wrong :
                List.of("IsCashPayment eq 'Yes'", "IsCashPayment eq 1", "IsCashPayment gt " + type + "'Yes'"))
            assertEquals(400, finops.get("PaymentTerms?$filter=" + wrong).status(), wrong);
    }

    @Test
    void f18TenThousandRowsAreAPageAndTheLinkLeadsOn() throws Exception {
        List<String> numbers = new ArrayList<>();
        String next = "SellableReleasedProducts?$select=ProductNumber&$orderby=dataAreaId,ProductNumber&$count=true";
        List<Integer> sizes = new ArrayList<>();
        while (next != null) {
            JsonNode page = finops.get(next).json();
            assertEquals(24_000, page.get("@odata.count").asInt());
            sizes.add(page.get("value").size());
            page.get("value")
                    .forEach(row -> numbers.add(row.get("ProductNumber").asText()));
            next = page.has("@odata.nextLink") ? page.get("@odata.nextLink").asText() : null;
        }
        assertEquals(List.of(10_000, 10_000, 4_000), sizes);
        assertEquals(24_000, new HashSet<>(numbers).size());
        List<String> sorted = new ArrayList<>(numbers);
        sorted.sort(String.CASE_INSENSITIVE_ORDER);
        assertEquals(sorted, numbers);
    }

    @Test
    void f18TopAndSkipChooseByPosition() throws Exception {
        JsonNode three = finops.get("SellableReleasedProducts?$select=ProductNumber&$top=3")
                .rows();
        JsonNode third = finops.get("SellableReleasedProducts?$select=ProductNumber&$top=1&$skip=2")
                .rows();
        assertEquals(three.get(2), third.get(0));
        JsonNode long12 = finops.get("SellableReleasedProducts?$select=ProductNumber&$top=12000")
                .json();
        assertEquals(
                2000, finops.get(long12.get("@odata.nextLink").asText()).rows().size());
    }

    @Test
    void f20OnlyTheOwnCompanyIsSeenUnlessAskedForAll() throws Exception {
        assertEquals("24000", finops.get("SellableReleasedProducts/$count").text());
        assertEquals(
                "27600",
                finops.get("SellableReleasedProducts/$count?cross-company=true").text());
        assertEquals(
                0,
                finops.get("CustomerGroups?$filter=dataAreaId eq 'demf'").rows().size());
        assertEquals(
                6,
                finops.get("CustomerGroups?cross-company=true&$filter=dataAreaId eq 'DEMF'")
                        .rows()
                        .size());
        String key = "CustomerGroups(dataAreaId='demf',CustomerGroupId='10')";
        assertEquals(404, finops.get(key).status());
        assertEquals(200, finops.get(key + "?cross-company=true").status());
        assertEquals(
                "demf",
                finops.get(key + "?cross-company=true").json().get("dataAreaId").asText());
    }

    @Test
    void f22SelectGivesExactlyWhatIsNamed() throws Exception {
        JsonNode row =
                finops.get("CustomerGroups?$select=Description&$top=1").rows().get(0);
        assertEquals(2, row.size());
        assertTrue(row.has("@odata.etag") && row.has("Description"));
        assertEquals(400, finops.get("CustomerGroups?$select=Foo").status());
    }

    @Test
    void f9ValuesAreNeverNullButEnumsMayBe() throws Exception {
        JsonNode calendar = finops.get("FiscalCalendars?$top=1").rows().get(0);
        assertTrue(calendar.get("RecordId").asLong() > 5_637_144_576L);
        JsonNode rate = finops.get("ExchangeRates?$top=1").rows().get(0);
        assertEquals("1900-01-01T12:00:00Z", rate.get("EndDate").asText());
        assertEquals("108.69", rate.get("Rate").asText());
        JsonNode country = finops.get("AddressCountryRegions?$top=1").rows().get(0);
        assertTrue(country.get("TimeZone").isNull());
        assertEquals(
                "", finops.get("VendorGroups?$top=1").rows().get(0).path("Foo").asText());
    }

    @Test
    void f23EveryKeyFieldMustBeThereInAnyOrder() throws Exception {
        assertEquals(
                200,
                finops.get("CustomerGroups(CustomerGroupId='10',dataAreaId='usmf')")
                        .status());
        Reply partial = finops.get("CustomerGroups(CustomerGroupId='10')");
        assertEquals(400, partial.status());
        assertEquals(
                "Only 1 of 2 keys provided for lookup, provide keys for dataAreaId, CustomerGroupId", partial.inner());
        String number = finops.get("SellableReleasedProducts?$top=20&$select=ProductNumber")
                .rows()
                .get(18)
                .get("ProductNumber")
                .asText();
        assertTrue(number.contains("/"));
        assertEquals(
                200,
                finops.get("SellableReleasedProducts(dataAreaId='usmf',ProductNumber='" + Asker.encoded(number) + "')")
                        .status());
        assertEquals(
                200,
                finops.get(
                                "ExchangeRates(RateTypeName='Default',FromCurrency='EUR',ToCurrency='USD',StartDate=2025-01-01)")
                        .status());
    }

    @Test
    void f24MissingRowsAreAnEmpty404AndUnknownSetsAreNamed() throws Exception {
        Reply row = finops.get("CustomerGroups(dataAreaId='usmf',CustomerGroupId='none')");
        assertEquals(404, row.status());
        assertEquals("", row.text());
        Reply set = finops.get("customergroups");
        assertEquals(404, set.status());
        assertTrue(set.message().startsWith("No HTTP resource was found that matches the request URI"));
    }

    @Test
    void f15OneLevelExpands() throws Exception {
        JsonNode row = finops.get("CustomerGroups?$top=1&$expand=Company($select=Name)")
                .rows()
                .get(0);
        assertEquals("Contoso Entertainment System USA", row.at("/Company/Name").asText());
        assertFalse(row.get("Company").has("DataArea"));
        assertEquals(
                400, finops.get("CustomerGroups?$expand=Company($expand=x)").status());
    }
}
