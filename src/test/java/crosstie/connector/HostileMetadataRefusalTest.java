package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told when a service's metadata were made to harm or are none (lane T19). */
class HostileMetadataRefusalTest {
    private static final String START =
            "<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void open() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String told(MockResponse answer, int times) {
        for (int i = 0; i < times; i++) {
            server.enqueue(answer);
        }
        Connection connection = new Connection("s", "odata4", server.url("/s").uri(), "none", Map.of());
        Surroundings surroundings =
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {}).withSleeper(millis -> {});
        try (Environment environment = Connectors.open(connection, surroundings)) {
            return assertThrows(Refusal.class, environment::entities).code();
        }
    }

    private static MockResponse xml(String text) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/xml")
                .body(text)
                .build();
    }

    @Test
    void aWebPageIsNoDescriptionOfTables() {
        assertEquals("METADATA_UNREADABLE", told(xml("<!doctype html><html><body>Sign in</body></html>"), 1));
    }

    @Test
    void aDocumentThatDefinesEntitiesIsRefused() {
        String text = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + server.url("/second") + "\">]>" + START + "&a;</edmx:Edmx>";
        assertEquals("METADATA_UNREADABLE", told(xml(text), 1));
        assertEquals(1, server.getRequestCount(), "the metadata, and nothing that they name");
    }

    @Test
    void anOldVersionIsNamed() {
        String text = "<edmx:Edmx Version=\"1.0\" xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\"/>";
        assertEquals("METADATA_OLD", told(xml(text), 1));
    }

    @Test
    void aPackedDocumentThatUnpacksWithoutEndIsStopped() throws IOException {
        Buffer bomb = new Buffer();
        try (OutputStream out = new GZIPOutputStream(bomb.outputStream())) {
            out.write(START.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            byte[] blanks = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }
        assertTrue(bomb.size() < 100_000, "64 MB in 64 KB");
        MockResponse answer = new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(bomb)
                .build();
        assertEquals("METADATA_TOO_BIG", told(answer, 1));
    }

    @Test
    void aCutDocumentIsAskedForAgainAndThenSaidToBeCut() {
        assertEquals("ANSWER_CUT", told(xml(START + "<edmx:DataServices>"), 20));
        assertTrue(server.getRequestCount() > 1);
    }
}
