package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links go out byte for byte, and only to the root's own origin. */
class LinksTest extends ClientTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "contacts?$select=fullname&$skiptoken=%3Ccookie%20pagenumber=%222%22%20pagingcookie=%22%253ccookie%2520page%253d%25221%2522%253e%22%20/%3E",
                "accounts(name='O''Bryan')/x;y?$filter=name%20eq%20'O''Bryan'&$skiptoken=a|b{c}^`\\+%2B%2f,\"<>&&=&x",
                "a/../b/./%2e%2e/c?",
                "$metadata",
            })
    void theServerSeesALinkByteForByte(String link) throws IOException {
        try (RawServer lines = new RawServer();
                ODataClient there = new ODataClient(lines.root(), settings())) {
            there.get(lines.root() + link).close();
            there.get(link).close();
            there.get("/api/" + link).close();
            assertEquals(
                    List.of(
                            "GET /api/" + link + " HTTP/1.1",
                            "GET /api/" + link + " HTTP/1.1",
                            "GET /api/" + link + " HTTP/1.1"),
                    lines.seen());
        }
    }

    @Test
    void whatCannotStandInARequestLineIsEncodedAndNothingElse() throws InterruptedException {
        answer(200, "{}");
        text("a?x=é b'#gone");
        assertEquals("GET /data/a?x=%C3%A9%20b' HTTP/1.1", server.takeRequest().getRequestLine());
    }

    @Test
    void addressesForUseInABatchAreTheOnesThatWouldBeSent() {
        assertEquals("/data/A(x='1')?cross-company=true", client.pathOf("A(x='1')?cross-company=true"));
        assertEquals("http://127.0.0.1:" + server.getPort() + "/data/A", client.addressOf("A"));
    }

    @Test
    void aForeignLinkIsRefusedAndNothingIsSent() throws IOException {
        try (RawServer foreign = new RawServer()) {
            ODataClient withToken = open(settings().withAuthorization(Authorization.fixed("Bearer sentinel-token")));
            int port = server.getPort();
            for (String link : List.of(
                    foreign.root() + "x",
                    "https://127.0.0.1:" + port + "/data/x",
                    "http://localhost:" + port + "/data/x",
                    "//127.0.0.1:" + foreign.port() + "/x",
                    "http://127.0.0.1:" + port + "@127.0.0.1:" + foreign.port() + "/x",
                    "http://127.0.0.1:" + port + "\\@127.0.0.1:" + foreign.port() + "/x",
                    "HTTP://127.0.0.1:" + foreign.port(),
                    "ftp://127.0.0.1/x")) {
                assertEquals(Kind.FOREIGN_LINK, kindOf(() -> withToken.get(link)), link);
            }
            assertEquals(List.of(), foreign.seen());
            assertEquals(0, server.getRequestCount());
            withToken.close();
        }
    }

    @Test
    void plainHttpGoesToLoopbackOnly() {
        assertEquals(
                Kind.PLAIN_HTTP,
                kindOf(() -> new ODataClient(URI.create("http://contoso.example.com/data"), settings())));
        assertEquals(Kind.BAD_ADDRESS, kindOf(() -> new ODataClient(URI.create("file:///etc/passwd"), settings())));
        assertEquals(
                Kind.BAD_ADDRESS,
                kindOf(() -> new ODataClient(URI.create("https://user:pass@example.com/"), settings())));
    }
}
