package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services of one kind are compared before a project moves from one to the other. */
class CompareTest {
    private static final String DOCUMENT = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="Harbour" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="Berth"><Key><PropertyRef Name="Code"/></Key>
            <Property Name="Code" Type="Edm.String" Nullable="false" MaxLength="20"/>
            <Property Name="Remark" Type="Edm.String" MaxLength="%s"/>%s</EntityType>
            <EntityType Name="Pilot"><Key><PropertyRef Name="Id"/></Key>
            <Property Name="Id" Type="Edm.String" Nullable="false" MaxLength="%s"/></EntityType>
            <EntityContainer Name="C"><EntitySet Name="Berths" EntityType="Harbour.Berth"/>
            <EntitySet Name="Pilots" EntityType="Harbour.Pilot"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    @TempDir
    Path home;

    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void end() {
        servers.forEach(s -> s.stop(0));
    }

    private String service(String metadata) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        servers.add(server);
        byte[] body = metadata.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            boolean asked = exchange.getRequestURI().getPath().endsWith("$metadata");
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(asked ? 200 : 404, asked ? body.length : -1);
            try (var out = exchange.getResponseBody()) {
                if (asked) {
                    out.write(body);
                }
            }
        });
        server.start();
        return "odata4+http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private JsonNode changes(String... line) {
        Told told = Told.by(home, line);
        assertEquals(0, told.code(), told.all());
        return told.json().at("/comparisons/0");
    }

    @Test
    void twoServicesAreComparedAsAWholeOrForATemplate() throws IOException {
        String test = service(DOCUMENT.formatted("100", "<Property Name=\"Depth\" Type=\"Edm.Int32\"/>", "5"));
        String production = service(DOCUMENT.formatted("40", "", "9"));
        JsonNode all = changes("compare", test, production, "--json");
        assertEquals(2, all.path("entities").asInt());
        List<String> kinds = new ArrayList<>();
        all.path("changes")
                .forEach(c -> kinds.add(c.path("entity").asText() + " "
                        + c.path("kind").asText() + " " + c.path("field").asText()));
        assertEquals(List.of("Berths LENGTH Remark", "Berths FIELD_REMOVED Depth", "Pilots LENGTH Id"), kinds);
        Path template = Files.writeString(home.resolve("t.template.json"), """
                {"formatVersion": 1, "name": "x", "source": {"connector": "finops"}, "destination": {"connector": "odata4"}, "tasks": [{"name": "t", "source": "a", "destination": "Berths", "mappings": [{"from": "a", "to": "Code"}, {"from": "b", "to": "Depth"}]}]}
                """);
        JsonNode some = changes("compare", test, production, "--template", template.toString(), "--json");
        assertEquals(2, some.path("changes").size());
        assertEquals("Depth", some.at("/touched/0/mapping").asText());
        assertTrue(Told.by(home, "compare", test, production).out().contains("3 differences"));
    }

    @Test
    void aSetIsLikeItselfAndSystemsOfTwoKindsAreNotCompared() {
        JsonNode same = changes("compare", "sandbox", "sandbox", "--template", "accounts-sales-to-finops", "--json");
        assertEquals(0, same.path("changes").size());
        assertEquals(1, same.path("entities").asInt());
        Told.by(home, "compare", "sandbox:sales", "sandbox:finops", "--json").refuses(2, "SYSTEMS_OF_TWO_KINDS");
    }
}
