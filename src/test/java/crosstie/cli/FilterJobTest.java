package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choices in {@code --filter}, as a user writes them and as each system has them. */
class FilterJobTest {
    private static final int ROWS = 40;

    @TempDir
    Path home;

    private Sandbox sandbox;

    @BeforeEach
    void begin() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(ROWS));
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private Told preview(String template, String filter) {
        boolean fromSales = template.contains("sales-to");
        String sales = "dataverse+" + sandbox.sales();
        String finops = "finops+" + sandbox.finops();
        List<String> all = new ArrayList<>(List.of("preview", template, "--json", "--filter", filter));
        all.addAll(List.of("--source", fromSales ? sales : finops, "--destination", fromSales ? finops : sales));
        all.addAll(List.of("--organization", "usmf"));
        return Told.by(home, all.toArray(String[]::new));
    }

    private int read(String template, String filter) {
        Told told = preview(template, filter);
        assertTrue(told.code() == 0 || told.code() == 3, told.all());
        assertEquals(0, told.json().at("/tasks/0/filtered").asInt(), "the system itself filters");
        return told.json().at("/tasks/0/read").asInt();
    }

    // D-19, D-32
    @Test
    void aChoiceOfSalesMayBeANameAQualifiedLiteralOrANumber() {
        assertEquals(ROWS, read("accounts-sales-to-finops", "statecode eq 'Active'"));
        assertEquals(ROWS, read("accounts-sales-to-finops", "statecode eq 0"));
        assertEquals(ROWS, read("accounts-sales-to-finops", "statecode ne 'inactive'"));
        assertEquals(
                0, read("accounts-sales-to-finops", "statecode eq Microsoft.Dynamics.CRM.account_statecode'Inactive'"));
    }

    // F-17
    @Test
    void anEnumOfFinopsMayBeANameAQualifiedLiteralOrANumber() {
        int all = read("products-finops-to-sales", "ProductNumber ne ''");
        int named = read("products-finops-to-sales", "ProductType eq 'Service'");
        assertTrue(named > 0 && named < all, named + " of " + all);
        assertEquals(
                named,
                read(
                        "products-finops-to-sales",
                        "ProductType eq Microsoft.Dynamics.DataEntities.EcoResProductType'Service'"));
        assertEquals(all - named, read("products-finops-to-sales", "ProductType ne 'Service'"));
    }

    @Test
    void unknownFieldsAndMembersAreErrors() {
        for (String filter : List.of("statecod eq 0", "statecode eq 'Sleeping'")) {
            Told told = preview("accounts-sales-to-finops", filter);
            assertEquals(2, told.code(), told.all());
            assertTrue(told.json().at("/error/code").asText().startsWith("FILTER_"), told.all());
        }
    }
}
