package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import crosstie.connector.catalogue.Connectors;
import crosstie.model.ChangeWay;
import crosstie.model.Connection;
import crosstie.model.FieldPath;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.model.Watermark;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OData services of other makes that track changes, in the words of 4.0 and of 4.01, or say they do. */
class TrackingServiceTest {
    private final List<String> deltas = new ArrayList<>();
    private HttpServer server;
    private Environment environment;
    private boolean honoured = true;
    private boolean forgetsLink;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/s/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().toString();
                boolean metadata = path.endsWith("$metadata");
                boolean asked = String.valueOf(exchange.getRequestHeaders().getFirst("Prefer"))
                        .contains("odata.track-changes");
                if (asked && honoured) {
                    exchange.getResponseHeaders().set("Preference-Applied", "odata.track-changes");
                }
                String body = metadata ? PagesService.METADATA : answer(path, asked);
                byte[] out = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", metadata ? "application/xml" : "application/json");
                exchange.sendResponseHeaders(body.startsWith("{\"error") ? 410 : 200, out.length);
                exchange.getResponseBody().write(out);
            }
        });
        server.start();
        environment = Connectors.open(
                new Connection("s", "odata4", URI.create(root()), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
        server.stop(0);
    }

    private String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/s/";
    }

    private String answer(String path, boolean asked) {
        if (path.contains("$count=true")) {
            return "{\"@odata.count\":2,\"value\":[]}";
        }
        if (path.contains("delta=")) {
            return deltas.removeFirst();
        }
        String link = asked && honoured && !forgetsLink ? ",\"@odata.deltaLink\":\"" + link(1) + "\"" : "";
        return "{\"value\":[{\"Id\":\"A\",\"Text\":\"a\"},{\"Id\":\"B\",\"Text\":\"b\"}]" + link + "}";
    }

    private String link(int number) {
        return root() + "Rows?$select=Id,Text&delta=%253c" + number;
    }

    private record Read(List<String> rows, List<Object> deleted, boolean complete, String code, Watermark next) {}

    private Read read(Watermark since) {
        Query query = new Query(
                environment.entity("Rows"),
                List.of(FieldPath.plain("Id"), FieldPath.plain("Text")),
                null,
                OrganizationMapping.NONE,
                0);
        List<String> rows = new ArrayList<>();
        List<Object> deleted = new ArrayList<>();
        try (Changes changes = environment.changes(query, Optional.ofNullable(since))) {
            for (ChangePage page = changes.next(); page != null; page = changes.next()) {
                page.rows().forEach(row -> rows.add(row[0] + "=" + row[1]));
                deleted.addAll(page.deleted());
            }
            return new Read(rows, deleted, changes.isComplete(), changes.way().code(), changes.watermark());
        }
    }

    // D-51
    @Test
    void deletedRowsAreToldInTheWordsOfEitherVersion() {
        assertEquals(
                ChangeWay.Kind.TRACKING,
                environment.changeWay(environment.entity("Rows")).kind());
        Read all = read(null);
        assertTrue(all.complete());
        assertEquals(List.of("A=a", "B=b"), all.rows());
        deltas.add("{\"value\":[{\"Id\":\"C\",\"Text\":\"c\"},"
                + "{\"@odata.context\":\"$metadata#Rows/$deletedEntity\",\"id\":\"" + root()
                + "Rows('A')\",\"reason\":\"deleted\"},"
                + "{\"@removed\":{\"reason\":\"deleted\"},\"@id\":\"Rows('B')\"},"
                + "{\"@removed\":{\"reason\":\"changed\"},\"Id\":\"D\"}],\"@odata.deltaLink\":\"" + link(2) + "\"}");
        Read delta = read(all.next());
        assertFalse(delta.complete());
        assertEquals(List.of("C=c"), delta.rows());
        assertEquals(List.of("Rows('A')", "Rows('B')", "Rows(Id='D')"), delta.deleted());
        assertEquals("link:" + link(2), delta.next().token());
    }

    // D-51
    @Test
    void aLinkThatIsGoneLeadsToACompleteRead() {
        Read all = read(null);
        deltas.add("{\"error\":{\"code\":\"gone\",\"message\":\"Too old.\"}}");
        Read again = read(all.next());
        assertTrue(again.complete());
        assertEquals("DELTA_EXPIRED", again.code());
        assertEquals(List.of("A=a", "B=b"), again.rows());
    }

    @Test
    void aServiceThatTracksAndDoesNotSayWhereToGoOnIsNoticed() {
        forgetsLink = true;
        assertEquals(
                "DELTA_LINK_MISSING",
                assertThrows(Refusal.class, () -> read(null)).code());
    }

    // F-46
    @Test
    void aServiceThatPassesOverTheWishIsReadWhole() {
        honoured = false;
        Read all = read(null);
        assertEquals("CHANGES_UNSTAMPED", all.code());
        assertTrue(read(all.next()).complete());
    }
}
