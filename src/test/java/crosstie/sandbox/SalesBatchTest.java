package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.Asker.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesBatchTest {
    private static final String GO_ON = "odata.continue-on-error";
    private Sandbox sandbox;
    private Asker sales;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(10));
        sales = Asker.sales(sandbox);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private int named(String name) throws Exception {
        return sales.get("accounts?$select=name&$filter=name eq '" + name + "'")
                .rows()
                .size();
    }

    private static int parts(Reply reply, String status) {
        return reply.text().split("HTTP/1.1 " + status, -1).length - 1;
    }

    @Test
    void d41PartsAreAnsweredInOrder() throws Exception {
        Reply reply = sales.batch("", "POST accounts\n{\"name\":\"B1\"}", "GET accounts?$select=name&$top=1");
        assertEquals(200, reply.status());
        assertTrue(reply.header("Content-Type").startsWith("multipart/mixed; boundary=batchresponse_"));
        assertTrue(reply.text().indexOf("HTTP/1.1 204") < reply.text().indexOf("HTTP/1.1 200"));
        assertEquals(1, named("B1"));
    }

    @Test
    void d41MoreThanAThousandOperationsAreRefused() throws Exception {
        String[] many = new String[1001];
        java.util.Arrays.fill(many, "GET WhoAmI");
        assertEquals(400, sales.batch(GO_ON, many).status());
    }

    @Test
    void d42EveryLineMustEndInCrlf() throws Exception {
        String good =
                "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET /api/data/v9.2/WhoAmI HTTP/1.1\r\n\r\n\r\n--b--\r\n";
        assertEquals(200, sales.rawBatch(good, "").status());
        Reply unix = sales.rawBatch(good.replace("\r\n", "\n"), "");
        assertEquals(400, unix.status());
        assertEquals("0x80048d19", unix.code());
        assertEquals("Stream was not readable.", unix.message());
        assertEquals(
                400, sales.rawBatch(good.substring(0, good.length() - 2), "").status());
    }

    @Test
    void d43LaterPartsOfAChangeSetMayPointToEarlierOnes() throws Exception {
        Reply reply = sales.changeSet(
                "POST accounts\n{\"name\":\"CS\"}",
                "POST contacts\n{\"lastname\":\"In batch\",\"parentcustomerid_account@odata.bind\":\"$1\"}",
                "PATCH $1\n{\"fax\":\"7\"}");
        assertEquals(200, reply.status());
        assertEquals(3, parts(reply, "204"), reply.text());
        assertTrue(reply.text().contains("Content-ID: 2"));
        assertEquals(
                1,
                sales.get("contacts?$filter=parentcustomerid_account/name eq 'CS'")
                        .rows()
                        .size());
        assertEquals(
                "7",
                sales.get("accounts?$filter=name eq 'CS'")
                        .rows()
                        .get(0)
                        .get("fax")
                        .asText());
    }

    @Test
    void d43AnUndeclaredContentIdIsNamed() throws Exception {
        Reply reply =
                sales.changeSet("POST contacts\n{\"lastname\":\"x\",\"parentcustomerid_account@odata.bind\":\"$7\"}");
        assertEquals(400, reply.status());
        assertTrue(reply.text().contains("Content-ID Reference: '$7' does not exist in the batch context."));
    }

    @Test
    void d44TheFirstErrorStopsTheBatch() throws Exception {
        Reply reply = sales.batch(
                "",
                "POST accounts\n{\"name\":\"one\"}",
                "POST accounts\n{\"foo\":1}",
                "POST accounts\n{\"name\":\"three\"}");
        assertEquals(400, reply.status());
        assertEquals(1, parts(reply, "204"));
        assertEquals(1, parts(reply, "400"));
        assertTrue(reply.text().contains("REQ_ID: "));
        assertEquals(1, named("one"));
        assertEquals(0, named("three"));
    }

    @Test
    void d44ContinueOnErrorAnswersEveryPart() throws Exception {
        Reply reply = sales.batch(
                GO_ON, "POST accounts\n{\"name\":\"one\"}", "GET nothing", "POST accounts\n{\"name\":\"three\"}");
        assertEquals(200, reply.status());
        assertEquals(2, parts(reply, "204"));
        assertEquals(1, parts(reply, "404"));
        assertEquals(1, named("three"));
    }

    @Test
    void d44AFailedChangeSetHasOneErrorAndLeavesNothing() throws Exception {
        Reply reply = sales.changeSet(
                "POST accounts\n{\"name\":\"gone\"}",
                "POST accounts\n{\"customertypecode\":99}",
                "POST accounts\n{\"name\":\"gone\"}");
        assertEquals(400, reply.status());
        assertEquals(1, parts(reply, "400"));
        assertEquals(0, parts(reply, "204"));
        assertEquals(0, named("gone"));
        assertFalse(reply.text().contains("changesetresponse"));
    }

    @Test
    void theTrafficLogSeesWhatIsInsideABatch() throws Exception {
        sandbox.traffic().clear();
        sales.batch(GO_ON, "POST accounts\n{\"name\":\"one\"}", "GET accounts?$top=1");
        sales.get("accounts?$top=1");
        assertEquals(2, sandbox.traffic().count());
        assertEquals(1, sandbox.traffic().writes());
        Traffic batch = sandbox.traffic().requests().getFirst();
        assertEquals("sales", batch.system());
        Traffic.Operation first = batch.operations().getFirst();
        assertEquals("POST /api/data/v9.2/accounts", first.method() + " " + first.path());
        assertEquals(204, first.status());
        assertTrue(first.applied() && batch.applied());
    }
}
