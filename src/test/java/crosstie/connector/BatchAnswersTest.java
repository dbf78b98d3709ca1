package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.WriteAnswer.Kind;
import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a system does to a batch, each row gets an answer of its own. */
class BatchAnswersTest {
    private static final String METADATA = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="Microsoft.Dynamics.DataEntities" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="CustomerGroup"><Key><PropertyRef Name="dataAreaId"/><PropertyRef Name="CustomerGroupId"/></Key>
            <Property Name="dataAreaId" Type="Edm.String" Nullable="false"/>
            <Property Name="CustomerGroupId" Type="Edm.String" Nullable="false"/>
            <Property Name="Description" Type="Edm.String"/></EntityType>
            <EntityContainer Name="Resources"><EntitySet Name="CustomerGroups"
             EntityType="Microsoft.Dynamics.DataEntities.CustomerGroup"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    private final MockWebServer server = new MockWebServer();
    private final List<Integer> sizes = new ArrayList<>();
    private Environment environment;

    /** What to answer to one operation, by its key; null leaves its part out. */
    private interface Part {
        String of(String key);
    }

    @BeforeEach
    void open() throws IOException {
        server.start();
        environment = Connectors.open(
                new Connection("f", "finops", server.url("/").uri(), "none", Map.of("company", "usmf")),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
        server.close();
    }

    @Test
    void aRowPutOffInsideAGoodBatchComesAgain() {
        List<String> seen = new ArrayList<>();
        parts(key -> {
            boolean first = !seen.contains(key);
            seen.add(key);
            return key.equals("K2") && first ? "429 Too Many\r\nRetry-After: 1" : "204 No Content";
        });
        assertEquals(List.of(Kind.DONE, Kind.DONE, Kind.DONE, Kind.DONE), kinds(send(4)));
        assertEquals(List.of(4, 1), sizes);
    }

    @Test
    void aMissingPartLeavesItsRowUnknown() {
        parts(key -> key.equals("K1") ? null : "204 No Content");
        assertEquals(List.of(Kind.DONE, Kind.UNKNOWN, Kind.DONE), kinds(send(3)));
    }

    @Test
    void aLostAnswerLeavesAllRowsUnknown() throws InterruptedException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getMethod().equals("GET")) {
                    return read(request);
                }
                return new MockResponse.Builder()
                        .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                        .build();
            }
        });
        assertEquals(List.of(Kind.UNKNOWN, Kind.UNKNOWN), kinds(send(2)));
        assertEquals(1, posts());
    }

    @Test
    void aBatchRefusedAsAWholeIsSplitUntilTheBadRowIsAlone() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getMethod().equals("GET")) {
                    return read(request);
                }
                String body = request.getBody().utf8();
                return body.contains("\"K5\"")
                        ? new MockResponse.Builder().code(413).build()
                        : multipart(body, key -> "204 No Content");
            }
        });
        List<WriteAnswer> answers = send(8);
        for (int i = 0; i < 8; i++) {
            assertEquals(i == 5 ? Kind.REFUSED : Kind.DONE, answers.get(i).kind());
        }
        assertEquals("ROW_TOO_BIG", answers.get(5).error().code());
    }

    @Test
    void anErrorOfTheServerLeavesAllRowsToBeLookedUp() {
        server.setDispatcher(always(500));
        assertEquals(List.of(Kind.UNKNOWN, Kind.UNKNOWN), kinds(send(2)));
    }

    @Test
    void aRefusedSignInStopsTheTask() {
        server.setDispatcher(always(401));
        assertEquals("UNAUTHORIZED", assertThrows(Refusal.class, () -> send(2)).code());
    }

    @Test
    void anEntityThatIsGoneStopsTheTaskUnlessSomethingWasWritten() {
        String gone = "404 Not Found\r\n\r\n{\"error\":{\"message\":\"No HTTP resource was found that matches x\"}}";
        parts(key -> gone);
        assertEquals("ENTITY_GONE", assertThrows(Refusal.class, () -> send(3)).code());
        parts(key -> key.equals("K0") ? "204 No Content" : gone);
        assertEquals(List.of(Kind.DONE, Kind.REFUSED, Kind.REFUSED), kinds(send(3)));
    }

    @Test
    void theSystemsWordsBecomeCodesAndFields() {
        refused("Cannot create a record in Customer groups. The record already exists..", "EXISTS ");
        refused(
                "Warning: The value 'L' in field 'Group' is not found in the related table 'Groups'.; "
                        + "Warning: validateField failed on field 'CustGroupEntity.CustomerGroupId'.",
                "REFERENCE_MISSING CustomerGroupId");
        refused("Error: Field 'Description' must be filled in.", "MANDATORY_MISSING Description");
        refused("The property 'X' does not exist on type 'Y'.", "BAD_PAYLOAD X");
        refused("Der Datensatz ist bereits vorhanden.", "REFUSED ");
    }

    private void refused(String words, String expected) {
        parts(key -> "400 Bad Request\r\nContent-Type: application/json\r\n\r\n"
                + "{\"error\":{\"code\":\"\",\"message\":\"An error has occurred.\",\"innererror\":{\"message\":\"Write failed for"
                + " table row of type 'CustGroupEntity'. Infolog: " + words + "\"}}}");
        WriteAnswer answer = send(1).getFirst();
        assertEquals(
                expected,
                answer.error() == null
                        ? answer.kind() + " "
                        : answer.error().code() + " " + answer.error().field());
    }

    @Test
    void anOperationIsWholeScopedAndAlone() throws InterruptedException {
        parts(key -> "204 No Content");
        send(1);
        String body = firstPost();
        assertTrue(body.contains("POST " + server.url("/data/CustomerGroups?cross-company=true") + " HTTP/1.1"), body);
        assertTrue(body.contains("boundary=changeset_"), body);
        assertTrue(
                body.contains("{\"dataAreaId\":\"usmf\",\"CustomerGroupId\":\"K0\",\"Description\":\"Text\"}"), body);
    }

    private void parts(Part part) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getMethod().equals("GET")) {
                    return read(request);
                }
                return multipart(request.getBody().utf8(), part);
            }
        });
    }

    /** What is asked beside the writing: definitions, and rows, of which there are none. */
    private static MockResponse read(RecordedRequest request) {
        String body = request.getTarget().endsWith("$metadata") ? METADATA : "{\"value\":[]}";
        return new MockResponse.Builder().code(200).body(body).build();
    }

    private static Dispatcher always(int status) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getMethod().equals("GET")) {
                    return read(request);
                }
                return new MockResponse.Builder().code(status).build();
            }
        };
    }

    private MockResponse multipart(String body, Part part) {
        Matcher m = Pattern.compile("Content-ID: (\\d+)[\\s\\S]*?\"CustomerGroupId\":\"(\\w+)\"")
                .matcher(body);
        StringBuilder out = new StringBuilder();
        int count = 0;
        while (m.find()) {
            count++;
            String answer = part.of(m.group(2));
            if (answer != null) {
                out.append(
                                "--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: application/http\r\nContent-ID: ")
                        .append(m.group(1))
                        .append("\r\n\r\nHTTP/1.1 ")
                        .append(answer)
                        .append(answer.contains("\r\n\r\n") ? "\r\n" : "\r\n\r\n\r\n")
                        .append("--y--\r\n");
            }
        }
        sizes.add(count);
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "multipart/mixed; boundary=x")
                .body(out + "--x--\r\n")
                .build();
    }

    private static List<Kind> kinds(List<WriteAnswer> answers) {
        return answers.stream().map(WriteAnswer::kind).toList();
    }

    private int posts() throws InterruptedException {
        int posts = 0;
        for (RecordedRequest r = server.takeRequest(0, TimeUnit.SECONDS);
                r != null;
                r = server.takeRequest(0, TimeUnit.SECONDS)) {
            posts += r.getMethod().equals("POST") ? 1 : 0;
        }
        return posts;
    }

    private String firstPost() throws InterruptedException {
        RecordedRequest request = server.takeRequest();
        while (!request.getMethod().equals("POST")) {
            request = server.takeRequest();
        }
        return request.getBody().utf8();
    }

    private List<WriteAnswer> send(int count) {
        Entity groups = environment.entity("CustomerGroups");
        List<Field> fields = List.of(
                groups.field("CustomerGroupId").orElseThrow(),
                groups.field("Description").orElseThrow());
        WritePlan plan = new WritePlan(
                groups, fields, new IntegrationKey(List.of("CustomerGroupId")), OrganizationMapping.NONE, false, -1);
        List<RowWrite> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object[] values = {"K" + i, "Text"};
            rows.add(new RowWrite(true, new Object[] {"K" + i}, null, values, new int[] {0, 1}));
        }
        try (Sink sink = environment.write(plan)) {
            return sink.send(rows);
        }
    }
}
