package crosstie.odata.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {
    private static final String TYPE = "multipart/mixed; boundary=outer";

    private static Operation post(String name) {
        byte[] body = ("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
        return new Operation("POST", "/api/data/v9.2/accounts", Map.of(), body);
    }

    /** A batch of so many operations, each in a change set of its own. */
    private static BatchRequest alone(int operations) {
        BatchRequest request = new BatchRequest();
        for (int i = 0; i < operations; i++) {
            request.addAlone(post("n" + i));
        }
        return request;
    }

    /** A batch of so many plain operations. */
    private static BatchRequest plain(int operations) {
        BatchRequest request = new BatchRequest();
        for (int i = 0; i < operations; i++) {
            request.add(post("n" + i));
        }
        return request;
    }

    private static String http(int status, String id, String more) {
        return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
                + (id.isEmpty() ? "" : "Content-ID: " + id + "\r\n") + "\r\nHTTP/1.1 " + status + " Words\r\n" + more;
    }

    private static String done(String id) {
        return http(204, id, "OData-EntityId: https://x/accounts(" + id + ")\r\n\r\n");
    }

    private static String error(int status, String id) {
        return http(
                status, id, "Content-Type: application/json\r\n\r\n{\"error\":{\"code\":\"0x1\",\"message\":\"no\"}}");
    }

    private static String set(String... parts) {
        StringBuilder out = new StringBuilder("Content-Type: multipart/mixed; boundary=\"inner\"\r\n\r\n");
        for (String part : parts) {
            out.append("--inner\r\n").append(part).append("\r\n");
        }
        return out.append("--inner--\r\n").toString();
    }

    private static String batch(String... parts) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            out.append("--outer\r\n").append(part).append("\r\n");
        }
        return out.append("--outer--\r\n").toString();
    }

    private static BatchAnswer read(BatchRequest request, String body) {
        return BatchAnswer.read(request, TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Integer> statuses(BatchAnswer answer) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            all.add(answer.part(i).map(BatchPart::status).orElse(null));
        }
        return all;
    }

    private static List<Integer> list(Integer... statuses) {
        return java.util.Arrays.asList(statuses);
    }

    // D-41 D-43
    @Test
    void everyOperationGetsItsAnswer() {
        BatchAnswer answer = read(
                alone(3),
                batch(
                        set(done("1")),
                        set(http(201, "2", "ETag: W/\"1\"\r\n\r\n{\"accountid\":\"x\"}")),
                        set(done("3"))));
        assertEquals(list(204, 201, 204), statuses(answer));
        assertEquals(
                "https://x/accounts(1)",
                answer.part(0).orElseThrow().header("odata-entityid").orElseThrow());
        BatchPart second = answer.part(1).orElseThrow();
        assertTrue(second.ok());
        assertEquals("{\"accountid\":\"x\"}", new String(second.body(), StandardCharsets.UTF_8));
        assertTrue(answer.whole());
        assertEquals(0, answer.strays());
    }

    @Test
    void lineFeedsAloneAreUnderstood() {
        String body = batch(set(done("1")), set(error(400, "2"))).replace("\r\n", "\n");
        assertEquals(list(204, 400), statuses(read(alone(2), body)));
    }

    // D-44 F-42
    @Test
    void aFailedChangeSetAnswersForAllItsOperations() {
        BatchRequest request = new BatchRequest();
        request.addChangeSet(List.of(post("A"), post("B")));
        request.addAlone(post("C"));
        BatchAnswer answer = read(request, batch(error(412, ""), set(done("3"))));
        assertEquals(list(412, 412, 204), statuses(answer));
        assertEquals("0x1", answer.part(1).orElseThrow().error().code());
        assertEquals(list(400, 400, 204), statuses(read(request, batch(set(error(400, "2")), set(done("3"))))));
        assertEquals(list(400, 400, 204), statuses(read(request, batch(set(error(400, "")), set(done("3"))))));
    }

    // F-43
    @Test
    void throttlingInsideAGoodBatchIsSeen() {
        String slow = http(429, "", "Retry-After: 7\r\n\r\n");
        BatchAnswer answer = read(alone(2), batch(set(done("1")), slow));
        assertEquals("7", answer.part(1).orElseThrow().header("Retry-After").orElseThrow());
    }

    @Test
    void aBatchThatStoppedAtAFailureLeavesTheRestUnanswered() {
        assertEquals(list(204, 400, null), statuses(read(alone(3), batch(set(done("1")), error(400, "")))));
        assertEquals(list(204, 400, null), statuses(read(plain(3), batch(done(""), error(400, "")))));
    }

    @Test
    void anAnswerMissingInTheMiddleIsNotMadeUpForByItsNeighbour() {
        assertEquals(list(204, null, 204), statuses(read(alone(3), batch(set(done("1")), set(done("3"))))));
        assertEquals(list(null, null, null), statuses(read(plain(3), batch(done(""), done("")))));
        BatchAnswer doubtful = read(alone(3), batch(error(400, ""), set(done("3"))));
        assertEquals(list(null, null, 204), statuses(doubtful));
        assertEquals(1, doubtful.strays());
    }

    @Test
    void idsDecideWhenTheOrderIsAnother() {
        assertEquals(list(204, 400), statuses(read(alone(2), batch(set(error(400, "2")), set(done("1"))))));
        assertEquals(list(204, null), statuses(read(alone(2), batch(error(400, ""), set(done("1"))))));
    }

    @Test
    void doubledUnknownOrSuperfluousAnswersAreNotBelieved() {
        assertEquals(list(null, null), statuses(read(alone(2), batch(set(done("1")), set(done("1"))))));
        assertEquals(list(204, null), statuses(read(alone(2), batch(set(done("1")), set(done("99"))))));
        assertEquals(list(null, null), statuses(read(plain(2), batch(done(""), done(""), done("")))));
        BatchAnswer more = read(alone(1), batch(set(done("1")), set(done(""))));
        assertEquals(list(204), statuses(more));
        assertEquals(1, more.strays());
    }

    @Test
    void missingIdsAreMadeUpForByThePlace() {
        assertEquals(list(204, 204), statuses(read(alone(2), batch(set(done("")), set(done(""))))));
        assertEquals(list(204, 400), statuses(read(plain(2), batch(done(""), error(400, "")))));
    }

    @Test
    void aPartThatHoldsNoAnswerCountsAsNone() {
        BatchAnswer answer = read(alone(2), batch("Content-Type: text/plain\r\n\r\nhello", set(done("2"))));
        assertEquals(list(null, 204), statuses(answer));
    }

    @Test
    void aCutAnswerKeepsWhatArrivedWhole() {
        String whole = batch(set(done("1")), set(done("2")), set(done("3")));
        for (int cut = 0; cut < whole.length() - 12; cut++) {
            BatchAnswer answer = read(alone(3), whole.substring(0, cut));
            assertFalse(answer.whole(), "cut at " + cut);
            boolean missing = false;
            for (Integer status : statuses(answer)) {
                assertTrue(status == null || (status == 204 && !missing), "cut at " + cut);
                missing |= status == null;
            }
        }
        String plain = batch(done(""), done(""), done(""));
        assertEquals(
                list(204, null, null), statuses(read(plain(3), plain.substring(0, plain.indexOf("--outer", 200) - 3))));
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsACutAnswer() {
        String whole = batch(set(done("1")), set(done("2")));
        int half = whole.indexOf("--outer", 10) + 12;
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(whole.substring(0, half).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset");
                    }
                });
        BatchAnswer answer = BatchAnswer.read(alone(2), TYPE, broken);
        assertEquals(list(204, null), statuses(answer));
        assertFalse(answer.whole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "",
                "multipart/mixed",
                "multipart/mixed; boundary=",
                "multipart/mixed; boundary=other"
            })
    void anAnswerThatIsNoBatchAnswersNothing(String type) {
        byte[] body = batch(set(done("1"))).getBytes(StandardCharsets.UTF_8);
        BatchAnswer answer = BatchAnswer.read(alone(1), type, new ByteArrayInputStream(body));
        assertEquals(list((Integer) null), statuses(answer));
        assertFalse(answer.whole());
    }

    @Test
    void aTextThatLooksLikeABoundaryInsideAValueIsNone() {
        String tricky = http(200, "1", "\r\n{\"name\":\"--outer\\r\\n--inner--\"}");
        BatchAnswer answer = read(alone(1), batch(set(tricky)));
        assertEquals(
                "{\"name\":\"--outer\\r\\n--inner--\"}",
                new String(answer.part(0).orElseThrow().body(), StandardCharsets.UTF_8));
    }
}
