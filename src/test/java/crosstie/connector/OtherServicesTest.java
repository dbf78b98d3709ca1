package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Habits of OData services of other makes. */
class OtherServicesTest {
    private static final String METADATA = """
            <edmx:Edmx Version="4.01" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="S" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="Part"><Key><PropertyRef Name="Code"/></Key>
            <Property Name="Code" Type="Edm.String" Nullable="false">
            <Annotation Term="Org.OData.Core.V1.Permissions"><EnumMember>Org.OData.Core.V1.Permission/Read</EnumMember></Annotation>
            </Property>
            <Property Name="Points" Type="Edm.Int64"/>
            <Property Name="Price" Type="Edm.Decimal" Scale="4"/>
            <Property Name="Weight" Type="Edm.Double"/>
            <Property Name="Pieces" Type="Edm.Int32"/>
            </EntityType>
            <EntityContainer Name="C"><EntitySet Name="Parts" EntityType="S.Part"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    private final MockWebServer server = new MockWebServer();
    private final List<String> written = new ArrayList<>();
    private Environment environment;
    private boolean closed;

    @BeforeEach
    void open() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
        environment = Connectors.open(
                new Connection("s", "odata4", server.url("/s").uri(), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
        server.close();
    }

    /** Metadata, rows one by one, and no batches. */
    private MockResponse answer(RecordedRequest request) {
        if (closed) {
            return new MockResponse.Builder().code(401).build();
        }
        String path = request.getUrl().encodedPath();
        if (path.equals("/s/$metadata")) {
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/xml")
                    .body(METADATA)
                    .build();
        }
        if (path.equals("/s/$batch")) {
            return new MockResponse.Builder().code(501).build();
        }
        written.add(
                request.getMethod() + " " + path + " " + request.getHeaders().get("Content-Type") + " "
                        + request.getBody().utf8());
        return new MockResponse.Builder().code(204).build();
    }

    private WriteAnswer write(boolean create, Object... values) {
        Entity parts = environment.entity("Parts");
        List<Field> columns = parts.fields();
        WritePlan plan =
                new WritePlan(parts, columns, new IntegrationKey(List.of("Code")), OrganizationMapping.NONE, false, -1);
        try (Sink sink = environment.write(plan)) {
            RowWrite row = new RowWrite(create, new Object[] {values[0]}, null, values, new int[] {0, 1, 2, 3, 4});
            return sink.send(List.of(row)).getFirst();
        }
    }

    @Test
    void numbersThatADoubleWouldRoundGoAsText() {
        assertEquals(
                Kind.DONE,
                write(true, "A", 9007199254740993L, new BigDecimal("1.5000"), new BigDecimal("2.5"), 3L)
                        .kind());
        assertEquals(
                List.of(
                        "POST /s/Parts application/json;IEEE754Compatible=true "
                                + "{\"Code\":\"A\",\"Points\":\"9007199254740993\",\"Price\":\"1.5000\",\"Weight\":2.5,\"Pieces\":3}"),
                written);
    }

    @Test
    void alsoInUpdatesAndForDecimals() {
        write(false, "A", 1L, new BigDecimal("12345678901234.5678"), null, null);
        assertEquals(
                List.of("PATCH /s/Parts(Code='A') application/json;IEEE754Compatible=true "
                        + "{\"Points\":\"1\",\"Price\":\"12345678901234.5678\",\"Weight\":null,\"Pieces\":null}"),
                written);
    }

    @Test
    void allOtherRowsGoWithPlainNumbers() {
        write(true, "A", -9007199254740992L, new BigDecimal("100000000000000.0000"), null, 3L);
        assertTrue(
                written.getFirst().contains("\"Points\":-9007199254740992,\"Price\":100000000000000.0000"),
                written.toString());
        assertFalse(written.getFirst().contains("IEEE754"), written.toString());
    }

    @Test
    void aKeyCalledReadOnlyComesWithNewRowsAndStaysAfterwards() {
        write(true, "A", 1L, null, null, null);
        write(false, "A", 2L, null, null, null);
        assertTrue(written.get(0).contains("\"Code\":\"A\""), written.toString());
        assertFalse(written.get(1).contains("\"Code\""), written.toString());
    }

    @Test
    void aRefusalWithoutWordsNamesItsStatus() {
        closed = true;
        Refusal refusal = assertThrows(Refusal.class, () -> environment.entities());
        assertEquals("UNAUTHORIZED", refusal.code());
        assertEquals("HTTP 401", refusal.arguments().getLast());
    }
}
