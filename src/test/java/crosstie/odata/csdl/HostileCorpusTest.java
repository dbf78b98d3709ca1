package crosstie.odata.csdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.csdl.HostileCorpus.Hostile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metadata that was made to harm: each ends with a code of its own, little work and nothing fetched (lane T19). */
class HostileCorpusTest {
    /** More is never taken from a stream, whatever it is made of: the limit and one buffer. */
    private static final long MOST_TAKEN = (128L << 20) + (1 << 16);

    /** Tens of megabytes have to pass before they are too much: for the long run only. */
    private static final Set<String> COSTLY = Set.of(
            "a million members",
            "enums without end",
            "navigation without end",
            "constraints without end",
            "key parts without end",
            "targets without end",
            "sets without end",
            "aliases without end",
            "definitions without end");

    @Test
    void everyDocumentOfTheCorpusEndsWithItsCodeAndAsksNobody(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "sentinel");
        try (ServerSocket second = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            second.setSoTimeout(1);
            String http = "http://127.0.0.1:" + second.getLocalPort() + "/x";
            for (Hostile hostile : HostileCorpus.all(http, secret.toUri().toString())) {
                if (!COSTLY.contains(hostile.name())) {
                    ends(hostile);
                }
            }
            assertThrows(SocketTimeoutException.class, second::accept, "nobody asked");
        }
    }

    private static void ends(Hostile hostile) throws IOException {
        InputStream document = hostile.document().get();
        if (hostile.ends() == null) {
            assertEquals(1, Csdl.usual().read(document).version().indexOf('.'), hostile.name());
            return;
        }
        ODataException e = assertThrows(ODataException.class, () -> Csdl.usual().read(document), hostile.name());
        assertEquals(hostile.ends(), e.kind(), hostile.name());
        assertFalse(e.toString().contains("sentinel"), hostile.name());
        assertTrue(e.words().length() < 1_000, hostile.name());
        if (document instanceof Endless endless) {
            assertTrue(endless.taken() <= MOST_TAKEN, hostile.name() + " took " + endless.taken());
        }
    }

    /** ./mvnw -Ptorture test -Dtest=HostileCorpusTest: the corpus in the least memory that the product is given. */
    @Test
    @Tag("torture")
    void theCorpusFitsIntoTheMemoryOfAJob() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder child =
                new ProcessBuilder(java, "-Xmx96m", "-XX:TieredStopAtLevel=1", HostileCorpusTest.class.getName());
        child.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = child.inheritIO().start();
        assertEquals(0, process.waitFor());
    }

    /** The other end of {@link #theCorpusFitsIntoTheMemoryOfAJob}. */
    public static void main(String[] args) throws IOException {
        for (Hostile hostile : HostileCorpus.all("http://127.0.0.1:1/x", "file:///nothing")) {
            // its own text of 20 MB is the test's, not the product's
            if (!hostile.name().startsWith("a million") && !hostile.name().startsWith("one base")) {
                ends(hostile);
            }
        }
    }

    @Test
    void aDocumentThatIsCutAnywhereIsNeverShownAsTheWhole() {
        byte[] whole = Documents.FINOPS.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut < whole.length; cut++) {
            InputStream part = new ByteArrayInputStream(whole, 0, cut);
            Kind kind = assertThrows(ODataException.class, () -> Csdl.usual().read(part), "cut at " + cut)
                    .kind();
            assertEquals(Kind.ANSWER_CUT, kind, "cut at " + cut);
        }
    }

    @Test
    void aPackedDocumentThatIsCutIsAnErrorOfTheStream() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Documents.DATAVERSE.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        for (int cut = 20; cut < whole.length - 8; cut += 13) {
            InputStream part = new GZIPInputStream(new ByteArrayInputStream(whole, 0, cut));
            assertThrows(IOException.class, () -> Csdl.usual().read(part), "cut at " + cut);
        }
    }

    @Test
    void whateverIsDoneToADocumentItOpensOrIsRefused() throws IOException {
        mutations(1, 3_000);
    }

    /** ./mvnw -Ptorture test -Dtest=HostileCorpusTest -Dtorture.seed=7 -Dtorture.documents=5000000 */
    @Test
    @Tag("torture")
    void millionsOfMutationsOpenOrAreRefused() throws IOException {
        mutations(Long.getLong("torture.seed", 1), Integer.getInteger("torture.documents", 300_000));
    }

    private static void mutations(long seed, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            byte[] document = Mutation.of(new SplittableRandom(seed * 1_000_003 + i));
            try {
                CsdlModel model = Csdl.usual().read(new ByteArrayInputStream(document));
                model.types().forEach(type -> model.properties(type).forEach(p -> model.annotations(type, p)));
            } catch (ODataException refused) {
                assertTrue(refused.words().length() < 1_000, "seed " + seed + " document " + i);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + " document " + i, e);
            }
        }
    }
}
