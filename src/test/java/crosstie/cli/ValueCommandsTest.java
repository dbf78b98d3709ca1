package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Value maps and single values on the command line. */
class ValueCommandsTest {
    private static final String TEMPLATE = """
            {"formatVersion": 1, "name": "Small", "version": "1.0.0",
             "source": {"connector": "dataverse"}, "destination": {"connector": "finops"},
             "keys": {"source": {"accounts": ["accountnumber"]}, "destination": {"CustomersV2": ["CustomerAccount"]}},
             "valueMaps": {"country": {"entries": {"germany": "DE", "deu": "DE", "=x": "1"}, "empty": "US"}},
             "tasks": [{"name": "Accounts", "source": "accounts", "destination": "CustomersV2", "mappings": [
               {"from": "accountnumber", "to": "CustomerAccount", "steps": [{"trim": {}}, {"left": {"length": 3}}]},
               {"from": "country", "to": "Country", "steps": [{"valueMap": {"map": "country"}}]}]}]}
            """;

    @TempDir
    private Path folder;

    private Told tell(String... line) {
        return Told.by(folder.resolve("home"), line);
    }

    private String template() throws IOException {
        return Files.writeString(folder.resolve("small.json"), TEMPLATE).toString();
    }

    @Test
    void aMapGoesToATableAndComesBackChanged() throws IOException {
        String template = template();
        Path table = folder.resolve("country.csv");

        assertEquals(
                0,
                tell("map", "export", template, "country", table.toString(), "--separator", "semicolon")
                        .code());
        String text = Files.readString(table);
        assertTrue(text.contains("germany;DE;text\r\n") && text.contains("'=x;1;text"), text);
        assertEquals(
                2, tell("map", "export", template, "country", table.toString()).code());
        Files.writeString(table, text + "france;FR;text\r\n");
        assertEquals(
                0, tell("map", "import", template, "country", table.toString()).code());

        JsonNode maps = tell("map", "list", template, "--json").json().at("/maps/0");
        assertEquals(4, maps.at("/count").asInt());
        assertEquals("US", maps.at("/empty").asText());
    }

    @Test
    void whatDoesNotComeBackIsTold() throws IOException {
        Told told = tell("map", "reverse", template(), "country", "--json");

        assertEquals(5, told.code(), told.all());
        assertEquals("VALUE_MAP_NOT_TWO_WAY", told.json().at("/problems/0/code").asText());
        assertEquals("germany", told.json().at("/entries/DE").asText());
    }

    @Test
    void templatesThatCameAlongAreNotWrittenAndUnknownNamesAreTold() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b\n");

        assertEquals(
                2,
                tell("map", "import", "accounts-sales-to-finops", "country", table.toString())
                        .code());
        assertEquals(
                "SHARED_MAP_UNKNOWN",
                tell("map", "reverse", template(), "colour", "--json")
                        .json()
                        .at("/error/code")
                        .asText());
    }

    @Test
    void aValueIsFollowedStepByStep() throws IOException {
        String row = "{\"accountnumber\": \" A-123 \", \"country\": \"atlantis\"}";
        Told told = tell("mapping", "trace", template(), "--task", "accounts", "--row", row, "--json");

        assertEquals(5, told.code(), told.all());
        JsonNode first = told.json().at("/mappings/0/steps");
        assertEquals(" A-123 ", first.at("/0/value").asText());
        assertEquals("A-123", first.at("/1/value").asText());
        assertEquals("A-1", first.at("/2/value").asText());
        assertEquals(
                "VALUE_NOT_IN_MAP",
                told.json().at("/mappings/1/steps/1/error/code").asText());
        assertEquals(
                0,
                tell("mapping", "trace", template(), "--task", "Accounts", "--row", row, "--to", "CustomerAccount")
                        .code());
        assertEquals(
                2,
                tell("mapping", "trace", template(), "--task", "Accounts", "--row", "[1]")
                        .code());
    }
}
