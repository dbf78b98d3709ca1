package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbox --invalid N}: exactly these rows are rejected, whatever else travels. */
class InvalidRowsTest {
    private static final int INVALID = 10;

    @TempDir
    Path home;

    @Test
    void onlyTheInvalidAccountsAreRejectedAndNothingThatHangsOnTheOthers() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(30).withInvalid(INVALID))) {
            assertEquals(List.of(0L), rejected(sandbox, "products-finops-to-sales"));
            assertEquals(List.of((long) INVALID), rejected(sandbox, "accounts-sales-to-finops"));
            assertEquals(List.of(0L), rejected(sandbox, "contacts-sales-to-finops"));
            assertEquals(List.of(0L), rejected(sandbox, "contacts-to-customers-sales-to-finops"));
            assertEquals(List.of(0L, 0L), rejected(sandbox, "quotes-sales-to-finops"));
        }
    }

    private List<Long> rejected(Sandbox sandbox, String template) {
        boolean toSales = template.endsWith("-to-sales");
        String sales = "dataverse+" + sandbox.sales();
        String finops = "finops+" + sandbox.finops();
        Told told = Told.by(
                home,
                "run",
                template,
                "--json",
                "--source",
                toSales ? finops : sales,
                "--destination",
                toSales ? sales : finops,
                "--organization",
                "usmf");
        List<Long> rejected = new ArrayList<>();
        for (JsonNode task : told.json().path("tasks"))
            rejected.add(task.path("rejected").asLong());
        return rejected;
    }
}
