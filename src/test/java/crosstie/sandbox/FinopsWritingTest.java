package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FinopsWritingTest {
    private Sandbox sandbox;
    private Asker finops;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(10));
        finops = Asker.finops(sandbox);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private static String customer(String account, String more) {
        return "{\"dataAreaId\":\"usmf\",\"CustomerAccount\":\"" + account + "\",\"CustomerGroupId\":\"10\"" + more
                + "}";
    }

    private Reply refused(String more) throws Exception {
        Reply reply = finops.post("CustomersV2", customer("X", more));
        assertEquals(400, reply.status(), reply.text());
        return reply;
    }

    @Test
    void f25ACreateAnswersWithTheWholeRecord() throws Exception {
        Reply reply = finops.post("CustomersV2", customer("C-1", ",\"OrganizationName\":\"A\""));
        assertEquals(201, reply.status());
        assertTrue(reply.json().size() > 60);
        assertEquals("No", reply.json().get("IsExternallyMaintained").asText());
        assertEquals(finops.base() + "CustomersV2(dataAreaId='usmf',CustomerAccount='C-1')", reply.header("Location"));
    }

    @Test
    void f26TheServerChangesWhatItIsSent() throws Exception {
        JsonNode row = finops.post(
                        "CustomersV2",
                        "{\"dataAreaId\":\"USMF\",\"CustomerGroupId\":\"10\",\"LanguageId\":\"en-us\",\"CredManBusinessStarted\":\"2026-07-23\","
                                + "\"OrganizationName\":\"A name that is longer than the alias\",\"SkipOpportunityCreationPrompt\":\"Yes\"}")
                .json();
        assertTrue(row.get("CustomerAccount").asText().matches("US-\\d{6}"));
        assertFalse(row.get("PartyNumber").asText().isEmpty());
        assertEquals("en-US", row.get("LanguageId").asText());
        assertEquals("2026-07-23T12:00:00Z", row.get("CredManBusinessStarted").asText());
        assertEquals("A name that is longe", row.get("NameAlias").asText());
        assertEquals("No", row.get("SkipOpportunityCreationPrompt").asText());
        assertEquals("usmf", row.get("dataAreaId").asText());
        JsonNode sent = finops.post("CustomersV2", customer("C-2", ",\"NameAlias\":\"0123456789012345678901234\""))
                .json();
        assertEquals("01234567890123456789", sent.get("NameAlias").asText());
    }

    @Test
    void f26AnAddressIsCompletedByItsCountry() throws Exception {
        JsonNode row = finops.post("CustomersV2", customer("C-3", ",\"AddressCountryRegionISOCode\":\"DE\""))
                .json();
        assertEquals("DEU", row.get("AddressCountryRegionId").asText());
    }

    @Test
    void f28AnUpdateIs204AndAKeyInTheBodyIsAccepted() throws Exception {
        String etag = finops.post("CustomersV2", customer("C-4", "")).header("ETag");
        String key = "CustomersV2(dataAreaId='usmf',CustomerAccount='C-4')";
        assertEquals(
                204,
                finops.patch(key, "{\"CustomerAccount\":\"C-4\",\"SalesMemo\":\"x\"}")
                        .status());
        Reply after = finops.get(key);
        assertEquals("x", after.json().get("SalesMemo").asText());
        assertFalse(after.header("ETag").equals(etag));
        assertEquals(204, finops.delete(key).status());
        assertEquals(404, finops.get(key).status());
    }

    @Test
    void f29ThereIsNoUpsert() throws Exception {
        String key = "CustomersV2(dataAreaId='usmf',CustomerAccount='none')";
        for (Reply reply : new Reply[] {finops.patch(key, "{\"SalesMemo\":\"x\"}"), finops.delete(key)}) {
            assertEquals(400, reply.status());
            assertEquals("", reply.code());
            assertEquals("No resources were found when selecting for update.", reply.inner());
        }
        Reply bare = finops.patch("CustomersV2", "{}");
        assertEquals(400, bare.status());
        assertEquals("More than one resource was found when selecting for update.", bare.inner());
    }

    @Test
    void f20WritesSeeOnlyTheOwnCompanyToo() throws Exception {
        String body = "{\"dataAreaId\":\"demf\",\"CustomerAccount\":\"D-1\",\"CustomerGroupId\":\"10\"}";
        assertEquals(400, finops.post("CustomersV2", body).status());
        assertEquals(201, finops.post("CustomersV2?cross-company=true", body).status());
        String key = "CustomersV2(dataAreaId='demf',CustomerAccount='D-1')";
        assertEquals(400, finops.patch(key, "{\"SalesMemo\":\"x\"}").status());
        assertEquals(
                204,
                finops.patch(key + "?cross-company=true", "{\"SalesMemo\":\"x\"}")
                        .status());
        assertEquals(400, finops.delete(key).status());
        assertEquals(
                400,
                finops.post("CustomersV2?cross-company=true", body.replace("demf", "zzzz"))
                        .status());
    }

    @Test
    void f30ADuplicateIsNamed() throws Exception {
        String body = "{\"dataAreaId\":\"usmf\",\"CustomerGroupId\":\"10\",\"Description\":\"again\"}";
        Reply reply = finops.post("CustomerGroups", body);
        assertEquals(400, reply.status());
        assertTrue(
                reply.inner()
                        .startsWith(
                                "Write failed for table row of type 'CustCustomerGroupEntity'. Infolog: Error: Cannot create a record in Customer groups"));
        assertTrue(reply.inner().endsWith("The record already exists.."));
        finops.post("CustomersV2", customer("Case", ""));
        assertTrue(finops.post("CustomersV2", customer("CASE", "")).inner().contains("The record already exists"));
    }

    @Test
    void f31TheEtagHoldsRecordVersionAndId() throws Exception {
        Reply created = finops.post("CustomersV2", customer("E-1", ""));
        String etag = created.json().get("@odata.etag").asText();
        String text =
                new String(Base64.getDecoder().decode(etag.substring(3, etag.length() - 1)), StandardCharsets.US_ASCII);
        assertTrue(text.matches("'1,56371445\\d+'"), text);
        String key = "CustomersV2(dataAreaId='usmf',CustomerAccount='E-1')";
        assertEquals(
                204,
                finops.patch(key, "{\"SalesMemo\":\"a\"}", "If-Match", etag).status());
        assertEquals(
                412,
                finops.patch(key, "{\"SalesMemo\":\"b\"}", "If-Match", etag).status());
        assertEquals(
                204, finops.patch(key, "{\"SalesMemo\":\"c\"}", "If-Match", "*").status());
    }

    @Test
    void f33EnumsAreMemberNames() throws Exception {
        assertEquals(
                201,
                finops.post("CustomersV2", customer("N-1", ",\"PersonGender\":\"Female\""))
                        .status());
        assertEquals(
                "The request is invalid.",
                refused(",\"PersonGender\":\"Weiblich\"").message());
        refused(",\"PersonGender\":2");
    }

    @Test
    void f34NullMeansEmpty() throws Exception {
        JsonNode row = finops.post(
                        "CustomersV2",
                        customer(
                                "Z-1",
                                ",\"SalesMemo\":null,\"CreditLimit\":null,\"CredManBusinessStarted\":null,\"PersonGender\":null"))
                .json();
        assertEquals("", row.get("SalesMemo").asText());
        assertEquals("0", row.get("CreditLimit").asText());
        assertEquals("1900-01-01T12:00:00Z", row.get("CredManBusinessStarted").asText());
        assertEquals("Unknown", row.get("PersonGender").asText());
    }

    @Test
    void f36NumbersKeepTheirValueWithoutPadding() throws Exception {
        JsonNode row = finops.post("CustomersV2", customer("D-1", ",\"CreditLimit\":389.4500"))
                .json();
        assertEquals("389.45", row.get("CreditLimit").asText());
        refused(",\"CreditLimit\":\"1\"");
    }

    @Test
    void f41MissingReferencesAreNamed() throws Exception {
        assertEquals(
                "Write failed for table row of type 'CustCustomerV2Entity'. Infolog: Warning: The value 'XXX' in field 'Sales currency code'"
                        + " is not found in the related table 'Currencies'.; Warning: validateField failed on field"
                        + " 'CustCustomerV2Entity.SalesCurrencyCode'.",
                refused(",\"SalesCurrencyCode\":\"XXX\"").inner());
        for (String wrong : new String[] {
            ",\"AddressCountryRegionISOCode\":\"ZZ\"",
            ",\"AddressCountryRegionISOCode\":\"US\",\"AddressState\":\"QC\"",
            ",\"PaymentTerms\":\"Never\"",
            ",\"SiteId\":\"99\""
        }) assertTrue(refused(wrong).inner().contains("is not found in the related table"), wrong);
        assertEquals(
                201,
                finops.post(
                                "CustomersV2",
                                customer("R-1", ",\"AddressCountryRegionISOCode\":\"FR\",\"AddressState\":\"QC\""))
                        .status());
    }

    @Test
    void f41MandatoryFieldsMustBeFilled() throws Exception {
        Reply reply = finops.post("CustomersV2", "{\"dataAreaId\":\"usmf\",\"CustomerAccount\":\"M-1\"}");
        assertEquals(400, reply.status());
        assertTrue(reply.inner().endsWith("Error: Field 'Customer group id' must be filled in."), reply.inner());
    }

    @Test
    void f41TextThatIsTooLongIsRefused() throws Exception {
        assertTrue(refused(",\"AddressZipCode\":\"12345678901\"")
                .inner()
                .contains("validateField failed on field 'CustCustomerV2Entity.AddressZipCode'"));
        assertEquals(
                201,
                finops.post("CustomersV2", customer("L-1", ",\"OrganizationName\":\"" + "x".repeat(160) + "\""))
                        .status());
    }

    @Test
    void f41AnUnknownColumnIsABadRequest() throws Exception {
        Reply reply = refused(",\"Foo\":1");
        assertEquals("The request is invalid.", reply.message());
        assertTrue(reply.inner()
                .startsWith("The property 'Foo' does not exist on type 'Microsoft.Dynamics.DataEntities.CustomerV2'."));
        assertEquals(400, finops.post("CustomersV2", "[1]").status());
        assertEquals(400, finops.post("CustomersV2", "{").status());
        assertEquals(
                400,
                finops.post("SellableReleasedProducts", "{\"dataAreaId\":\"usmf\",\"ProductNumber\":\"x\"}")
                        .status());
    }

    @Test
    void f42PartsAndChangeSetsOfABatch() throws Exception {
        Reply set = finops.changeSet(
                "POST CustomersV2\n" + customer("B-1", ""),
                "POST CustomersV2\n" + customer("B-2", ",\"SiteId\":\"99\""));
        assertEquals(200, set.status());
        assertEquals(2, set.text().split("HTTP/1.1 ", -1).length, set.text());
        assertEquals("0", finops.get("CustomersV2/$count").text());
        assertEquals(
                200,
                finops.changeSet("POST CustomersV2\n" + customer("B-1", ""), "POST CustomersV2\n" + customer("B-2", ""))
                        .status());
        assertEquals("2", finops.get("CustomersV2/$count").text());
    }

    @Test
    void f43ContinueOnErrorIsHonoured() throws Exception {
        String bad = "PATCH CustomersV2(dataAreaId='usmf',CustomerAccount='none')\n{\"SalesMemo\":\"x\"}";
        Reply stops = finops.batch("", bad, "POST CustomersV2\n" + customer("S-1", ""));
        assertEquals(200, stops.status());
        assertEquals("0", finops.get("CustomersV2/$count").text());
        Reply goesOn = finops.batch("odata.continue-on-error", bad, "POST CustomersV2\n" + customer("S-1", ""));
        assertEquals(3, goesOn.text().split("HTTP/1.1 ", -1).length);
        assertEquals("1", finops.get("CustomersV2/$count").text());
    }
}
