package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.connector.Environment;
import crosstie.connector.Surroundings;
import crosstie.connector.Vault;
import crosstie.connector.catalogue.Connectors;
import crosstie.mapping.Compiler;
import crosstie.model.Connection;
import crosstie.model.EmptyRule;
import crosstie.model.Execution;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.transform.catalogue.Catalogue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dataverse keeps other values than it is sent; a second run must not try to put that right. */
class SalesValuesTest {
    private static final int ROWS = 330;

    private static MemorySystem source() {
        MemorySystem here = new MemorySystem("here");
        MemoryTable rows = here.table(
                Crossing.entity(
                        "item",
                        "itemid",
                        Crossing.text("number"),
                        Crossing.text("name"),
                        Crossing.text("fax"),
                        Crossing.number("limit"),
                        Crossing.number("people"),
                        Field.of("seen", FieldType.DATE_TIME, "Edm.DateTimeOffset")),
                "number");
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    "number",
                    "V-" + i,
                    "name",
                    "Name " + i,
                    "fax",
                    "",
                    "limit",
                    new BigDecimal("100.12345").add(BigDecimal.valueOf(i)),
                    "people",
                    new BigDecimal("7.0"),
                    "seen",
                    Instant.parse("2026-03-01T10:11:12.987Z").plusSeconds(i));
        }
        return here;
    }

    private static Plan plan(Environment here, Environment there) {
        List<FieldMapping> ties = new ArrayList<>(List.of(Crossing.tie("number", "accountnumber", null)));
        ties.add(Crossing.tie("name", "name", null));
        ties.add(Crossing.tie("fax", "fax", EmptyRule.CLEAR));
        ties.add(Crossing.tie("limit", "creditlimit", EmptyRule.CLEAR));
        ties.add(Crossing.tie("people", "numberofemployees", EmptyRule.CLEAR));
        ties.add(Crossing.tie("seen", "lastusedincampaign", EmptyRule.CLEAR));
        Template design = new Template(
                "values",
                "1",
                "",
                new SystemHint("memory", "here"),
                new SystemHint("dataverse", "there"),
                List.of(),
                Map.of(),
                Map.of("items", List.of("number")),
                Map.of("accounts", List.of("accountnumber")),
                Map.of(),
                List.of(new Task("Values", "items", "accounts", null, ties, Map.of())),
                List.of(),
                Map.of());
        return new Plan("values", design, here, there, List.of(OrganizationMapping.NONE), Plan.Scope.ALL);
    }

    // D-34, D-35, D-37, F-26: trailing zeros, digits of column and currency, milliseconds, empty text
    @ParameterizedTest
    @CsvSource({"column,batch", "column,bulk", "currency,batch", "currency,bulk", "currency,single"})
    void aSecondRunWritesNothingWhateverTheServerMakesOfValues(String precision, String writing) {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(5).with("moneyPrecision", precision);
        try (Sandbox sandbox = Sandbox.start(settings);
                Environment there = Connectors.open(
                        new Connection("sales", "dataverse", sandbox.sales(), "none", Map.of("writing", writing)),
                        Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}))) {
            Engine engine = new Engine(new Compiler(new Catalogue()), new MemoryJournal(), Clock.systemUTC());
            Plan plan = plan(source(), there);
            Execution first = engine.run(plan, event -> {}, () -> false);
            assertEquals(List.of(), first.tasks().getFirst().errors());
            assertEquals(ROWS, first.counts().created());
            sandbox.traffic().clear();
            Execution second = engine.run(plan, event -> {}, () -> false);
            assertEquals(List.of(), second.tasks().getFirst().errors());
            assertEquals(ROWS, second.counts().unchanged());
            assertEquals(0, sandbox.traffic().writes());
        }
    }
}
