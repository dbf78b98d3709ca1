package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crosstie entity} says how changes are found, and why so. */
class ChangeWayShownTest {
    @TempDir
    Path home;

    // D-51, F-45, F-46
    @Test
    void theWayAndItsReasonAreShown() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("untracked", "contact"))) {
            String sales = "dataverse+" + sandbox.sales();
            String finops = "finops+" + sandbox.finops();
            String text = Told.by(home, "entity", sales, "accounts").out();
            assertTrue(text.contains("Change tracking: by the system. accounts is tracked"), text);
            String french =
                    Told.by(home, "entity", sales, "contacts", "--lang", "fr").out();
            assertTrue(french.contains("Suivi des modifications : par l'heure de modification."), french);
            Told groups = Told.by(home, "entity", finops, "CustomerGroups", "--json");
            assertEquals("TIMESTAMP", groups.json().at("/changes/way").asText(), groups.all());
            assertEquals("CHANGES_STAMPED", groups.json().at("/changes/code").asText());
            assertTrue(groups.json().at("/changes/reason").asText().contains("ModifiedDateTime"));
            Told customers = Told.by(home, "entity", finops, "CustomersV2", "--json");
            assertEquals("FULL", customers.json().at("/changes/way").asText());
        }
    }
}
