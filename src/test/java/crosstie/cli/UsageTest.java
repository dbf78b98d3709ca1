package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "USAGE_COMMAND_MISSING,--json",
        "USAGE_COMMAND_MISSING,template --json",
        "USAGE_UNKNOWN,frobnicate --json",
        "USAGE_UNKNOWN,runs shows --json",
        "USAGE_UNKNOWN,run x --schedule --json",
        "USAGE_MISSING,run --json",
        "USAGE_MISSING,set add x --json --source y",
        "USAGE_VALUE,run x --first=many --json",
        "USAGE_VALUE,preview x --rows -1 --json",
        "USAGE_VALUE,run x --organization = --json",
        "ENDS_MISSING,run accounts-sales-to-finops --json",
        "TEMPLATE_UNKNOWN,run no-such-template --json --source sandbox:sales --destination sandbox:finops",
        "FILE_NOT_FOUND,run ./nothing.json --json --source sandbox:sales --destination sandbox:finops",
        "CONNECTION_UNKNOWN,entities nowhere --json",
        "SANDBOX_METADATA,sandbox --metadata huge --json",
        "SANDBOX_METADATA,demo --metadata huge --json",
        "SANDBOX_END_UNKNOWN,entities sandbox:moon --json",
        "CONNECTOR_MISSING,entities https://contoso.example --json",
        "CONNECTOR_UNKNOWN,entities sap+https://contoso.example --json",
        "ADDRESS_NOT_HTTPS,entities dataverse+http://contoso.example --json",
        "ADDRESS_WRONG,entities odata4+https://user:word@contoso.example/x --json",
        "RUN_UNKNOWN,runs show 12 --json",
        "RUNS_NONE,runs errors --json",
        "SET_UNKNOWN,project create p --template accounts-sales-to-finops --set none --json",
        "SECRET_VARIABLE_EMPTY,connection add c odata4+https://h/x --secret-env NOT_SET --json",
        "SECRET_AS_SETTING,connection add c odata4+https://h/x --set clientSecret=abc --json",
    })
    void wrongUsageIsOneDocumentWithASentenceAndARemedy(String code, String line) {
        Told told = Told.by(home, line.split(" "));
        told.refuses(2, code);
        assertFalse(told.all().contains("word@"), told.all());
    }

    @Test
    void optionsOfAllCommandsStandBeforeOrAfterTheCommand() {
        JsonNode before = Told.by(home, "--json", "template", "list").json();
        JsonNode after = Told.by(home, "template", "list", "--json").json();
        assertEquals(before, after);
        assertEquals("accounts-sales-to-finops", before.at("/templates/0/id").asText());
        assertEquals(30, before.at("/templates/0/mappings").asInt());
    }

    @Test
    void listingTemplatesOpensNoStoreAndNoSandbox() throws Exception {
        assertEquals(0, Told.by(home, "template", "list").code());
        assertEquals(
                0,
                Told.by(home, "template", "check", "products-finops-to-sales").code());
        try (var files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aTemplateIsShownAsItsFile() {
        JsonNode shown = Told.by(home, "template", "show", "products-finops-to-sales", "--json")
                .json();
        assertEquals(1, shown.path("formatVersion").asInt());
        String text =
                Told.by(home, "template", "show", "accounts-sales-to-finops").out();
        assertTrue(text.contains("transactioncurrencyid.isocurrencycode"), text);
        assertTrue(text.contains("SalesCurrencyCode"), text);
    }

    @Test
    void helpAndRefusalsSpeakFrench() {
        Told help = Told.by(home, "run", "--help", "--lang", "fr");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("Exécute un modèle ou un projet."), help.out());
        Told refusal = Told.by(home, "--lang=fr", "run", "accounts-sales-to-finops");
        assertEquals(2, refusal.code());
        assertTrue(
                refusal.err().contains("Erreur : accounts-sales-to-finops a besoin de connaître les deux systèmes."),
                refusal.err());
    }

    @Test
    void everyCommandAndOptionIsExplainedInHelp() {
        for (String line : new String[] {
            "",
            "demo",
            "sandbox",
            "template",
            "template list",
            "template show",
            "template check",
            "preview",
            "run",
            "runs",
            "runs list",
            "runs show",
            "runs errors",
            "entities",
            "entity",
            "connection",
            "connection add",
            "connection list",
            "connection test",
            "connection remove",
            "set",
            "set add",
            "set list",
            "set remove",
            "project",
            "project create",
            "project list",
            "project check"
        }) {
            String help = Told.by(home, (line + " --help").strip().split(" ")).out();
            assertFalse(help.startsWith("Usage:"), line + " has no header:\n" + help);
            assertFalse(help.matches("(?s).*\\n {2,6}(-\\w, )?--[a-z-]+(=\\S+( \\S+)?)?\\n(?! {20}).*"), help);
        }
    }

    @Test
    void aSecretGoesToTheVaultAndNowhereElse() throws Exception {
        String secret = "Sentinel-4711-secret";
        Told added = Told.by(
                home,
                Map.of(),
                secret + "\n",
                "connection",
                "add",
                "crm",
                "dataverse+https://org.crm.example",
                "--set",
                "tokenUrl=https://login.example/t",
                "--set",
                "clientId=abc",
                "--secret-stdin");
        assertEquals(0, added.code(), added.all());
        Told listed = Told.by(home, "connection", "list", "--json");
        assertEquals("oauth2", listed.json().at("/connections/0/signIn").asText());
        assertFalse((added.all() + listed.all()).contains(secret));
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String held = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(held.contains(secret), file.toString());
            }
        }
        assertEquals(0, Told.by(home, "connection", "remove", "CRM").code());
        assertEquals(
                0,
                Told.by(home, "connection", "list", "--json")
                        .json()
                        .path("connections")
                        .size());
    }
}
