package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.model.FieldSource;
import crosstie.model.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Templates and projects go from one home to another, as a user types it. */
class TravelTest extends Homes {
    @Test
    void aProjectExportedAndImportedIntoAnEmptyHomeIsEqual() {
        contoso("a");
        String file = folder.resolve("contoso.project.json").toString();
        good("a", "project", "export", "Contoso", file, "--json");
        JsonNode plan = good("b", "project", "import", file, "--plan", "--json");
        assertEquals("add", plan.at("/items/0/action").asText());
        assertFalse(plan.path("done").asBoolean());
        assertEquals(
                "PROJECT_UNKNOWN",
                tell("b", "project", "check", "Contoso", "--json")
                        .json()
                        .at("/error/code")
                        .asText());
        JsonNode done = good("b", "template", "import", file, "--json");
        assertEquals("project", done.path("kind").asText());
        assertEquals(project("a", "Contoso"), project("b", "Contoso"));
        assertEquals(
                tell("a", "project", "export", "Contoso").out(),
                tell("b", "project", "export", "Contoso").out());
        assertEquals(
                "keep",
                good("b", "project", "import", file, "--json")
                        .at("/items/0/action")
                        .asText());
    }

    @Test
    void aTemplateExportedAndImportedIntoAnEmptyHomeIsEqual() throws IOException {
        String file = folder.resolve("mine.template.json").toString();
        good("a", "template", "export", ACCOUNTS, file, "--json");
        assertEquals(
                Files.readString(Path.of("templates", ACCOUNTS + ".template.json")), Files.readString(Path.of(file)));
        good("b", "template", "import", file, "--json");
        assertEquals(
                tell("a", "template", "export", ACCOUNTS).out(),
                tell("b", "template", "export", "mine").out());
        JsonNode own = good("b", "template", "list", "--json").path("templates");
        List<String> ids = new ArrayList<>();
        own.forEach(t -> {
            if (t.path("own").asBoolean()) {
                ids.add(t.path("id").asText());
            }
        });
        assertEquals(List.of("mine"), ids);
        good("b", "template", "remove", "mine", "--json");
        tell("b", "template", "remove", ACCOUNTS, "--json").refuses(2, "TEMPLATE_NOT_OWN");
    }

    @Test
    void theFileDifferenceOfAOneRowEditIsOneLine() throws IOException {
        contoso("a");
        Path before = folder.resolve("before.json");
        Path after = folder.resolve("after.json");
        good("a", "project", "export", "Contoso", before.toString(), "--json");
        change("a", "Contoso", p -> row(p, "SalesMemo", m -> m.withNote("edited")));
        good("a", "project", "export", "Contoso", after.toString(), "--json");
        List<String> a = Files.readAllLines(before);
        List<String> b = Files.readAllLines(after);
        assertEquals(a.size(), b.size());
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                different.add(i);
            }
        }
        assertEquals(1, different.size());
        assertTrue(b.get(different.getFirst()).contains("SalesMemo"));
        String lines = tell("a", "template", "diff", before.toString(), after.toString(), "--file")
                .out();
        assertEquals(
                1,
                lines.lines()
                        .filter(l -> l.startsWith("+") && !l.startsWith("+++"))
                        .count(),
                lines);
        assertEquals(
                1,
                lines.lines()
                        .filter(l -> l.startsWith("-") && !l.startsWith("---"))
                        .count(),
                lines);
        JsonNode changes = good("a", "template", "diff", before.toString(), after.toString(), "--json")
                .path("changes");
        assertEquals(1, changes.size());
        assertEquals(
                "/tasks/Accounts - Customers/mappings/SalesMemo",
                changes.at("/0/where").asText());
        assertEquals("note", changes.at("/0/fields/0/name").asText());
        assertEquals("\"edited\"", changes.at("/0/fields/0/new").asText());
    }

    @Test
    void aProjectAsTemplateHasParametersInThePlaceOfLiteralsAndNothingOfItsOwn() {
        contoso("a");
        change("a", "Contoso", p -> row(p, "CustomerGroupId", m -> m.withSource(new FieldSource.Constant("40"))));
        String text = tell("a", "template", "export", "Contoso").out();
        assertTrue(text.contains("{\"parameter\": \"customerGroup\", \"to\": \"CustomerGroupId\""), text);
        assertTrue(
                text.contains(
                        "\"customerGroup\": {\"label\": \"Customer group\", \"type\": \"text\", \"value\": \"40\""),
                text);
        assertFalse(text.contains("connectionSet") || text.contains("organizations") || text.contains("\"20\""), text);
        assertTrue(tell("a", "project", "export", "Contoso").out().contains("\"customerGroup\": \"20\""));
        assertEquals(
                "contoso",
                good("a", "project", "save-as-template", "Contoso", "--json")
                        .path("id")
                        .asText());
        good("a", "project", "create", "Second", "--template", "contoso", "--set", "sandbox", "--json");
        change("a", "Contoso", p -> row(p, "SalesMemo", m -> m.withNote("later")));
        tell("a", "project", "save-as-template", "Contoso", "--json").refuses(2, "TEMPLATE_DIFFERS");
        good("a", "project", "save-as-template", "Contoso", "--yes", "--json");
        tell("a", "project", "save-as-template", "Contoso", "--as", ACCOUNTS, "--yes", "--json")
                .refuses(2, "TEMPLATE_SHIPPED");
        tell("a", "project", "save-as-template", "Contoso", "--as", "../../x", "--json")
                .refuses(2, "TEMPLATE_ID_UNFIT");
    }

    @Test
    void parametersAreCheckedWhenAProjectIsMade() {
        tell(
                        "a",
                        "project",
                        "create",
                        "P",
                        "--template",
                        ACCOUNTS,
                        "--set",
                        "sandbox",
                        "--parameter",
                        "colour=red",
                        "--json")
                .refuses(2, "PARAMETER_NAME_UNKNOWN");
        assertEquals(
                "99",
                made("a", "customerGroup=99")
                        .design()
                        .parameters()
                        .get("customerGroup")
                        .value());
    }

    private Project made(String home, String parameter) {
        good(
                home,
                "project",
                "create",
                "P",
                "--template",
                ACCOUNTS,
                "--set",
                "sandbox",
                "--parameter",
                parameter,
                "--json");
        return project(home, "P");
    }

    @Test
    void aPreviewOfAProjectFileUsesItsConnectionSetAndItsOrganizations() throws IOException {
        contoso("a");
        Path file = folder.resolve("contoso.project.json");
        good("a", "project", "export", "Contoso", file.toString(), "--json");
        JsonNode preview = good("b", "preview", file.toString(), "--first", "2", "--rows", "1", "--json");
        assertEquals("usmf=Contoso", preview.at("/tasks/0/organization").asText(), preview.toString());
        assertTrue(preview.at("/rows/0/fields").toString().contains("\"20\""), preview.toString());
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"connectionSet\": \"sandbox\"",
                                "\"connectionSet\": \"dataverse+https://elsewhere.example\""));
        tell("b", "preview", file.toString(), "--json").refuses(2, "SET_UNKNOWN");
    }

    @Test
    void nothingIsOverwrittenUnasked() throws IOException {
        Path file = folder.resolve("there.json");
        Files.writeString(file, "mine");
        tell("a", "template", "export", ACCOUNTS, file.toString(), "--json").refuses(2, "FILE_EXISTS");
        assertEquals("mine", Files.readString(file));
        good("a", "template", "export", ACCOUNTS, file.toString(), "--yes", "--json");
        assertTrue(Files.readString(file).startsWith("{"));
        tell(
                        "a",
                        "template",
                        "export",
                        ACCOUNTS,
                        folder.resolve("no/such/x.json").toString(),
                        "--json")
                .refuses(2, "FILE_NOT_WRITABLE");
        good("a", "template", "import", file.toString(), "--as", "one", "--json");
        Files.writeString(file, Files.readString(file).replace("\"1.0.0\"", "\"2.0.0\""));
        tell("a", "template", "import", file.toString(), "--as", "one", "--json")
                .refuses(2, "TEMPLATE_DIFFERS");
        JsonNode plan = good("a", "template", "import", file.toString(), "--as", "one", "--plan", "--json");
        assertEquals("replace", plan.at("/items/0/action").asText());
        assertEquals("/version", plan.at("/items/0/changes/0/where").asText());
        assertEquals(
                "rename",
                good("a", "template", "import", file.toString(), "--as", ACCOUNTS, "--json")
                        .at("/items/0/action")
                        .asText());
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().endsWith(".new")));
        }
    }

    @Test
    void aProjectNeedsASetThatIsHere() throws IOException {
        contoso("a");
        Path file = folder.resolve("p.json");
        Files.writeString(
                file, tell("a", "project", "export", "Contoso").out().replace("\"sandbox\"", "\"Production\""));
        JsonNode plan = good("b", "project", "import", file.toString(), "--plan", "--json");
        assertTrue(plan.at("/items/0/problems").toString().contains("SET_UNKNOWN"), plan.toString());
        tell("b", "project", "import", file.toString(), "--json").refuses(2, "SET_UNKNOWN");
        good("b", "project", "import", file.toString(), "--set", "sandbox", "--as", "Other", "--json");
        assertEquals("sandbox", project("b", "Other").connectionSet());
        tell("b", "project", "import", file.toString(), "--set", "sandbox", "--as", "a\u202Eb", "--json")
                .refuses(2, "PROJECT_NAME_UNFIT");
    }

    @Test
    void peopleReadWhatAnImportDoes() {
        contoso("a");
        String file = folder.resolve("c.json").toString();
        good("a", "template", "export", "Contoso", file, "--json");
        String out = tell("b", "template", "import", file, "--as", "contoso", "--plan")
                .out();
        assertTrue(out.contains("+ contoso") && out.contains("Nothing was changed"), out);
        assertTrue(
                tell("b", "template", "import", file, "--as", "contoso").out().contains("Nothing was opened or run"));
        assertTrue(tell("b", "template", "diff", "contoso", ACCOUNTS).out().contains("differences"));
        assertTrue(tell("a", "template", "upgrade", "Contoso", "--plan").out().contains("Nothing was changed"));
    }
}
