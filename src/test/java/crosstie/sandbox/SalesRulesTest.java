package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Sales itself sees to when rows are written, spoken to with bare HTTP. */
class SalesRulesTest {
    private Sandbox sandbox;
    private Asker sales;

    private void start(String... switches) {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(5);
        for (int i = 0; i < switches.length; i += 2) settings = settings.with(switches[i], switches[i + 1]);
        sandbox = Sandbox.start(settings);
        sales = Asker.sales(sandbox);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private void good(Reply reply) {
        assertTrue(reply.status() < 300, reply.status() + " " + reply.text());
    }

    private String created(String set, String body) throws Exception {
        Reply reply = sales.post(set, body);
        good(reply);
        return reply.header("OData-EntityId").replaceFirst(".*\\(", "").replace(")", "");
    }

    private String id(String set, String filter, String column) throws Exception {
        return sales.get(set + "?$filter=" + filter).rows().get(0).get(column).asText();
    }

    @Test
    void d5OptionalHeadersAreTaken() throws Exception {
        start();
        good(sales.post(
                "accounts?tag=crosstie",
                "{\"name\":\"H\"}",
                "MSCRM.BypassBusinessLogicExecution",
                "CustomSync,CustomAsync",
                "MSCRM.BypassCustomPluginExecution",
                "true",
                "MSCRM.SuppressCallbackRegistrationExpanderJob",
                "true",
                "MSCRM.SolutionUniqueName",
                "x",
                "CallerObjectId",
                "00000000-0000-0000-0000-000000000001",
                "x-ms-client-request-id",
                "1",
                "x-ms-correlation-id",
                "2",
                "Consistency",
                "Strong",
                "Prefer",
                "odata.maxpagesize=5,return=representation,odata.include-annotations=\"*\""));
    }

    @Test
    void d26DuplicateRulesRunOnlyWhenAskedFor() throws Exception {
        start();
        good(sales.post("accounts", "{\"name\":\"Twin\"}"));
        good(sales.post("accounts", "{\"name\":\"Twin\"}"));
        Reply found = sales.post("accounts", "{\"name\":\"TWIN\"}", "MSCRM.SuppressDuplicateDetection", "false");
        assertEquals(412, found.status());
        assertEquals("0x80040333", found.code());
        good(sales.post("accounts", "{\"name\":\"Alone\"}", "MSCRM.SuppressDuplicateDetection", "false"));
        sandbox.close();
        start("duplicateStatus", "500");
        good(sales.post("accounts", "{\"name\":\"Twin\"}"));
        assertEquals(
                500,
                sales.post("accounts", "{\"name\":\"Twin\"}", "MSCRM.SuppressDuplicateDetection", "false")
                        .status());
    }

    @Test
    void d27ReferencesAreSetAndClearedFromBothEnds() throws Exception {
        start();
        String account = created("accounts", "{\"name\":\"R\"}");
        String contact = created("contacts", "{\"lastname\":\"R\"}");
        String there = "{\"@odata.id\":\"" + sales.base() + "contacts(" + contact + ")\"}";
        good(sales.send("PUT", "accounts(" + account + ")/primarycontactid/$ref", there));
        assertEquals(
                contact,
                sales.get("accounts(" + account + ")")
                        .json()
                        .get("_primarycontactid_value")
                        .asText());
        good(sales.post("accounts(" + account + ")/contact_customer_accounts/$ref", there));
        assertEquals(
                account,
                sales.get("contacts(" + contact + ")")
                        .json()
                        .get("_parentcustomerid_value")
                        .asText());
        good(sales.delete("accounts(" + account + ")/contact_customer_accounts(" + contact + ")/$ref"));
        assertTrue(sales.get("contacts(" + contact + ")")
                .json()
                .get("_parentcustomerid_value")
                .isNull());
        good(sales.delete("accounts(" + account + ")/primarycontactid/$ref"));
        assertEquals(
                404, sales.post("accounts(" + account + ")/nothing/$ref", there).status());
    }

    @Test
    void d27ACustomLookupIsSetByItsSchemaName() throws Exception {
        start("customTables", "yes");
        String region = created("new_regions", "{\"new_name\":\"North\"}");
        String bind = "@odata.bind\":\"/new_regions(" + region + ")\"";
        assertEquals(
                400,
                sales.post("new_prices", "{\"new_code\":\"X\",\"new_region" + bind + "}")
                        .status());
        good(sales.post("new_prices", "{\"new_code\":\"X\",\"new_Region" + bind + "}"));
    }

    @Test
    void d28KeysOfSeveralColumnsAndOfLookups() throws Exception {
        start("customTables", "yes");
        good(sales.patch("new_prices(new_code='X',new_year=2026)", "{\"new_name\":\"first\"}"));
        good(sales.patch("new_prices(new_year=2026,new_code='X')", "{\"new_name\":\"second\"}"));
        good(sales.patch("new_prices(new_code='X',new_year=2027)", "{\"new_name\":\"other\"}"));
        assertEquals(2, sales.get("new_prices?$select=new_name").rows().size());
        String region = created("new_regions", "{\"new_name\":\"North\"}");
        String byLookup = "new_prices(_new_region_value=" + region + ",new_code='Y')";
        good(sales.patch(byLookup, "{\"new_name\":\"by lookup\"}"));
        assertEquals("by lookup", sales.get(byLookup).json().get("new_name").asText());
        Reply taken = sales.post("new_prices", "{\"new_code\":\"X\",\"new_year\":2026}");
        assertEquals("0x80060892", taken.code());
        assertTrue(taken.message().contains("for Code, Year already exists"), taken.message());
    }

    @Test
    void d29SomeValuesCannotBeAddressedEvenWhenEncoded() throws Exception {
        start();
        for (String sign : new String[] {"/", "<", ">", "*", "%", "&", ":", "\\", "?", "+"}) {
            String path = "accounts(accountnumber='a" + Asker.encoded(sign) + "b')";
            assertEquals(400, sales.get(path).status(), sign);
            assertEquals(400, sales.patch(path, "{\"name\":\"x\"}").status(), sign);
        }
        good(sales.patch("accounts(accountnumber='O''Brien')", "{\"name\":\"x\"}"));
        assertEquals(200, sales.get("accounts(accountnumber='O''Brien')").status());
    }

    @Test
    void d30OnlyAnActiveKeyAddresses() throws Exception {
        start("customTables", "yes");
        good(sales.post("new_prices", "{\"new_name\":\"same\"}"));
        good(sales.post("new_prices", "{\"new_name\":\"same\"}"));
        Reply pending = sales.get("new_prices(new_name='same')");
        assertEquals(400, pending.status());
        assertTrue(pending.message().startsWith("The key in the request URI is not valid for resource"));
        String keys =
                sales.get("EntityDefinitions(LogicalName='new_price')/Keys").text();
        assertTrue(keys.contains("\"Pending\"") && keys.contains("\"Active\""), keys);
    }

    @Test
    void d31NewerBuildsNameTheValuesOfABrokenKey() throws Exception {
        start("duplicateAttributes", "yes");
        good(sales.post("accounts", "{\"accountnumber\":\"a<b\"}"));
        Reply reply = sales.post("accounts", "{\"accountnumber\":\"a<b\"}");
        assertTrue(
                reply.message()
                        .endsWith("<DuplicateAttributes><accountnumber>a&lt;b</accountnumber></DuplicateAttributes>"),
                reply.message());
    }

    @Test
    void d32SeveralChoicesAreOneText() throws Exception {
        start("customTables", "yes");
        String id = created("new_prices", "{\"new_colors\":\"3,1\"}");
        assertEquals(
                "1,3",
                sales.get("new_prices(" + id + ")").json().get("new_colors").asText());
        assertEquals(
                "0x8004431A",
                sales.post("new_prices", "{\"new_colors\":\"1,9\"}").code());
        assertEquals(
                "0x80048d19", sales.post("new_prices", "{\"new_colors\":1}").code());
    }

    private String customer() throws Exception {
        return "\"customerid_account@odata.bind\":\"/accounts(" + created("accounts", "{\"name\":\"Buyer\"}") + ")\"";
    }

    @Test
    void d33SomeTablesBeginInTheirDefaultStateOnly() throws Exception {
        start();
        String customer = customer();
        Reply won = sales.post("quotes", "{\"name\":\"Q\"," + customer + ",\"statecode\":1,\"statuscode\":2}");
        assertEquals("0x80048408", won.code());
        String quote = created("quotes", "{\"name\":\"Q\"," + customer + "}");
        good(sales.patch("quotes(" + quote + ")", "{\"statecode\":1,\"statuscode\":2}"));
        Reply soon = sales.post("WinQuote", "{\"Status\":4}");
        assertEquals(400, soon.status());
        good(sales.post(
                "WinQuote",
                "{\"Status\":4,\"QuoteClose\":{\"subject\":\"s\",\"quoteid@odata.bind\":\"/quotes(" + quote + ")\"}}"));
        assertEquals(
                2, sales.get("quotes(" + quote + ")").json().get("statecode").asInt());
        String deal = created("opportunities", "{\"name\":\"O\"," + customer + "}");
        good(sales.post(
                "CloseOpportunity",
                "{\"Status\":3,\"OpportunityClose\":{\"opportunityid@odata.bind\":\"/opportunities(" + deal + ")\"}}"));
        assertEquals(
                1,
                sales.get("opportunities(" + deal + ")").json().get("statecode").asInt());
    }

    @Test
    void d33SomeServersCloseByActionOnly() throws Exception {
        start("closing", "action");
        String order = created("salesorders", "{\"name\":\"O\"," + customer() + "}");
        Reply patch = sales.patch("salesorders(" + order + ")", "{\"statecode\":3,\"statuscode\":100001}");
        assertEquals(400, patch.status());
        assertTrue(patch.message().contains("use the FulfillSalesOrder message"), patch.message());
        good(sales.patch("salesorders(" + order + ")", "{\"statecode\":1,\"statuscode\":3}"));
        good(sales.post(
                "FulfillSalesOrder",
                "{\"Status\":-1,\"OrderClose\":{\"salesorderid@odata.bind\":\"/salesorders(" + order + ")\"}}"));
        assertEquals(
                3,
                sales.get("salesorders(" + order + ")").json().get("statecode").asInt());
    }

    @Test
    void d34AmountsComeBackWithZerosAndRounded() throws Exception {
        start();
        String id = created("accounts", "{\"revenue\":20000.5,\"creditlimit\":1.23456}");
        String text =
                sales.get("accounts(" + id + ")?$select=revenue,creditlimit").text();
        assertTrue(text.contains("\"revenue\":20000.5000") && text.contains("\"creditlimit\":1.2346"), text);
        assertEquals(400, sales.post("accounts", "{\"foo_base\":1}").status());
        sandbox.close();
        start("moneyPrecision", "currency");
        id = created("accounts", "{\"creditlimit\":1.236}");
        text = sales.get("accounts(" + id + ")?$select=creditlimit").text();
        assertTrue(text.contains("\"creditlimit\":1.2400"), text);
    }

    @Test
    void d35DatesBehaveAsTheirColumnsSay() throws Exception {
        start("customTables", "yes");
        String id =
                created("new_prices", "{\"new_validfrom\":\"2026-03-01\",\"new_opens\":\"2026-03-01T08:00:00.5Z\"}");
        JsonNode row = sales.get("new_prices(" + id + ")").json();
        assertEquals("2026-03-01", row.get("new_validfrom").asText());
        assertEquals("2026-03-01T08:00:00Z", row.get("new_opens").asText());
        assertEquals(
                400,
                sales.post("new_prices", "{\"new_validfrom\":\"2026-03-01T08:00:00Z\"}")
                        .status());
        assertEquals(
                400,
                sales.post("new_prices", "{\"new_validfrom\":\"1752-12-31\"}").status());
        String definition = sales.get(
                        "EntityDefinitions(LogicalName='new_price')/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata")
                .text();
        assertTrue(definition.contains("TimeZoneIndependent") && definition.contains("DateOnly"), definition);
    }

    private String product(String number) throws Exception {
        return created(
                "products",
                "{\"productnumber\":\"" + number + "\",\"name\":\"P\",\"quantitydecimal\":2,\"price\":10,"
                        + "\"defaultuomid@odata.bind\":\"/uoms(" + unit()
                        + ")\",\"defaultuomscheduleid@odata.bind\":\"/uomschedules("
                        + id("uomschedules", "name eq 'Default unit'", "uomscheduleid") + ")\"}");
    }

    private String unit() throws Exception {
        return id("uoms", "name eq 'Each'", "uomid");
    }

    private String line(String order, String product) throws Exception {
        return "\"salesorderid@odata.bind\":\"/salesorders(" + order + ")\",\"productid@odata.bind\":\"/products("
                + product + ")\",\"uomid@odata.bind\":\"/uoms(" + unit() + ")\"";
    }

    @Test
    void d38ADraftIsNotSold() throws Exception {
        start();
        String order = created("salesorders", "{\"name\":\"O\"," + customer() + "}");
        String product = product("DR-1");
        Reply draft = sales.post("salesorderdetails", "{\"quantity\":1," + line(order, product) + "}");
        assertEquals(400, draft.status(), draft.text());
        good(sales.patch("products(" + product + ")", "{\"statecode\":0,\"statuscode\":1}"));
        good(sales.post("salesorderdetails", "{\"quantity\":1," + line(order, product) + "}"));
        sandbox.close();
        start("productsActive", "yes");
        assertEquals(
                0,
                sales.get("products(" + product("DR-2") + ")")
                        .json()
                        .get("statecode")
                        .asInt());
    }

    @Test
    void d39AnOrderIsEditedOnlyWhileItIsActive() throws Exception {
        start("productsActive", "yes");
        String order = created("salesorders", "{\"name\":\"O\"," + customer() + "}");
        String product = product("ED-1");
        String line = created("salesorderdetails", "{\"quantity\":1," + line(order, product) + "}");
        good(sales.patch("salesorders(" + order + ")", "{\"name\":\"O2\",\"statecode\":1,\"statuscode\":3}"));
        assertEquals(
                1,
                sales.get("salesorderdetails(" + line + ")")
                        .json()
                        .get("salesorderstatecode")
                        .asInt());
        assertEquals(
                400,
                sales.patch("salesorders(" + order + ")", "{\"name\":\"O3\"}").status());
        assertEquals(
                400,
                sales.patch("salesorderdetails(" + line + ")", "{\"quantity\":2}")
                        .status());
        assertEquals(400, sales.delete("salesorderdetails(" + line + ")").status());
        assertEquals(
                400,
                sales.post("salesorderdetails", "{\"quantity\":1," + line(order, product) + "}")
                        .status());
        good(sales.patch("salesorders(" + order + ")", "{\"statecode\":0,\"statuscode\":1}"));
        good(sales.patch("salesorders(" + order + ")", "{\"name\":\"O3\"}"));
    }

    @Test
    void d40AmountsAreComputed() throws Exception {
        start("productsActive", "yes");
        String order = created("salesorders", "{\"name\":\"O\",\"freightamount\":5," + customer() + "}");
        String product = product("AM-1");
        created(
                "salesorderdetails",
                "{\"quantity\":3,\"priceperunit\":99,\"extendedamount\":1,\"tax\":2," + line(order, product) + "}");
        created(
                "salesorderdetails",
                "{\"quantity\":2,\"priceperunit\":99,\"ispriceoverridden\":true,\"manualdiscountamount\":8,"
                        + line(order, product) + "}");
        String written = "\"salesorderid@odata.bind\":\"/salesorders(" + order + ")\"";
        assertEquals(
                400,
                sales.post("salesorderdetails", "{\"quantity\":1,\"isproductoverridden\":true," + written + "}")
                        .status());
        assertEquals(
                400,
                sales.post("salesorderdetails", "{\"quantity\":1," + written + "}")
                        .status());
        created(
                "salesorderdetails",
                "{\"quantity\":1,\"isproductoverridden\":true,\"productdescription\":\"Work\",\"priceperunit\":7,"
                        + written + "}");
        JsonNode row = sales.get("salesorders(" + order + ")").json();
        assertAmount("227", row, "totallineitemamount"); // 3 × 10 + 2 × 99 − 8 + 7
        assertAmount("2", row, "totaltax");
        assertAmount("234", row, "totalamount");
        assertNotEquals("", row.get("ordernumber").asText(""));
        String own = created("salesorders", "{\"ordernumber\":\"MY-1\",\"name\":\"O\"," + customer() + "}");
        assertEquals(
                "MY-1",
                sales.get("salesorders(" + own + ")").json().get("ordernumber").asText());
    }

    @Test
    void d40WhatIsMaintainedElsewhereKeepsItsAmounts() throws Exception {
        start();
        String order = created(
                "salesorders",
                "{\"name\":\"O\",\"msdynce_ismaintainedexternally\":true,\"totalamount\":77," + customer() + "}");
        assertAmount("77", sales.get("salesorders(" + order + ")").json(), "totalamount");
        assertFalse(sales.get("salesorders(" + order + ")")
                .json()
                .get("totalamount_base")
                .isNull());
    }

    private static void assertAmount(String wanted, JsonNode row, String column) {
        assertEquals(
                0, new BigDecimal(wanted).compareTo(row.get(column).decimalValue()), column + " " + row.get(column));
    }
}
