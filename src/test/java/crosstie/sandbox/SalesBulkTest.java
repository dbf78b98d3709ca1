package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosstie.sandbox.Asker.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages for many rows, spoken to with bare HTTP. */
class SalesBulkTest {
    private static final String CREATE = "accounts/Microsoft.Dynamics.CRM.CreateMultiple";
    private static final String UPDATE = "accounts/Microsoft.Dynamics.CRM.UpdateMultiple";
    private static final String UPSERT = "accounts/Microsoft.Dynamics.CRM.UpsertMultiple";

    private Sandbox sandbox;
    private Asker sales;

    private void start(SandboxSettings settings) {
        sandbox = Sandbox.start(settings.withRows(5));
        sales = Asker.sales(sandbox);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private static String targets(String type, String... rows) {
        return Arrays.stream(rows)
                .map(row -> "{\"@odata.type\":\"Microsoft.Dynamics.CRM." + type + "\"," + row + "}")
                .collect(Collectors.joining(",", "{\"Targets\":[", "]}"));
    }

    private JsonNode account(String number) throws Exception {
        return sales.get("accounts(accountnumber='" + number + "')").json();
    }

    @Test
    void d46CreateMultipleGivesTheIdsInTheOrderOfTheRows() throws Exception {
        start(SandboxSettings.USUAL);
        String own = UUID.randomUUID().toString();
        Reply reply = sales.post(
                CREATE,
                targets(
                        "account",
                        "\"name\":\"A\",\"accountnumber\":\"B-1\"",
                        "\"accountid\":\"" + own + "\",\"name\":\"B\",\"accountnumber\":\"B-2\""));
        assertEquals(200, reply.status(), reply.text());
        assertTrue(
                reply.json().get("@odata.context").asText().endsWith("#Microsoft.Dynamics.CRM.CreateMultipleResponse"));
        List<String> ids = new ArrayList<>();
        reply.json().get("Ids").forEach(id -> ids.add(id.asText()));
        assertEquals(List.of(account("B-1").get("accountid").asText(), own), ids);
    }

    @Test
    void d46UpdateAndUpsertAnswerWithoutABody() throws Exception {
        start(SandboxSettings.USUAL);
        sales.post(CREATE, targets("account", "\"name\":\"A\",\"accountnumber\":\"B-1\""));
        String id = account("B-1").get("accountid").asText();
        Reply update = sales.post(UPDATE, targets("account", "\"accountid\":\"" + id + "\",\"name\":\"A2\""));
        assertEquals(204, update.status(), update.text());
        assertEquals("", update.text());
        Reply upsert = sales.post(
                UPSERT,
                targets(
                        "account",
                        "\"@odata.id\":\"accounts(accountnumber='B-1')\",\"name\":\"A3\"",
                        "\"@odata.id\":\"accounts(accountnumber='B-9')\",\"name\":\"New\"",
                        "\"accountid\":\"" + UUID.randomUUID() + "\",\"name\":\"By id\""));
        assertEquals(204, upsert.status(), upsert.text());
        assertEquals("", upsert.text());
        assertEquals("A3", account("B-1").get("name").asText());
        assertEquals("New", account("B-9").get("name").asText());
        assertEquals(
                400,
                sales.post(UPDATE, targets("account", "\"name\":\"no id\"")).status());
    }

    @Test
    void d46EveryTargetSaysItsTypeAndAllTheSame() throws Exception {
        start(SandboxSettings.USUAL);
        assertEquals(400, sales.post(CREATE, "{\"Targets\":[{\"name\":\"A\"}]}").status());
        assertEquals(
                400,
                sales.post(CREATE, targets("contact", "\"lastname\":\"A\"")).status());
        assertEquals(400, sales.post(CREATE, "{\"Targets\":[]}").status());
        assertEquals(400, sales.post(CREATE, "{\"targets\":1}").status());
    }

    @Test
    void d47OneBadRowOfAStandardTableFailsAllAndIsNotNamed() throws Exception {
        start(SandboxSettings.USUAL);
        Reply reply = sales.post(
                CREATE,
                targets(
                        "account",
                        "\"accountnumber\":\"G-1\"",
                        "\"accountnumber\":\"G-2\",\"parentaccountid@odata.bind\":\"/accounts(" + new UUID(1, 2)
                                + ")\"",
                        "\"accountnumber\":\"G-3\""),
                "Prefer",
                "odata.include-annotations=\"*\"");
        assertEquals(404, reply.status(), reply.text());
        assertEquals("0x80040217", reply.code());
        assertTrue(!reply.text().contains("G-2") && !reply.text().contains("RequestIndex"), reply.text());
        assertEquals(404, sales.get("accounts(accountnumber='G-1')").status());
    }

    @Test
    void d47AnElasticTableTakesTheGoodRowsAndListsTheOthers() throws Exception {
        start(SandboxSettings.USUAL.with("customTables", "yes"));
        String body = targets("new_reading", "\"new_name\":\"a\"", "\"new_value\":5000", "\"new_name\":\"c\"");
        Reply plain = sales.post("new_readings/Microsoft.Dynamics.CRM.CreateMultiple", body);
        assertEquals(400, plain.status());
        assertTrue(!plain.text().contains("BulkApiErrorDetails"), plain.text());
        Reply told = sales.post(
                "new_readings/Microsoft.Dynamics.CRM.CreateMultiple",
                body,
                "Prefer",
                "odata.include-annotations=\"*\"");
        String details = told.json()
                .at("/error")
                .get("@Microsoft.PowerApps.CDS.ErrorDetails.Plugin.BulkApiErrorDetails")
                .asText();
        JsonNode rows = new JsonMapper().readTree(details);
        assertEquals(1, rows.size());
        assertEquals(1, rows.get(0).get("RequestIndex").asInt());
        assertEquals(400, rows.get(0).get("StatusCode").asInt());
        assertEquals(4, sales.get("new_readings?$select=new_name").rows().size());
        JsonNode table = sales.get("EntityDefinitions(LogicalName='new_reading')?$select=LogicalName,TableType")
                .json();
        assertEquals("Elastic", table.get("TableType").asText());
        String id = sales.get("new_readings?$select=new_name")
                .rows()
                .get(0)
                .get("new_readingid")
                .asText();
        Reply gone = sales.post(
                "new_readings/Microsoft.Dynamics.CRM.DeleteMultiple",
                targets("new_reading", "\"new_readingid\":\"" + id + "\""));
        assertEquals(204, gone.status(), gone.text());
        assertEquals(3, sales.get("new_readings?$select=new_name").rows().size());
    }

    @Test
    void d48AMessageHasASize() throws Exception {
        start(SandboxSettings.USUAL.with("messageBytes", "300"));
        assertEquals(
                200, sales.post(CREATE, targets("account", "\"name\":\"A\"")).status());
        String[] rows = new String[10];
        Arrays.fill(rows, "\"name\":\"A\"");
        assertEquals(413, sales.post(CREATE, targets("account", rows)).status());
    }

    private int filters(String message, String table) throws Exception {
        return sales.get("sdkmessagefilters?$select=sdkmessagefilterid&$filter=sdkmessageid/name eq '" + message
                        + "' and primaryobjecttypecode eq '" + table + "'")
                .rows()
                .size();
    }

    @Test
    void d49WhatATableTakesCanBeAsked() throws Exception {
        start(SandboxSettings.USUAL);
        assertEquals(1, filters("UpsertMultiple", "account"));
        assertEquals(0, filters("DeleteMultiple", "account"));
        assertEquals(0, filters("CreateMultiple", "team"));
        Reply delete =
                sales.post("accounts/Microsoft.Dynamics.CRM.DeleteMultiple", targets("account", "\"name\":\"A\""));
        assertEquals("DeleteMultiple has not yet been implemented.", delete.message());
        assertEquals(
                404,
                sales.post("teams/Microsoft.Dynamics.CRM.CreateMultiple", targets("team", "\"name\":\"A\""))
                        .status());
        sandbox.close();
        start(SandboxSettings.USUAL.with("bulk", "no"));
        assertEquals(0, filters("CreateMultiple", "account"));
    }

    @Test
    void d50ADeadlockIsAnAnswer() throws Exception {
        start(SandboxSettings.USUAL.with("deadlocks", "2"));
        String two = targets("account", "\"accountnumber\":\"D-1\"", "\"accountnumber\":\"D-2\"");
        Reply first = sales.post(CREATE, two);
        assertEquals(500, first.status());
        assertEquals("0x80044151", first.code());
        Reply second = sales.post(CREATE, two);
        assertEquals("0x80044150", second.code());
        assertTrue(second.message().contains("1205"), second.message());
        assertEquals(200, sales.post(CREATE, two).status());
    }
}
