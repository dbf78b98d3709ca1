package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.model.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A project follows its template without losing what is its own. */
class UpgradeTest extends Homes {
    @Test
    void anUpgradeTakesWhatTheTemplateChangedKeepsWhatIsMineAndAsksWhereBothDid() throws IOException {
        contoso("a");
        change("a", "Contoso", p -> row(p, "SalesMemo", m -> m.withNote("mine")));
        Path newer = folder.resolve("newer.template.json");
        String text = tell("a", "template", "export", ACCOUNTS)
                .out()
                .replace("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"")
                .replaceFirst("(\"to\": \"SalesMemo\", \"note\": )\"[^\"]*\"", "$1\"theirs\"")
                .replace("{\"from\": \"fax\", ", "{\"from\": \"telephone2\", ");
        Files.writeString(newer, text);
        Told conflict = tell("a", "template", "upgrade", "Contoso", "--to", newer.toString(), "--json");
        assertEquals(5, conflict.code(), conflict.all());
        assertEquals(1, conflict.json().path("conflicts").asInt());
        assertFalse(conflict.json().path("saved").asBoolean());
        String where = "/tasks/Accounts - Customers/mappings/SalesMemo";
        tell("a", "template", "upgrade", "Contoso", "--to", newer.toString(), "--take", "/nowhere=mine", "--json")
                .refuses(2, "CONFLICT_UNKNOWN");
        tell("a", "template", "upgrade", "Contoso", "--to", newer.toString(), "--take", "yours", "--json")
                .refuses(2, "TAKE_UNFIT");
        Project before = project("a", "Contoso");
        good("a", "template", "upgrade", "Contoso", "--to", newer.toString(), "--plan", "--take", "theirs", "--json");
        assertEquals(before, project("a", "Contoso"));
        JsonNode done = good(
                "a", "template", "upgrade", "Contoso", "--to", newer.toString(), "--take", where + "=theirs", "--json");
        assertTrue(done.path("saved").asBoolean());
        Project after = project("a", "Contoso");
        assertEquals("1.1.0", after.design().version());
        assertEquals("1.1.0", after.base().version());
        assertEquals("30", after.design().parameters().get("customerGroup").value());
        assertEquals("theirs", note(after, "SalesMemo"));
        assertEquals("asked for by sales", note(after, "CreditLimit"));
        JsonNode again = good("a", "template", "upgrade", "Contoso", "--to", newer.toString(), "--json");
        again.path("parts").forEach(p -> assertEquals("kept", p.path("verdict").asText()));
    }

    private static String note(Project p, String to) {
        return p.design().tasks().getFirst().mappings().stream()
                .filter(m -> m.to().text().equals(to))
                .findFirst()
                .orElseThrow()
                .note();
    }
}
