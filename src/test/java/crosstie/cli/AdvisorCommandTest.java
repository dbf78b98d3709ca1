package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is found, counted and fixed before a run, as a user types it. */
class AdvisorCommandTest {
    @TempDir
    Path home;

    private Sandbox sandbox;

    @BeforeEach
    void begin() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(40));
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    /** The accounts template with one text made another. */
    private String changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of("templates/accounts-sales-to-finops.template.json"));
        assertTrue(text.contains(from), from);
        Path file = home.resolve("mine.template.json");
        Files.writeString(file, text.replace(from, to));
        return file.toString();
    }

    private Told told(String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of("--source", "dataverse+" + sandbox.sales(), "--destination", "finops+" + sandbox.finops()));
        return Told.by(home, all.toArray(String[]::new));
    }

    private static Optional<JsonNode> problem(Told told, String code) {
        return StreamSupport.stream(told.json().path("problems").spliterator(), false)
                .filter(p -> p.path("code").asText().equals(code))
                .findFirst();
    }

    @Test
    void theShippedTemplateIsCleanAndItsHintsAreOnlyToldWhenAskedFor() {
        Told plain = told("template", "check", "accounts-sales-to-finops", "--json");
        assertEquals(0, plain.code(), plain.all());
        assertEquals(0, plain.json().path("problems").size(), plain.out());
        Told more = told("template", "check", "accounts-sales-to-finops", "--json", "--hints");
        assertEquals(
                "info",
                problem(more, "SHARED_TO_COMPANY")
                        .orElseThrow()
                        .path("severity")
                        .asText());
        assertEquals(0, more.code());
    }

    @Test
    void liveValuesWithoutAPartnerAreCountedBeforeTheRun() throws IOException {
        String file = changed("\"germany\": \"DE\", ", "");
        Told live = told("template", "check", file, "--live", "--json");
        JsonNode found = problem(live, "VALUES_WITHOUT_PARTNER").orElseThrow(() -> new AssertionError(live.all()));
        assertTrue(found.path("message").asText().contains("of 40 rows looked at"), found.toString());
        assertTrue(found.path("message").asText().contains("Germany ("), found.toString());
        assertTrue(problem(live, "ROWS_ALL_LOOKED_AT").isPresent(), live.out());
        assertEquals(0, sandbox.traffic().writes());
        assertTrue(problem(told("template", "check", file, "--json"), "VALUES_WITHOUT_PARTNER")
                .isEmpty());
    }

    @Test
    void aFixByCodeIsMadeInTheFileAndTheProblemIsGone() throws IOException {
        String file = changed("{\"from\": \"fax\"", "{\"from\": \"faxx\"");
        Told before = told("template", "check", file, "--json");
        assertEquals(5, before.code(), before.all());
        JsonNode first = problem(before, "SOURCE_FIELD_UNKNOWN").orElseThrow().at("/fixes/0");
        assertEquals("useField", first.path("code").asText(), before.out());
        assertTrue(first.path("message").asText().contains("fax"), before.out());
        Told fixed = told("template", "fix", file, "SOURCE_FIELD_UNKNOWN", "--json");
        assertEquals(0, fixed.code(), fixed.all());
        assertEquals(1, fixed.json().path("fixed").size(), fixed.out());
        assertEquals(0, told("template", "check", file).code());
        assertTrue(Files.readString(Path.of(file)).contains("{\"from\": \"fax\""));
    }

    @Test
    void aFixIsMadeByItsNumberToo() throws IOException {
        String file = changed("{\"from\": \"fax\"", "{\"from\": \"faxx\"");
        JsonNode fixes = problem(told("template", "check", file, "--fixes", "--json"), "SOURCE_FIELD_UNKNOWN")
                .orElseThrow()
                .path("fixes");
        int last = fixes.get(fixes.size() - 1).path("number").asInt();
        Told fixed = told("template", "fix", file, String.valueOf(last));
        assertEquals(0, fixed.code(), fixed.all());
        assertTrue(Files.readString(Path.of(file)).contains("\"enabled\": false"), "switched off");
        assertEquals(2, told("template", "fix", file, "99999").code());
        assertEquals(2, told("template", "fix", file, "LENGTH_RISK").code());
        assertEquals(2, told("template", "fix", "accounts-sales-to-finops", "1").code());
    }

    @Test
    void aProjectIsFixedInTheStore() {
        Told checked = Told.by(home, "project", "check", "Accounts to customers", "--fixes", "--json");
        assertEquals(0, checked.code(), checked.all());
        assertTrue(problem(checked, "SHARED_TO_COMPANY").isPresent(), checked.out());
        Told none = Told.by(home, "project", "fix", "Accounts to customers", "LENGTH_RISK", "--json");
        assertEquals(2, none.code());
        assertEquals("FIX_UNKNOWN", none.json().at("/error/code").asText());
    }

    @Test
    void theQuotesSlipIsOfferedAndFixedInOneStep() throws IOException {
        Path file = home.resolve("quotes.template.json");
        Files.copy(Path.of("templates/quotes-sales-to-finops.template.json"), file);
        Told plain = Told.by(home, "template", "check", file.toString(), "--json");
        assertTrue(problem(plain, "BILL_TO_IN_DELIVERY").isEmpty(), plain.out());
        Told fixed = Told.by(home, "template", "fix", file.toString(), "BILL_TO_IN_DELIVERY", "--json");
        assertEquals(2, fixed.json().path("fixed").size(), fixed.all());
        assertFalse(Files.readString(file).contains("billto_postalcode\", \"to\": \"DeliveryAddressZipCode"));
    }

    @Test
    void liveRowsNeedBothSystems() {
        Told told = Told.by(home, "template", "check", "accounts-sales-to-finops", "--live", "--json");
        assertEquals(2, told.code());
        assertEquals("ENDS_MISSING", told.json().at("/error/code").asText());
    }

    // F-16, F-17, D-19
    @Test
    void aFilterIsExplainedAndCounted() {
        String sales = "dataverse+" + sandbox.sales();
        String finops = "finops+" + sandbox.finops();
        JsonNode pushed = Told.by(
                        home, "filter", "check", finops, "CustomersV2", "contains(AddressCity,'eat')", "--json")
                .json();
        assertEquals("AddressCity eq '*eat*'", pushed.path("asked").asText(), pushed.toString());
        assertEquals("", pushed.path("kept").asText());
        assertEquals("contains", pushed.at("/lines/lines/0/comparison").asText());
        JsonNode all = Told.by(home, "filter", "count", sales, "accounts", "statecode eq 'Active'", "--json")
                .json();
        assertEquals(40, all.path("rows").asInt(), all.toString());
        assertEquals("exact", all.path("certainty").asText());
        JsonNode some = Told.by(home, "filter", "count", sales, "accounts", "startswith(name,'%')", "--json")
                .json();
        assertEquals("atMost", some.path("certainty").asText(), some.toString());
        assertEquals("startswith(name,'%')", some.path("kept").asText());
        JsonNode days = Told.by(
                        home,
                        "filter",
                        "check",
                        sales,
                        "accounts",
                        "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)",
                        "--json")
                .json();
        assertTrue(days.path("asked").asText().startsWith("createdon ge 20"), days.toString());
        Told wrong = Told.by(home, "filter", "count", sales, "accounts", "statecod eq 0", "--json");
        assertEquals(2, wrong.code());
        assertEquals("FILTER_FIELD_UNKNOWN", wrong.json().at("/error/code").asText());
    }
}
