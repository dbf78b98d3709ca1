package crosstie.odata.csdl;

import static crosstie.odata.csdl.Documents.DATAVERSE;
import static crosstie.odata.csdl.Documents.FINOPS;
import static crosstie.odata.csdl.Documents.stream;
import static crosstie.odata.csdl.Documents.wrapped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are cut, wrong or made to harm. */
class HostileMetadataTest {
    private static CsdlModel read(String text) throws IOException {
        return Csdl.usual().read(stream(text));
    }

    private static ODataException refused(String text) {
        return assertThrows(ODataException.class, () -> read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body/></html>", "{\"value\":[]}", "<!doctype html><html></html>", "<a"})
    void whatIsNoMetadataIsSaidSo(String text) {
        Kind kind = refused(text).kind();
        assertTrue(kind == Kind.BAD_METADATA || kind == Kind.ANSWER_CUT, kind.toString());
    }

    @Test
    void halfADocumentIsNeverShownAsTheWhole() {
        for (int cut = 0; cut < DATAVERSE.length(); cut += 7) {
            String half = DATAVERSE.substring(0, cut);
            Kind kind = refused(half).kind();
            assertEquals(Kind.ANSWER_CUT, kind, "cut at " + cut);
        }
    }

    @Test
    void entitiesAreRefusedAndNothingIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "sentinel");
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            listener.setSoTimeout(50);
            String http = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (String dtd : List.of(
                    "<!DOCTYPE x SYSTEM \"" + http + "\">",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + http + "\"> %p;]>",
                    "<!DOCTYPE x [<!ENTITY a \"" + "lol".repeat(10) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\">]>",
                    "<!DOCTYPE x [" + billionLaughs() + "]>")) {
                String text = DATAVERSE
                        .replace("?>", "?>" + dtd)
                        .replace("accounts\"", "&a;\"")
                        .replace("&lt;revenue", "&b;");
                ODataException e = refused(text);
                assertEquals(Kind.BAD_METADATA, e.kind(), dtd);
                assertFalse(e.toString().contains("sentinel"));
            }
            assertThrows(java.net.SocketTimeoutException.class, listener::accept);
        }
    }

    private static String billionLaughs() {
        StringBuilder out = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            out.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return out.append("<!ENTITY b \"&l19;\"><!ENTITY a \"&l19;\">").toString();
    }

    @Test
    void anUndeclaredEntityIsAnError() {
        assertEquals(
                Kind.BAD_METADATA,
                refused(DATAVERSE.replace("&lt;revenue", "&nope;")).kind());
    }

    @Test
    void limitsHold() {
        assertEquals(Kind.BAD_METADATA, refused(wrapped("<a>".repeat(100_000))).kind());
        assertEquals(
                Kind.BAD_METADATA,
                refused(FINOPS.replace("\"Taxed\"", "\"" + "x".repeat(600) + "\""))
                        .kind());
        assertEquals(
                Kind.HUGE_METADATA,
                refused(FINOPS.replace("@SYS1", "x".repeat(9 << 20))).kind());
        StringBuilder many = new StringBuilder("<Schema");
        for (int i = 0; i < 100_000; i++) {
            many.append(" a").append(i).append("=\"\"");
        }
        assertEquals(Kind.BAD_METADATA, refused(wrapped(many + "/>")).kind());
        assertEquals(Kind.BAD_METADATA, refused(DATAVERSE + "<x/>").kind());
        assertEquals(
                Kind.BAD_METADATA,
                refused(FINOPS.replace("Value=\"1\"", "Value=\"one\"")).kind());
        assertEquals(
                Kind.BAD_METADATA,
                refused(FINOPS.replace("<Property Name=\"Taxed\"", "<Property")).kind());
    }

    @Test
    void cyclicBaseTypesEndInAnError() {
        String circle = DATAVERSE.replace(
                "<EntityType Name=\"crmbaseentity\"", "<EntityType Name=\"crmbaseentity\" BaseType=\"mscrm.account\"");
        assertEquals(Kind.BAD_METADATA, refused(circle).kind());
    }

    @Test
    void aStreamThatBreaksSaysSoItself() {
        InputStream broken = new InputStream() {
            private final InputStream start = stream(DATAVERSE.substring(0, 500));

            @Override
            public int read() throws IOException {
                int b = start.read();
                if (b < 0) {
                    throw new IOException("reset");
                }
                return b;
            }
        };
        assertEquals(
                "reset",
                assertThrows(IOException.class, () -> Csdl.usual().read(broken)).getMessage());
    }
}
