package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.Asker.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Sales and the Prospect to cash solution do with orders and invoices, spoken to with bare HTTP. */
class OrdersInSalesTest {
    private static final int ACTIVE = 647390000;
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(60));
    private final Asker sales = Asker.sales(sandbox);

    @AfterEach
    void end() {
        sandbox.close();
    }

    private String created(String set, String body) throws Exception {
        Reply reply = sales.post(set, body);
        assertTrue(reply.status() < 300, reply.status() + " " + reply.text());
        return reply.header("OData-EntityId").replaceFirst(".*\\(", "").replace(")", "");
    }

    private void good(Reply reply) {
        assertTrue(reply.status() < 300, reply.status() + " " + reply.text());
    }

    private String unit() throws Exception {
        return sales.get("uoms?$filter=name eq 'Each'")
                .rows()
                .get(0)
                .get("uomid")
                .asText();
    }

    /** In state Active. */
    private String product(String number, boolean external) throws Exception {
        String id = anyProduct(number, external);
        if (!external) good(sales.patch("products(" + id + ")", "{\"statecode\":0,\"statuscode\":1}"));
        return id;
    }

    private String anyProduct(String number, boolean external) throws Exception {
        String group = sales.get("uomschedules?$top=1")
                .rows()
                .get(0)
                .get("uomscheduleid")
                .asText();
        return created("products", """
                {"productnumber":"%s","name":"P","quantitydecimal":2,"price":10,"msdynce_ismaintainedexternally":%s,
                 "defaultuomid@odata.bind":"/uoms(%s)","defaultuomscheduleid@odata.bind":"/uomschedules(%s)"}""".formatted(number, external, unit(), group));
    }

    private String order(String more) throws Exception {
        String account =
                sales.get("accounts?$top=1").rows().get(0).get("accountid").asText();
        return created(
                "salesorders",
                "{\"name\":\"O\"" + more + ",\"customerid_account@odata.bind\":\"/accounts(" + account + ")\"}");
    }

    private String line(String order, String product) throws Exception {
        return created("salesorderdetails", """
                {"quantity":3,"salesorderid@odata.bind":"/salesorders(%s)","productid@odata.bind":"/products(%s)",
                 "uomid@odata.bind":"/uoms(%s)"}""".formatted(order, product, unit()));
    }

    private String words(String order) throws Exception {
        return created("salesorderdetails", """
                {"quantity":1,"priceperunit":7,"isproductoverridden":true,"productdescription":"Work",
                 "salesorderid@odata.bind":"/salesorders(%s)"}""".formatted(order));
    }

    private JsonNode head(String id) throws Exception {
        return sales.get("salesorders(" + id + ")").json();
    }

    private JsonNode lineRow(String id) throws Exception {
        return sales.get("salesorderdetails(" + id + ")").json();
    }

    private static boolean only(JsonNode row) {
        return row.get(
                        row.has("salesorderdetailid")
                                ? "msdynce_orderhasexternalmaintainedproductsonly"
                                : "msdynce_hasexternallymaintainedproductsonly")
                .asBoolean();
    }

    // D-38
    @Test
    void productsOfTheOtherSystemAreOnSaleAtOnce() throws Exception {
        for (boolean external : new boolean[] {true, false})
            assertEquals(
                    external ? 0 : 2,
                    sales.get("products(" + anyProduct("S-" + external, external) + ")")
                            .json()
                            .get("statecode")
                            .asInt());
    }

    @Test
    void linesTellTheNumberOfTheirOrderTheirOwnAndWhoseProductTheyHave() throws Exception {
        String order = order(",\"ordernumber\":\"MY-7\"");
        JsonNode first = lineRow(line(order, product("EX-1", true)));
        JsonNode second = lineRow(line(order, product("EX-2", true)));
        assertEquals("MY-7", first.get("msdynce_ordernumber").asText());
        assertEquals(1, first.get("sequencenumber").asInt());
        assertEquals(2, second.get("sequencenumber").asInt());
        assertTrue(first.get("msdynce_ismaintainedexternally").asBoolean());
        assertEquals(30, first.get("extendedamount").asInt());
        assertFalse(first.get("msdynce_orderissubmitted").asBoolean());
    }

    @Test
    void oneLineOfSalesMakesTheOrderAndAllLinesNotExternalOnlyUntilItIsGone() throws Exception {
        String order = order("");
        String external = line(order, product("EX-1", true));
        assertTrue(only(head(order)) && only(lineRow(external)));
        String own = line(order, product("OWN-1", false));
        assertFalse(only(head(order)) || only(lineRow(external)) || only(lineRow(own)));
        good(sales.delete("salesorderdetails(" + own + ")"));
        assertTrue(only(head(order)) && only(lineRow(external)));
        String words = words(order);
        assertFalse(only(head(order)) || only(lineRow(words)));
    }

    @Test
    void onlyOrdersOfExternalProductsAreActivatedAndTheirLinesAreSubmitted() throws Exception {
        String good = order("");
        String line = line(good, product("EX-1", true));
        good(sales.patch("salesorders(" + good + ")", "{\"msdynce_processingstatus\":" + ACTIVE + "}"));
        assertTrue(lineRow(line).get("msdynce_orderissubmitted").asBoolean());
        assertTrue(lineRow(line(good, product("EX-2", true)))
                .get("msdynce_orderissubmitted")
                .asBoolean());
        String bad = order("");
        words(bad);
        Reply refused = sales.patch("salesorders(" + bad + ")", "{\"msdynce_processingstatus\":" + ACTIVE + "}");
        assertEquals(400, refused.status());
        assertTrue(refused.message().contains("externally maintained products"), refused.message());
    }

    @Test
    void aSubmittedOrderSubmitsItsLines() throws Exception {
        String order = order("");
        String line = line(order, product("EX-1", true));
        good(sales.patch("salesorders(" + order + ")", "{\"statecode\":1,\"statuscode\":3}"));
        assertTrue(lineRow(line).get("msdynce_orderissubmitted").asBoolean());
    }

    @Test
    void theOwnerOfAnOrderOwnsItsInvoice() throws Exception {
        JsonNode seller =
                sales.get("systemusers?$filter=lastname eq 'Müller'").rows().get(0);
        String order = order(",\"ownerid@odata.bind\":\"/systemusers("
                + seller.get("systemuserid").asText() + ")\"");
        String customer = head(order).get("_customerid_value").asText();
        String invoice = created("invoices", """
                {"name":"I","customerid_account@odata.bind":"/accounts(%s)","salesorderid@odata.bind":"/salesorders(%s)"}""".formatted(customer, order));
        assertEquals(
                seller.get("systemuserid").asText(),
                sales.get("invoices(" + invoice + ")")
                        .json()
                        .get("_ownerid_value")
                        .asText());
    }

    private JsonNode freight(String set, String header, String id) throws Exception {
        return sales.get(set + "?$filter=_" + header + "_value eq " + id + " and msdynce_ismisctax eq true")
                .rows();
    }

    @Test
    void theTaxOnChargesOfAnOrderIsOneLineThatFollowsIt() throws Exception {
        String order = order(",\"msdynce_ismaintainedexternally\":true,\"msdynce_misctax\":1.63,\"totalamount\":50");
        JsonNode line = freight("salesorderdetails", "salesorderid", order).get(0);
        assertEquals("Freight Tax", line.get("productdescription").asText());
        assertEquals("1.63", line.get("tax").decimalValue().stripTrailingZeros().toPlainString());
        assertEquals(0, line.get("sequencenumber").asInt());
        assertEquals(0, line.get("priceperunit").asInt());
        assertEquals(1, line.get("quantity").asInt());
        assertTrue(line.get("isproductoverridden").asBoolean());
        assertTrue(line.get("msdynce_ismaintainedexternally").asBoolean());
        good(sales.patch("salesorders(" + order + ")", "{\"msdynce_misctax\":2}"));
        assertEquals(1, freight("salesorderdetails", "salesorderid", order).size());
        assertEquals(
                2,
                freight("salesorderdetails", "salesorderid", order)
                        .get(0)
                        .get("tax")
                        .asInt());
        assertEquals(50, head(order).get("totalamount").asInt());
        good(sales.patch("salesorders(" + order + ")", "{\"msdynce_misctax\":0}"));
        assertEquals(0, freight("salesorderdetails", "salesorderid", order).size());
    }

    @Test
    void theTaxOnChargesOfAnInvoiceIsALineTooAndTwoOfThemAreRefused() throws Exception {
        String customer =
                sales.get("accounts?$top=1").rows().get(0).get("accountid").asText();
        String invoice = created("invoices", """
                {"name":"I","msdynce_misctax":3,"customerid_account@odata.bind":"/accounts(%s)"}""".formatted(customer));
        assertEquals(1, freight("invoicedetails", "invoiceid", invoice).size());
        created("invoicedetails", """
                {"quantity":1,"isproductoverridden":true,"productdescription":"F","msdynce_ismisctax":true,
                 "invoiceid@odata.bind":"/invoices(%s)"}""".formatted(invoice));
        Reply refused = sales.patch("invoices(" + invoice + ")", "{\"msdynce_misctax\":4}");
        assertTrue(refused.message().contains("more than one Freight tax"), refused.text());
    }

    /** So the mark of an order is not to be relied on once F&O keeps it. */
    @Test
    void aFreightTaxLineIsNoProductOfTheOtherSystemWhenAnotherLineChanges() throws Exception {
        String order = order(",\"msdynce_ismaintainedexternally\":true,\"msdynce_misctax\":1");
        assertTrue(only(head(order)));
        line(order, product("EX-1", true));
        assertFalse(only(head(order)));
    }

    @Test
    void anOrderIsInTheCurrencyOfItsPriceList() throws Exception {
        String list = sales.get("pricelevels?$filter=name eq 'Europe'")
                .rows()
                .get(0)
                .get("pricelevelid")
                .asText();
        String order = order("");
        Reply refused = sales.patch(
                "salesorders(" + order + ")", "{\"pricelevelid@odata.bind\":\"/pricelevels(" + list + ")\"}");
        assertEquals(400, refused.status());
        assertTrue(refused.message().contains("currency of the price list"), refused.message());
    }

    // D-40
    @Test
    void salesCountsTheTotalsOfWhatIsNotMarkedAndKeepsThoseOfWhatIs() throws Exception {
        String customer =
                sales.get("accounts?$top=1").rows().get(0).get("accountid").asText();
        for (boolean marked : new boolean[] {false, true}) {
            String invoice = created("invoices", """
                    {"name":"I","totalamount":77,"msdynce_ismaintainedexternally":%s,
                     "customerid_account@odata.bind":"/accounts(%s)"}""".formatted(marked, customer));
            String line = created("invoicedetails", """
                    {"quantity":2,"priceperunit":10,"tax":3,"extendedamount":20,"isproductoverridden":true,"productdescription":"W",
                     "msdynce_ismaintainedexternally":%s,"invoiceid@odata.bind":"/invoices(%s)"}""".formatted(marked, invoice));
            good(sales.patch("invoices(" + invoice + ")", "{\"totalamount\":78,\"freightamount\":5}"));
            JsonNode row = sales.get("invoices(" + invoice + ")").json();
            assertEquals(marked ? 78 : 28, row.get("totalamount").asInt());
            row = sales.get("invoicedetails(" + line + ")").json();
            assertEquals(marked ? 20 : 23, row.get("extendedamount").asInt());
        }
    }

    // D-39
    @Test
    void aPaidInvoiceStaysAsItIs() throws Exception {
        String customer =
                sales.get("accounts?$top=1").rows().get(0).get("accountid").asText();
        String invoice = created(
                "invoices", "{\"name\":\"I\",\"customerid_account@odata.bind\":\"/accounts(" + customer + ")\"}");
        good(sales.patch("invoices(" + invoice + ")", "{\"statecode\":2,\"statuscode\":100001}"));
        assertEquals(
                400,
                sales.patch("invoices(" + invoice + ")", "{\"name\":\"J\"}").status());
    }

    /** Demo orders fit what the other system demands: those to be sent are sent here by hand. */
    @Test
    void demoOrdersAreAcceptedByFinanceAndOperations() throws Exception {
        Asker finops = Asker.finops(sandbox);
        JsonMapper json = new JsonMapper();
        List<String> customers = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        JsonNode orders = sales.get("salesorders?$expand=customerid_account($select=accountnumber),"
                        + "customerid_contact($select=msdynce_contactnumber)&$filter=msdynce_processingstatus eq "
                        + ACTIVE + " and msdynce_hasexternallymaintainedproductsonly eq true")
                .rows();
        assertEquals(8, orders.size());
        for (JsonNode order : orders) {
            String customer = order.at("/customerid_account/accountnumber")
                    .asText(order.at("/customerid_contact/msdynce_contactnumber")
                            .asText());
            ObjectNode row = json.createObjectNode().put("dataAreaId", "usmf");
            customers.add("POST CustomersV2\n"
                    + row.deepCopy()
                            .put("CustomerAccount", customer)
                            .put("CustomerGroupId", "10")
                            .put("SalesCurrencyCode", "USD")
                            .put("OrganizationName", "C")
                            .put("PartyType", "Organization"));
            parts.add("POST CDSSalesOrderHeaders\n"
                    + row.put("SalesOrderNumber", order.get("ordernumber").asText())
                            .put("OrderingCustomerAccountNumber", customer)
                            .put(
                                    "DeliveryAddressStreet",
                                    order.get("shipto_line1").asText(""))
                            .put(
                                    "DeliveryAddressZipCode",
                                    order.get("shipto_postalcode").asText("")));
        }
        JsonNode lines = sales.get(
                        "salesorderdetails?$expand=uomid($select=name)&$filter=msdynce_orderissubmitted eq true"
                                + " and msdynce_orderhasexternalmaintainedproductsonly eq true")
                .rows();
        for (JsonNode line : lines)
            parts.add("POST CDSSalesOrderLines\n"
                    + json.createObjectNode()
                            .put("dataAreaId", "usmf")
                            .put(
                                    "SalesOrderNumber",
                                    line.get("msdynce_ordernumber").asText())
                            .put(
                                    "LineCreationSequenceNumber",
                                    line.get("sequencenumber").asInt())
                            .put("OrderedSalesQuantity", line.get("quantity").decimalValue()));
        customers.sort(null);
        finops.batch("odata.continue-on-error", customers.stream().distinct().toArray(String[]::new));
        Reply reply = finops.batch("odata.continue-on-error", parts.toArray(String[]::new));
        assertFalse(reply.text().contains("HTTP/1.1 400"), () -> reply.text());
        assertTrue(lines.size() > orders.size());
    }

    @Test
    void demoLinesPointToTheirProductsOnceTheseAreThere() throws Exception {
        String query =
                "salesorderdetails?$filter=msdynce_orderissubmitted eq true&$expand=productid($select=productnumber)";
        JsonNode waiting = sales.get(query).rows().get(0);
        assertTrue(waiting.get("_productid_value").isNull());
        JsonNode sold = Asker.finops(sandbox)
                .get("SellableReleasedProducts?$filter=ProductName eq '"
                        + Asker.encoded(waiting.get("description").asText().replace("'", "''")) + "'")
                .rows()
                .get(0);
        String number = sold.get("ProductNumber").asText();
        String product = product(number, true);
        JsonNode line = sales.get(query).rows().get(0);
        assertEquals(product, line.get("_productid_value").asText());
        assertEquals(number, line.at("/productid/productnumber").asText());
    }
}
