package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What F&O does with quotations and contact persons that are written from outside, spoken to with bare HTTP. */
class QuotationsInFinopsTest {
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(60));
    private final Asker finops = Asker.finops(sandbox);

    @AfterEach
    void end() {
        sandbox.close();
    }

    private JsonNode created(String set, String body) throws Exception {
        Reply reply = finops.post(set, body);
        assertEquals(201, reply.status(), reply.text());
        return reply.json();
    }

    private void customer() throws Exception {
        created("CustomersV2", """
                {"dataAreaId":"usmf","CustomerAccount":"C-1","PartyNumber":"C-1","CustomerGroupId":"10","OrganizationName":"Adatum",
                 "SalesCurrencyCode":"EUR","LanguageId":"de-de","SiteId":"1","WarehouseId":"13","AddressCity":"Berlin"}""");
    }

    private JsonNode header(String more) throws Exception {
        return created(
                "CDSSalesQuotationHeaders",
                "{\"dataAreaId\":\"usmf\",\"RequestingCustomerAccountNumber\":\"C-1\"" + more + "}");
    }

    private JsonNode line(String number, int place, String quantity, String discount) throws Exception {
        return created("CDSSalesQuotationLines", """
                {"dataAreaId":"usmf","SalesQuotationNumber":"%s","LineCreationSequenceNumber":%d,"ProductNumber":"P-00003",
                 "RequestedSalesQuantity":%s,"SalesPrice":100,"TotalDiscountAmount":%s}""".formatted(number, place, quantity, discount));
    }

    private static void amount(String expected, JsonNode row, String name) {
        assertEquals(0, new BigDecimal(expected).compareTo(row.get(name).decimalValue()), name + " " + row.get(name));
    }

    // F-26
    @Test
    void aQuotationKeepsTheNumberItComesWithAndIsNumberedOtherwise() throws Exception {
        customer();
        assertEquals(
                "QUO-1",
                header(",\"SalesQuotationNumber\":\"QUO-1\"")
                        .get("SalesQuotationNumber")
                        .asText());
        String own = header("").get("SalesQuotationNumber").asText();
        assertTrue(own.matches("US-Q[0-9]{6}"), own);
    }

    @Test
    void whatAQuotationDoesNotSayComesFromTheCustomer() throws Exception {
        customer();
        JsonNode row = header("");
        assertEquals("Adatum", row.get("SalesQuotationName").asText());
        assertEquals("EUR", row.get("CurrencyCode").asText());
        assertEquals("de-DE", row.get("LanguageId").asText());
        assertEquals("1", row.get("DefaultShippingSiteId").asText());
        assertEquals("13", row.get("DefaultShippingWarehouseId").asText());
        assertEquals("Berlin", row.get("InvoiceAddressCity").asText());
        assertEquals("C-1", row.get("InvoiceCustomerAccountNumber").asText());
        assertEquals("Created", row.get("SalesQuotationStatus").asText());
    }

    @Test
    void theDiscountOfTheWholeLineIsKeptPerUnitAndRoundingBecomesACharge() throws Exception {
        customer();
        header(",\"SalesQuotationNumber\":\"QUO-2\"");
        JsonNode row = line("QUO-2", 1, "3", "10");
        amount("3.33", row, "LineDiscountAmount");
        amount("-0.01", row, "TotalChargesAmount");
        amount("10", row, "TotalDiscountAmount");
        amount("290.01", row, "LineAmount");
        amount("0", line("QUO-2", 2, "4", "10"), "TotalChargesAmount");
        String key =
                "CDSSalesQuotationLines(dataAreaId='usmf',SalesQuotationNumber='QUO-2',LineCreationSequenceNumber=1)";
        assertEquals(204, finops.patch(key, "{\"RequestedSalesQuantity\":6}").status());
        JsonNode changed = finops.get(key).json();
        amount("1.67", changed, "LineDiscountAmount");
        amount("0.02", changed, "TotalChargesAmount");
    }

    @Test
    void aLineTakesFromProductAndHeaderWhatItDoesNotSay() throws Exception {
        customer();
        header(",\"SalesQuotationNumber\":\"QUO-3\",\"DeliveryAddressCity\":\"Köln\"");
        JsonNode row = created("CDSSalesQuotationLines", """
                {"dataAreaId":"usmf","SalesQuotationNumber":"QUO-3","LineCreationSequenceNumber":1,"ProductNumber":"P-00003"}""");
        JsonNode product = finops.get("SellableReleasedProducts(dataAreaId='usmf',ProductNumber='P-00003')")
                .json();
        assertEquals(product.get("ProductName"), row.get("ProductName"));
        assertEquals(product.get("SalesUnitSymbol"), row.get("SalesUnitSymbol"));
        assertEquals(product.get("SalesPrice"), row.get("SalesPrice"));
        assertEquals("EUR", row.get("CurrencyCode").asText());
        assertEquals("1", row.get("ShippingSiteId").asText());
        assertEquals("Köln", row.get("DeliveryAddressCity").asText());
        assertEquals("Created", row.get("SalesQuotationStatus").asText());
    }

    // F-37, F-41
    @Test
    void strangersAreRefused() throws Exception {
        customer();
        header(",\"SalesQuotationNumber\":\"QUO-4\"");
        refused(
                "CDSSalesQuotationHeaders",
                "{\"dataAreaId\":\"usmf\",\"RequestingCustomerAccountNumber\":\"NOBODY\"}",
                "RequestingCustomerAccountNumber");
        refused(
                "CDSSalesQuotationHeaders",
                "{\"dataAreaId\":\"usmf\",\"DeliveryAddressCountryRegionISOCode\":\"US\",\"DeliveryAddressStateId\":\"XX\"}",
                "DeliveryAddressStateId");
        refused(
                "CDSSalesQuotationLines",
                "{\"dataAreaId\":\"usmf\",\"SalesQuotationNumber\":\"QUO-4\",\"LineCreationSequenceNumber\":1,\"ProductNumber\":\"NONE\"}",
                "ProductNumber");
        refused(
                "CDSSalesQuotationLines",
                "{\"dataAreaId\":\"usmf\",\"SalesQuotationNumber\":\"QUO-5\",\"LineCreationSequenceNumber\":1}",
                "SalesQuotationNumber");
    }

    private void refused(String set, String body, String column) throws Exception {
        Reply reply = finops.post(set, body);
        assertEquals(400, reply.status(), reply.text());
        assertTrue(reply.inner().contains("." + column + "'"), reply.text());
    }

    /** The party comes with the customer; a contact person needs it. */
    @Test
    void aContactPersonNeedsThePartyOfItsCompany() throws Exception {
        String body =
                "{\"dataAreaId\":\"usmf\",\"ContactPersonPartyNumber\":\"CON-1\",\"AssociatedPartyNumber\":\"C-1\",\"LastName\":\"L\"}";
        refused("CDSContactPersons", body, "AssociatedPartyNumber");
        customer();
        JsonNode row = created("CDSContactPersons", body);
        assertEquals("Person", row.get("ContactPersonPartyType").asText());
        assertEquals("CON-1", row.get("ContactPersonPartyNumber").asText());
        assertEquals(400, finops.post("CDSContactPersons", body).status());
    }

    // F-39
    @Test
    void amountsAndStatesOfFinanceAreNotSetFromOutside() throws Exception {
        customer();
        JsonNode row = header(
                ",\"SalesQuotationStatus\":\"Confirmed\",\"QuotationTotalTaxAmount\":5,\"QuotationTotalAmount\":7");
        assertEquals("Created", row.get("SalesQuotationStatus").asText());
        amount("0", row, "QuotationTotalTaxAmount");
        amount("7", row, "QuotationTotalAmount");
    }
}
