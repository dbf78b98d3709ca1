package crosstie.odata.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRequestTest {
    private static Operation post(String name) {
        byte[] body = ("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
        return new Operation("POST", "/api/data/v9.2/accounts", Map.of(), body);
    }

    // D-42
    @Test
    void theBodyIsWrittenExactlyAndWithCrLfOnly() {
        BatchRequest request = new BatchRequest();
        assertEquals(0, request.addAlone(post("A")));
        assertEquals(
                1,
                request.add(new Operation(
                        "GET", "/api/data/v9.2/accounts?$top=1", Map.of("Accept", "application/json"), null)));
        assertEquals(2, request.addChangeSet(List.of(post("B"), post("C"))));
        String body = new String(request.bytes(), StandardCharsets.UTF_8);
        assertFalse(body.replace("\r\n", "").contains("\n"));
        String outer = request.contentType().substring("multipart/mixed; boundary=".length());
        String expected = """
                --OUTER
                Content-Type: multipart/mixed; boundary=INNER

                --INNER
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 1

                POST /api/data/v9.2/accounts HTTP/1.1
                Content-Type: application/json; type=entry; charset=utf-8

                {"name":"A"}
                --INNER--
                --OUTER
                Content-Type: application/http
                Content-Transfer-Encoding: binary

                GET /api/data/v9.2/accounts?$top=1 HTTP/1.1
                Accept: application/json


                --OUTER
                Content-Type: multipart/mixed; boundary=INNER

                --INNER
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 3

                POST /api/data/v9.2/accounts HTTP/1.1
                Content-Type: application/json; type=entry; charset=utf-8

                {"name":"B"}
                --INNER
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 4

                POST /api/data/v9.2/accounts HTTP/1.1
                Content-Type: application/json; type=entry; charset=utf-8

                {"name":"C"}
                --INNER--
                --OUTER--
                """;
        assertEquals(
                expected.replace("\n", "\r\n"),
                body.replace(outer, "OUTER").replaceAll("changeset_[0-9a-f-]{36}_[0-9]{6}", "INNER"));
        assertEquals(4, request.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a HTTP/1.1\r\nX: y", "/a b", "", "/a\n", "/é"})
    void aUrlCannotSmuggleInAnotherRequest(String url) {
        assertThrows(IllegalArgumentException.class, () -> new Operation("GET", url, Map.of(), null));
    }

    @Test
    void neitherCanHeadersNorMethods() {
        for (Map<String, String> bad :
                List.of(Map.of("A", "b\r\nC: d"), Map.of("A:", "b"), Map.of("A\r\nB", "c"), Map.of("", "x"))) {
            assertThrows(IllegalArgumentException.class, () -> new Operation("GET", "/a", bad, null));
        }
        assertThrows(IllegalArgumentException.class, () -> new Operation("GET /x\r\n", "/a", Map.of(), null));
    }
}
