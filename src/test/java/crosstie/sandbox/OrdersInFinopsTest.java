package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of sales orders in F&O, spoken to with bare HTTP. */
class OrdersInFinopsTest {
    private static final String KEY = "(dataAreaId='usmf',SalesOrderNumber='MY-1')";
    private static final String HEADERS = "CDSSalesOrderHeaders";
    private static final String ACTION = "/Microsoft.Dynamics.DataEntities.";
    private static final String INVOICES = "ExternallyMaintainedCustomerSalesInvoiceHeaders";
    private static final String INVOICE_LINES = "ExternallyMaintainedCustomerSalesInvoiceLines";
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(120));
    private final Asker finops = Asker.finops(sandbox);

    @AfterEach
    void end() {
        sandbox.close();
    }

    private void good(Reply reply) {
        assertTrue(reply.status() < 300, reply.status() + " " + reply.text());
    }

    @BeforeEach
    void anOrderOfACustomerThatIsKeptInSales() throws Exception {
        good(finops.post("CustomersV2", """
                {"dataAreaId":"usmf","CustomerAccount":"C-1","CustomerGroupId":"10","SalesCurrencyCode":"USD",
                 "OrganizationName":"Contoso","PartyType":"Organization","IsExternallyMaintained":"Yes",
                 "AddressStreet":"1 Main","AddressCity":"Lyon","AddressCountryRegionISOCode":"FR","LanguageId":"en-us"}"""));
        good(finops.post(HEADERS, """
                {"dataAreaId":"usmf","SalesOrderNumber":"MY-1","OrderingCustomerAccountNumber":"C-1","OrderTotalAmount":77,
                 "SalesOrderProcessingStatus":"Invoiced","DeliveryAddressCountryRegionISOCode":"US",
                 "DeliveryAddressStateId":"WA","DeliveryAddressCity":"Seattle"}"""));
        line(1, 3, "100", "10");
    }

    private void line(int place, int quantity, String price, String discount) throws Exception {
        good(finops.post("CDSSalesOrderLines", """
                {"dataAreaId":"usmf","SalesOrderNumber":"MY-1","LineCreationSequenceNumber":%d,"ProductNumber":"P-00001",
                 "OrderedSalesQuantity":%d,"SalesPrice":%s,"TotalDiscountAmount":%s,"SalesUnitSymbol":"ea"}""".formatted(place, quantity, price, discount)));
    }

    private JsonNode header() throws Exception {
        return finops.get(HEADERS + KEY).json();
    }

    private JsonNode line() throws Exception {
        return finops.get("CDSSalesOrderLines(dataAreaId='usmf',SalesOrderNumber='MY-1',LineCreationSequenceNumber=1)")
                .json();
    }

    private Reply act(String action, String body) throws Exception {
        return finops.post(HEADERS + KEY + ACTION + action, body);
    }

    private void amount(String wanted, JsonNode row, String column) {
        assertEquals(
                0, new BigDecimal(wanted).compareTo(row.get(column).decimalValue()), column + " " + row.get(column));
    }

    private void totals() throws Exception {
        good(finops.post(HEADERS + ACTION + "calculateTotals", ""));
    }

    @Test
    void aNumberThatIsGivenIsKeptAndTheRestComesFromTheCustomer() throws Exception {
        JsonNode order = header();
        assertEquals("MY-1", order.get("SalesOrderNumber").asText());
        assertEquals("Contoso", order.get("SalesOrderName").asText());
        assertEquals("C-1", order.get("InvoiceCustomerAccountNumber").asText());
        assertEquals("Lyon", order.get("InvoiceAddressCity").asText());
        assertEquals("FRA", order.get("InvoiceAddressCountryRegionId").asText());
        assertEquals("USD", order.get("CurrencyCode").asText());
        assertEquals("USA", order.get("DeliveryAddressCountryRegionId").asText());
        assertEquals("Active", order.get("SalesOrderProcessingStatus").asText());
        assertEquals("SalesOrderIntegration", order.get("SalesOrderOriginType").asText());
        Reply numbered = finops.post(HEADERS, "{\"OrderingCustomerAccountNumber\":\"C-1\"}");
        assertTrue(numbered.json().get("SalesOrderNumber").asText().startsWith("US-S"), numbered.text());
        assertEquals(
                400,
                finops.post(HEADERS, "{\"OrderingCustomerAccountNumber\":\"nobody\"}")
                        .status());
        assertEquals(
                400,
                finops.patch(HEADERS + KEY, "{\"DeliveryAddressStateId\":\"Nowhere\"}")
                        .status());
    }

    @Test
    void whoseOrderItIsFollowsTheCustomers() throws Exception {
        assertEquals(
                "Yes", header().get("OrderingCustomerIsExternallyMaintained").asText());
        assertEquals("Yes", line().get("InvoiceCustomerIsExternallyMaintained").asText());
        String ours = HEADERS
                + "?$filter=OrderingCustomerIsExternallyMaintained eq Microsoft.Dynamics.DataEntities.NoYes'Yes'";
        assertEquals(1, finops.get(ours).rows().size());
        good(finops.patch(
                "CustomersV2(dataAreaId='usmf',CustomerAccount='C-1')", "{\"IsExternallyMaintained\":\"No\"}"));
        assertEquals(
                "No", header().get("OrderingCustomerIsExternallyMaintained").asText());
        assertEquals("No", line().get("OrderingCustomerIsExternallyMaintained").asText());
        assertEquals(0, finops.get(ours).rows().size());
    }

    @Test
    void theDiscountOfALineIsKeptPerUnitAndWhatRoundingLeavesAsACharge() throws Exception {
        amount("3.33", line(), "LineDiscountAmount");
        amount("-0.01", line(), "TotalChargesAmount");
        amount("10", line(), "TotalDiscountAmount");
        amount("290.01", line(), "LineAmount");
        good(finops.patch(
                "CDSSalesOrderLines(dataAreaId='usmf',SalesOrderNumber='MY-1',LineCreationSequenceNumber=1)",
                "{\"OrderedSalesQuantity\":4}"));
        amount("2.5", line(), "LineDiscountAmount");
        amount("0", line(), "TotalChargesAmount");
        amount("10", line(), "TotalDiscountAmount");
        amount("390", line(), "LineAmount");
    }

    @Test
    void totalsAreAsSentUntilTheJobCalculatesThemAndOutOfDateAfterAChange() throws Exception {
        amount("77", header(), "OrderTotalAmount");
        assertEquals("No", line().get("AreSalesOrderTotalsUpdated").asText());
        good(act("charge", "{\"amount\":20}"));
        good(act("discount", "{\"amount\":5}"));
        totals();
        assertEquals("Yes", header().get("AreTotalsUpdated").asText());
        amount("1.3", header(), "OrderHeaderTaxAmount");
        amount("18.85", line(), "TotalTaxAmount");
        amount("20.15", header(), "OrderTotalTaxAmount");
        amount("5", header(), "TotalDiscountAmount");
        amount("20", header(), "OrderTotalChargesAmount");
        amount("325.15", header(), "OrderTotalAmount"); // 290.01 − 0.01 − 5 + 20 + 20.15
        good(finops.patch(
                HEADERS + KEY, "{\"OrderTotalAmount\":1,\"AreTotalsUpdated\":\"No\",\"TotalDiscountAmount\":9}"));
        amount("325.15", header(), "OrderTotalAmount");
        amount("5", header(), "TotalDiscountAmount");
        assertEquals("Yes", header().get("AreTotalsUpdated").asText());
        line(2, 1, "1", "0");
        assertEquals("No", header().get("AreTotalsUpdated").asText());
    }

    @Test
    void anOrderIsConfirmedPickedDeliveredAndInvoicedInHalves() throws Exception {
        String[][] steps = {
            {"confirm", "", "Confirmed", "Backorder"},
            {"pick", "", "Picked", "Backorder"},
            {"deliver", "{\"part\":true}", "PartiallyDelivered", "Backorder"},
            {"invoice", "{\"part\":true}", "PartiallyInvoiced", "Backorder"},
            {"deliver", "", "DeliveredPartiallyInvoiced", "Delivered"},
            {"invoice", "", "Invoiced", "Invoiced"},
        };
        for (String[] step : steps) {
            good(act(step[0], step[1]));
            assertEquals(step[2], header().get("SalesOrderProcessingStatus").asText());
            assertEquals(step[3], header().get("SalesOrderStatus").asText());
            assertEquals(step[2], line().get("SalesOrderProcessingStatus").asText());
        }
        assertEquals(400, act("confirm", "").status());
        assertEquals(
                400,
                finops.patch(HEADERS + KEY, "{\"DeliveryAddressCity\":\"X\"}").status());
        assertEquals(404, act("explode", "").status());
    }

    @Test
    void anOrderIsCancelledBeforeItIsDeliveredOnly() throws Exception {
        good(act("deliver", ""));
        assertEquals(400, act("cancel", "").status());
        good(finops.post(HEADERS, "{\"SalesOrderNumber\":\"MY-2\",\"OrderingCustomerAccountNumber\":\"C-1\"}"));
        good(finops.post(HEADERS + KEY.replace("MY-1", "MY-2") + ACTION + "cancel", ""));
        JsonNode order = finops.get(HEADERS + KEY.replace("MY-1", "MY-2")).json();
        assertEquals("Canceled", order.get("SalesOrderProcessingStatus").asText());
    }

    private JsonNode invoices() throws Exception {
        return finops.get(INVOICES + "?$filter=SalesOrderNumber eq 'MY-1'").rows();
    }

    @Test
    void invoicesAppearForCustomersThatAreKeptInSales() throws Exception {
        good(act("charge", "{\"amount\":20}"));
        totals();
        good(act("invoice", "{\"part\":true}"));
        good(act("invoice", ""));
        JsonNode first = invoices().get(0);
        JsonNode second = invoices().get(1);
        assertEquals(2, invoices().size());
        assertEquals("Lyon", first.get("InvoiceAddressCity").asText());
        assertTrue(first.get("InvoiceDate").asText().endsWith("T12:00:00Z"));
        amount("20", first, "TotalChargeAmount");
        amount("1.3", first, "InvoiceHeaderTaxAmount");
        amount("0", second, "TotalChargeAmount");
        JsonNode line = finops.get(INVOICE_LINES + "?$filter=InvoiceNumber eq '"
                        + first.get("InvoiceNumber").asText() + "'")
                .rows()
                .get(0);
        amount("1.5", line, "InvoicedQuantity");
        amount("5", line, "LineTotalDiscountAmount");
        amount("145.01", line, "LineAmount");
        amount("-0.01", line, "LineTotalChargeAmount");
        amount("9.43", line, "LineTotalTaxAmount");
        amount("175.73", first, "TotalInvoiceAmount"); // 145.01 − 0.01 + 20 + 1.30 + 9.43
        assertEquals(
                400,
                finops.patch(
                                INVOICES
                                        + "(dataAreaId='usmf',InvoiceNumber='x',InvoiceDate=2026-01-01,LedgerVoucher='x')",
                                "{}")
                        .status());
    }

    @Test
    void ordersOfOtherCustomersAreInvoicedOutOfSight() throws Exception {
        good(finops.patch(
                "CustomersV2(dataAreaId='usmf',CustomerAccount='C-1')", "{\"IsExternallyMaintained\":\"No\"}"));
        good(act("invoice", ""));
        assertEquals("Invoiced", header().get("SalesOrderProcessingStatus").asText());
        assertEquals(0, invoices().size());
    }

    @Test
    void demoOrdersAreInEveryStateAndHaveTheirInvoices() throws Exception {
        JsonNode orders =
                finops.get(HEADERS + "?$filter=SalesOrderNumber eq 'SO*'").rows();
        assertEquals(12, orders.size());
        java.util.Map<String, String> totals = new java.util.TreeMap<>();
        for (JsonNode order : orders)
            totals.merge(
                    order.get("SalesOrderProcessingStatus").asText(),
                    order.get("AreTotalsUpdated").asText(),
                    (a, b) -> a + b);
        assertEquals(
                "{Active=Yes, Canceled=Yes, Confirmed=YesNoYes, Delivered=Yes, DeliveredPartiallyInvoiced=Yes, Invoiced=YesYes,"
                        + " PartiallyDelivered=Yes, PartiallyInvoiced=Yes, Picked=Yes}",
                totals.toString());
        assertEquals(5, finops.get(INVOICES).rows().size());
    }
}
