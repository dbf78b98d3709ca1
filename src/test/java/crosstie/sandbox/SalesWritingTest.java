package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesWritingTest {
    private Sandbox sandbox;
    private Asker sales;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(20));
        sales = Asker.sales(sandbox);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private JsonNode account(String key) throws Exception {
        return sales.get("accounts(accountnumber='" + key + "')").json();
    }

    @Test
    void d23ACreateTellsTheNewAddress() throws Exception {
        Reply reply = sales.post(
                "accounts", "{\"name\":\"New\",\"accountnumber\":\"N-1\",\"revenue\":20000.5,\"customertypecode\":3}");
        assertEquals(204, reply.status());
        String address = reply.header("OData-EntityId");
        assertTrue(address.startsWith(sales.base() + "accounts("), address);
        JsonNode row = sales.get(address).json();
        assertEquals("N-1", row.get("accountnumber").asText());
        assertEquals(0, row.get("statecode").asInt());
        assertEquals(1, row.get("statuscode").asInt());
        assertFalse(row.get("_owningbusinessunit_value").isNull());
        assertEquals(
                0,
                row.get("revenue_base")
                        .decimalValue()
                        .compareTo(row.get("revenue").decimalValue()));
    }

    @Test
    void d23ARepresentationComesWith201AndNoAddress() throws Exception {
        Reply reply = sales.post("accounts?$select=name", "{\"name\":\"New\"}", "Prefer", "return=representation");
        assertEquals(201, reply.status());
        assertEquals("", reply.header("OData-EntityId"));
        assertEquals("New", reply.json().get("name").asText());
        String wanted = "11111111-2222-3333-4444-555555555555";
        assertEquals(
                204,
                sales.post("accounts", "{\"accountid\":\"" + wanted + "\",\"name\":\"Mine\"}")
                        .status());
        assertEquals(
                "Mine", sales.get("accounts(" + wanted + ")").json().get("name").asText());
        Reply again = sales.post("accounts", "{\"accountid\":\"" + wanted + "\",\"name\":\"Mine\"}");
        assertEquals(412, again.status());
        assertEquals("0x80040237", again.code());
    }

    @Test
    void d23NestedObjectsAreCreatedInOneTransaction() throws Exception {
        Reply deep = sales.post(
                "accounts",
                "{\"name\":\"Deep\",\"accountnumber\":\"D-1\",\"primarycontactid\":{\"lastname\":\"Inner\"},"
                        + "\"contact_customer_accounts\":[{\"lastname\":\"A\"},{\"lastname\":\"B\"}]}");
        assertEquals(204, deep.status(), deep.text());
        JsonNode row = sales.get("accounts(accountnumber='D-1')?$expand=primarycontactid,contact_customer_accounts")
                .json();
        assertEquals("Inner", row.at("/primarycontactid/lastname").asText());
        assertEquals(2, row.get("contact_customer_accounts").size());
        assertTrue(row.at("/contact_customer_accounts/0/msdynce_iscompanyanaccount")
                .asBoolean());
        int before = sales.get("contacts?$select=contactid").rows().size();
        String bad =
                "{\"name\":\"Deep\",\"primarycontactid\":{\"lastname\":\"x\"},\"contact_customer_accounts\":[{\"gendercode\":9}]}";
        assertEquals(400, sales.post("accounts", bad).status());
        assertEquals(before, sales.get("contacts?$select=contactid").rows().size());
    }

    @Test
    void d24AnUpdateTouchesOnlyWhatIsSent() throws Exception {
        sales.post("accounts", "{\"name\":\"Old\",\"accountnumber\":\"U-1\",\"fax\":\"1\"}");
        String id = account("U-1").get("accountid").asText();
        String etag = account("U-1").get("@odata.etag").asText();
        assertEquals(
                204, sales.patch("accounts(" + id + ")", "{\"name\":\"New\"}").status());
        assertEquals("New", account("U-1").get("name").asText());
        assertEquals("1", account("U-1").get("fax").asText());
        assertFalse(etag.equals(account("U-1").get("@odata.etag").asText()));
        assertEquals(
                204,
                sales.send("PUT", "accounts(" + id + ")/fax", "{\"value\":\"2\"}")
                        .status());
        assertEquals("2", account("U-1").get("fax").asText());
        assertEquals(204, sales.delete("accounts(" + id + ")/fax").status());
        assertTrue(account("U-1").get("fax").isNull());
        assertEquals(204, sales.delete("accounts(" + id + ")").status());
        assertEquals(404, sales.delete("accounts(" + id + ")").status());
    }

    @Test
    void d25TheUpsertTable() throws Exception {
        String id = UUID.randomUUID().toString();
        String row = "accounts(" + id + ")";
        Reply none = sales.patch(row, "{\"name\":\"a\"}", "If-Match", "*");
        assertEquals(404, none.status());
        assertEquals("account With Id = " + id + " Does Not Exist", none.message());
        assertEquals(
                404, sales.patch(row, "{\"name\":\"a\"}", "If-Match", "W/\"1\"").status());
        assertEquals(
                204, sales.patch(row, "{\"name\":\"a\"}", "If-None-Match", "*").status());
        Reply exists = sales.patch(row, "{\"name\":\"b\"}", "If-None-Match", "*");
        assertEquals(412, exists.status());
        assertEquals("A record with matching key values already exists.", exists.message());
        assertEquals(204, sales.patch(row, "{\"name\":\"b\"}", "If-Match", "*").status());
        Reply stale = sales.patch(row, "{\"name\":\"c\"}", "If-Match", "W/\"1\"");
        assertEquals(412, stale.status());
        assertEquals("0x80060882", stale.code());
        String etag = sales.get(row).header("ETag");
        assertEquals(204, sales.patch(row, "{\"name\":\"c\"}", "If-Match", etag).status());
    }

    @Test
    void d25AnAlternateKeyIsEchoedAndTheIdIsNotTold() throws Exception {
        Reply created = sales.patch("accounts(accountnumber='K-1')", "{\"name\":\"a\"}");
        Reply updated = sales.patch("accounts(accountnumber='K-1')", "{\"name\":\"b\"}");
        assertEquals(204, created.status());
        assertEquals(204, updated.status());
        assertEquals(sales.base() + "accounts(accountnumber='K-1')", created.header("OData-EntityId"));
        assertEquals(created.header("OData-EntityId"), updated.header("OData-EntityId"));
        String path = "accounts(accountnumber='K-2')?$select=accountid";
        assertEquals(
                201,
                sales.patch(path, "{\"name\":\"a\"}", "Prefer", "return=representation")
                        .status());
        assertEquals(
                200,
                sales.patch(path, "{\"name\":\"a\"}", "Prefer", "return=representation")
                        .status());
    }

    @Test
    void d25KeyValuesInTheBodyWinOnCreateAndAreDroppedOnUpdate() throws Exception {
        sales.patch("accounts(accountnumber='K-3')", "{\"accountnumber\":\"K-4\"}");
        assertEquals(404, sales.get("accounts(accountnumber='K-3')").status());
        sales.patch("accounts(accountnumber='K-4')", "{\"accountnumber\":\"K-5\",\"name\":\"x\"}");
        assertEquals("x", account("K-4").get("name").asText());
    }

    @Test
    void d27LookupsAreBoundByIdByAlternateKeyAndCleared() throws Exception {
        sales.post("accounts", "{\"accountnumber\":\"L-1\"}");
        String contact = sales.get("contacts?$select=contactid&$top=1")
                .rows()
                .get(0)
                .get("contactid")
                .asText();
        String path = "accounts(accountnumber='L-1')";
        assertEquals(
                204,
                sales.patch(path, "{\"primarycontactid@odata.bind\":\"/contacts(" + contact + ")\"}")
                        .status());
        assertEquals(contact, account("L-1").get("_primarycontactid_value").asText());
        assertEquals(204, sales.patch(path, "{\"primarycontactid\":null}").status());
        assertTrue(account("L-1").get("_primarycontactid_value").isNull());
        assertEquals(
                204,
                sales.post(
                                "contacts",
                                "{\"lastname\":\"P\",\"msdynce_contactnumber\":\"C-1\",\"parentcustomerid_account@odata.bind\":\"accounts(accountnumber='L-1')\"}")
                        .status());
        JsonNode row = sales.get("contacts(msdynce_contactnumber='C-1')", "Prefer", "odata.include-annotations=\"*\"")
                .json();
        assertEquals(
                "account",
                row.get("_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname")
                        .asText());
        assertEquals(
                204,
                sales.delete("contacts(msdynce_contactnumber='C-1')/parentcustomerid_account/$ref")
                        .status());
    }

    @Test
    void d27WrongBindingsAreRefused() throws Exception {
        Reply target = sales.post(
                "contacts",
                "{\"lastname\":\"P\",\"parentcustomerid_account@odata.bind\":\"accounts(accountnumber='none')\"}");
        assertEquals(404, target.status());
        assertEquals("0x80060891", target.code());
        assertEquals("A record with the specified key values does not exist in account entity", target.message());
        assertEquals(
                400,
                sales.post("contacts", "{\"PrimaryContactId@odata.bind\":\"/contacts(" + UUID.randomUUID() + ")\"}")
                        .status());
        assertEquals(
                400,
                sales.post("accounts", "{\"_primarycontactid_value\":\"" + UUID.randomUUID() + "\"}")
                        .status());
        assertEquals(
                400,
                sales.post("accounts", "{\"primarycontactid@odata.bind\":\"/accounts(" + UUID.randomUUID() + ")\"}")
                        .status());
    }

    @Test
    void d31ABrokenAlternateKeyIsNamed() throws Exception {
        sales.post("accounts", "{\"accountnumber\":\"Same\"}");
        Reply reply = sales.post("accounts", "{\"accountnumber\":\"SAME\"}");
        assertEquals(412, reply.status());
        assertEquals("0x80060892", reply.code());
        assertEquals(
                "Entity Key Account Number violated. A record with the same value for Account Number already exists. A duplicate"
                        + " record cannot be created. Select one or more unique values and try again.",
                reply.message());
    }

    @Test
    void d32ToD37ValuesAreChecked() throws Exception {
        assertEquals(
                "0x8004431A",
                sales.post("accounts", "{\"customertypecode\":99}").code());
        assertTrue(sales.post("accounts", "{\"customertypecode\":99}").message().contains("Accepted Values: 1,2,3"));
        Reply tooLong = sales.post("accounts", "{\"name\":\"" + "x".repeat(161) + "\"}");
        assertEquals("0x80044331", tooLong.code());
        assertEquals(
                "A validation error occurred.  The length of the 'name' attribute of the 'account' entity exceeded the maximum"
                        + " allowed length of '160'.",
                tooLong.message());
        assertEquals(
                204,
                sales.post("accounts", "{\"name\":\"" + "x".repeat(160) + "\"}").status());
        assertEquals(
                "0x80044330",
                sales.post("accounts", "{\"numberofemployees\":-1}").code());
        Reply unknown = sales.post("accounts", "{\"foo\":1}");
        assertEquals("0x80048d19", unknown.code());
        assertTrue(unknown.message()
                .contains("The property 'foo' does not exist on type 'Microsoft.Dynamics.CRM.account'."));
        for (String wrong : new String[] {
            "{\"name\":1}", "{\"numberofemployees\":\"1\"}", "{\"creditonhold\":\"yes\"}", "[", "{\"name\":", "nonsense"
        }) assertEquals("0x80048d19", sales.post("accounts", wrong).code(), wrong);
    }

    @Test
    void d33StateAndStatusMustFit() throws Exception {
        sales.post("accounts", "{\"accountnumber\":\"S-1\"}");
        assertEquals(
                204,
                sales.patch("accounts(accountnumber='S-1')", "{\"statecode\":1}")
                        .status());
        assertEquals(2, account("S-1").get("statuscode").asInt());
        Reply wrong = sales.patch("accounts(accountnumber='S-1')", "{\"statecode\":1,\"statuscode\":1}");
        assertEquals("0x80048408", wrong.code());
        assertTrue(
                wrong.message().startsWith("1 is not a valid status code for state code Inactive on account with Id "),
                wrong.message());
    }

    @Test
    void d34AMissingCurrencyIsFilled() throws Exception {
        sales.post("accounts", "{\"accountnumber\":\"M-1\",\"creditlimit\":10.12345}");
        assertFalse(account("M-1").get("_transactioncurrencyid_value").isNull());
        assertEquals("10.1234", account("M-1").get("creditlimit").asText());
    }

    @Test
    void d35DatesLoseMillisecondsAndNothingIsOlderThan1753() throws Exception {
        sales.post("accounts", "{\"accountnumber\":\"T-1\",\"lastusedincampaign\":\"2026-03-01T10:11:12.987+01:00\"}");
        assertEquals(
                "2026-03-01T09:11:12Z", account("T-1").get("lastusedincampaign").asText());
        assertEquals(
                400,
                sales.post("accounts", "{\"lastusedincampaign\":\"1700-01-01T00:00:00Z\"}")
                        .status());
    }

    @Test
    void d37AnEmptyTextIsStoredAsNull() throws Exception {
        sales.post("accounts", "{\"accountnumber\":\"E-1\",\"fax\":\"\"}");
        assertTrue(account("E-1").get("fax").isNull());
    }

    @Test
    void d38AProductIsADraftAndNeedsItsUnits() throws Exception {
        String bare = "{\"productnumber\":\"P-1\",\"name\":\"Product\"}";
        assertEquals(400, sales.post("products", bare).status());
        String uom = sales.get("uoms?$filter=name eq 'Each'")
                .rows()
                .get(0)
                .get("uomid")
                .asText();
        String group = sales.get("uomschedules?$filter=name eq 'Default unit'")
                .rows()
                .get(0)
                .get("uomscheduleid")
                .asText();
        String full =
                "{\"productnumber\":\"P-1\",\"name\":\"Product\",\"quantitydecimal\":0,\"defaultuomid@odata.bind\":\"/uoms("
                        + uom + ")\",\"defaultuomscheduleid@odata.bind\":\"/uomschedules(" + group + ")\"}";
        assertEquals(204, sales.post("products", full).status());
        JsonNode row =
                sales.get("products?$filter=productnumber eq 'P-1'").rows().get(0);
        assertEquals(2, row.get("statecode").asInt());
        assertEquals(0, row.get("statuscode").asInt());
        String id = row.get("productid").asText();
        assertEquals(
                204,
                sales.patch("products(" + id + ")", "{\"statecode\":0,\"statuscode\":1}")
                        .status());
        assertEquals(
                400,
                sales.patch("products(" + id + ")", "{\"productnumber\":null}").status());
    }

    @Test
    void numbersThatAreNotSentAreFilledByTheSolution() throws Exception {
        Reply reply =
                sales.post("accounts?$select=accountnumber", "{\"name\":\"x\"}", "Prefer", "return=representation");
        assertTrue(reply.json().get("accountnumber").asText().matches("ACC-\\d{5,}-[A-Z0-9]{6}"));
    }

    @Test
    void theOwnerDecidesTheBusinessUnit() throws Exception {
        JsonNode team = sales.get("teams?$filter=name eq 'Contoso Germany' and isdefault eq true")
                .rows()
                .get(0);
        sales.post(
                "accounts",
                "{\"accountnumber\":\"O-1\",\"ownerid@odata.bind\":\"/teams("
                        + team.get("teamid").asText() + ")\"}");
        assertEquals(team.get("_businessunitid_value"), account("O-1").get("_owningbusinessunit_value"));
        assertEquals(team.get("teamid"), account("O-1").get("_owningteam_value"));
    }
}
