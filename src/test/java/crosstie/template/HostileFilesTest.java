package crosstie.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ImportPlan;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.studio.Sentences;
import crosstie.studio.Studio;
import crosstie.studio.map.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lane T18: whatever a file holds, it is refused with a sentence or opened without harm, and nothing but one's own templates is written. */
class HostileFilesTest {
    private static final int FUZZ = 1_500;

    @TempDir
    Path folder;

    private final Sentences sentences = Sentences.in(Locale.ENGLISH);

    /** What came of it, as one word. */
    private String open(Studio studio, Path file, String text) throws IOException {
        Files.writeString(file, text.replace("\uD800", "?"));
        try {
            Imports.Request request = new Imports.Request(file, null, "guest", "sandbox", true, null, null);
            ImportPlan plan = studio.imports().plan(request);
            plan.items().forEach(i -> i.problems().forEach(this::isSaid));
            plan.rows().forEach(r -> r.reasons().forEach(this::isSaid));
            ImportPlan done = studio.imports().carryOut(request);
            assertEquals(plan.items().size(), done.items().size());
            return "opened";
        } catch (Refusal r) {
            assertFalse(sentences.message(r.code(), r.arguments()).startsWith(r.code()), r.code());
            assertTrue(sentences.message(r.code(), r.arguments()).length() < 3_000, r.code());
            return r.code();
        }
    }

    private void isSaid(Problem p) {
        assertFalse(sentences.message(p).startsWith(p.code()), p.code());
        assertTrue(p.where().length() <= 1_001, p.code());
        assertTrue(sentences.message(p).length() < 3_000, p.code());
    }

    private Set<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theCorpusIsRefusedOrOpenedHarmlesslyAndNothingElseIsTouched() throws IOException {
        Path home = folder.resolve("deep/inside/home");
        Path file = folder.resolve("file.json");
        List<HostileFiles.Hostile> corpus = HostileFiles.all();
        assertTrue(corpus.size() >= 300, corpus.size() + " files");
        try (Studio studio = Studio.open(home, Map.of())) {
            studio.projects().list();
            for (HostileFiles.Hostile each : corpus) {
                open(studio, file, each.text());
            }
        }
        for (Path there : files(folder)) {
            boolean ours = there.equals(file) || there.startsWith(home);
            assertTrue(ours, there.toString());
        }
        for (Path own : files(home.resolve("templates"))) {
            assertTrue(own.getFileName().toString().matches("guest[a-z0-9-]*\\.template\\.json"), own.toString());
            String text = Files.readString(own);
            assertFalse(text.contains("hush"), own.toString());
        }
    }

    @Test
    void sizesAreRefusedByTheirLimits() throws IOException {
        Map<String, String> wanted = Map.of(
                "fifty megabytes", "FILE_TOO_LARGE",
                "fifty megabytes of blanks", "FILE_TOO_LARGE",
                "a million rows", "FILE_TOO_LARGE",
                "a hundred thousand fields", "FILE_TOO_LARGE",
                "a name of two megabytes", "FILE_TOO_LARGE",
                "a thousand tasks", "FILE_TOO_LARGE",
                "lists of depth 10000", "FILE_TOO_DEEP",
                "objects of depth 100000", "FILE_TOO_DEEP",
                "a value 11111 of 10000 digits", "FILE_TOO_LARGE",
                "fields within bounds", "opened");
        Path file = folder.resolve("file.json");
        try (Studio studio = Studio.open(folder.resolve("home"), Map.of())) {
            int seen = 0;
            for (HostileFiles.Hostile each : HostileFiles.all()) {
                if (wanted.containsKey(each.name())) {
                    assertEquals(wanted.get(each.name()), open(studio, file, each.text()), each.name());
                    seen++;
                }
            }
            assertEquals(wanted.size(), seen);
        }
    }

    @Test
    void damagedFilesOfEveryKindAreRefusedOrOpened() throws IOException {
        List<String> whole = List.of(
                Files.readString(Path.of("templates/accounts-sales-to-finops.template.json")),
                crosstie.json.ProjectCodec.write(new RandomTemplate(7).project()),
                Files.readString(Path.of("src/test/resources/crosstie/template/bookings.dual-write.json")));
        Path file = folder.resolve("file.json");
        Random random = new Random(18);
        Map<String, Integer> ends = new java.util.TreeMap<>();
        try (Studio studio = Studio.open(folder.resolve("home"), Map.of())) {
            for (int i = 0; i < FUZZ; i++) {
                String text = HostileFiles.damaged(whole.get(i % whole.size()), random);
                ends.merge(open(studio, file, text), 1, Integer::sum);
            }
        }
        assertTrue(ends.containsKey("opened") && ends.containsKey("FILE_NOT_JSON"), ends.toString());
    }

    @Test
    void hostsAndSecretsStayBehindAndItIsSaid() throws IOException {
        String text = HostileFiles.template(
                "x",
                "{\"from\": \"a\", \"to\": \"b\", \"token\": \"hush\"}, {\"value\": \"https://www.contoso.com\", \"to\": \"c\"}",
                ", \"connection\": {\"url\": \"https://elsewhere.example\", \"clientSecret\": \"hush\", \"kept\": 1}");
        Path file = Files.writeString(folder.resolve("f.json"), text);
        try (Studio studio = Studio.open(folder.resolve("home"), Map.of())) {
            ImportPlan plan = studio.imports().carryOut(Imports.Request.of(file));
            List<String> codes = plan.items().getFirst().problems().stream()
                    .map(Problem::code)
                    .toList();
            assertEquals(2, codes.stream().filter("SECRET_LEFT_OUT"::equals).count(), codes.toString());
            assertEquals(1, codes.stream().filter("ADDRESS_LEFT_OUT"::equals).count(), codes.toString());
        }
        String kept = Files.readString(folder.resolve("home/templates/x.template.json"));
        assertFalse(kept.contains("hush") || kept.contains("elsewhere"), kept);
        assertTrue(kept.contains("\"kept\": 1") && kept.contains("https://www.contoso.com"), kept);
    }

    @Test
    void linksInTheFolderOfTemplatesLeadNowhere() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path outside = Files.writeString(folder.resolve("outside.json"), HostileFiles.template("x", "", ""));
        Path own = Files.createDirectories(home.resolve("templates"));
        Files.createSymbolicLink(own.resolve("x.template.json"), outside);
        Path file = Files.writeString(
                folder.resolve("f.json"), HostileFiles.template("x", "{\"from\": \"a\", \"to\": \"b\"}", ""));
        try (Studio studio = Studio.open(home, Map.of())) {
            assertTrue(studio.templates().list().stream().noneMatch(t -> t.id().equals("x")));
            studio.imports().carryOut(Imports.Request.of(file));
        }
        assertEquals(HostileFiles.template("x", "", ""), Files.readString(outside));
        assertFalse(Files.isSymbolicLink(own.resolve("x.template.json")));
        Path other = Files.createDirectories(folder.resolve("other"));
        Path away = Files.createDirectories(folder.resolve("away"));
        Files.createSymbolicLink(other.resolve("templates"), away);
        try (Studio studio = Studio.open(other, Map.of())) {
            assertThrows(Refusal.class, () -> studio.imports().carryOut(Imports.Request.of(file)));
        }
        assertEquals(Set.of(), files(away));
    }

    @Test
    void namesBecomeIdsThatAreNeverPaths() {
        for (String name : List.of(
                "../../x", "/etc/passwd", "C:\\x", "CON", "a\u202Eb", "Ä ö é", "...", "", "x".repeat(1_000_000))) {
            String id = Naming.id(name);
            assertTrue(id.isEmpty() || Naming.isId(id), id);
        }
        assertEquals("a-o-e", Naming.id("Ä ö é"));
        for (String id : List.of("", ".", "..", "a/b", "a.b", "A", "con", "lpt1", "a b", "é", "x".repeat(81))) {
            assertFalse(Naming.isId(id), id);
        }
    }

    @Test
    void namesThatHideWhatTheySayAreShownPlain() throws IOException {
        Path file = Files.writeString(
                folder.resolve("f.json"),
                HostileFiles.template("invoice\\u202Egnp.exe", "{\"from\": \"a\", \"to\": \"b\"}", ""));
        try (Studio studio = Studio.open(folder.resolve("home"), Map.of())) {
            ImportPlan.Item item =
                    studio.imports().plan(Imports.Request.of(file)).items().getFirst();
            assertEquals("invoicegnp.exe", item.template().name());
            assertTrue(item.problems().stream().anyMatch(p -> p.code().equals("NAME_CLEANED")));
        }
    }
}
