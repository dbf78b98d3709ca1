package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault at the command line: which one is in use is told, and one command moves it. */
class VaultCommandTest {
    private static final String WORDS = "several words that do not belong together";

    @TempDir
    Path home;

    private Told with(Map<String, String> environment, String... arguments) {
        return Told.by(home, environment, "the-secret\n", arguments);
    }

    private Told told(String... arguments) {
        return with(Map.of(), arguments);
    }

    @Test
    void theVaultIsShownMovedAndShownAgain() {
        assertEquals(
                "none", told("vault", "show", "--json").json().path("vault").asText());
        Told added = told("connection", "add", "crm", "dataverse+https://crm.example", "--secret-stdin");
        assertEquals(0, added.code(), added.all());
        JsonNode shown = told("vault", "show", "--json").json();
        assertEquals("file", shown.path("vault").asText());
        assertEquals(1, shown.path("secrets").asInt());
        assertFalse(shown.at("/keychain/ready").asBoolean());
        assertEquals("KEYCHAIN_NONE", shown.at("/keychain/code").asText());
        Told moved = with(Map.of("CROSSTIE_PASSPHRASE", WORDS), "vault", "use", "passphrase");
        assertEquals(0, moved.code(), moved.all());
        assertTrue(moved.out().contains("sealed with a passphrase"), moved.all());
        assertTrue(told("connection", "list").out().contains("sealed with a passphrase"));
        assertEquals(
                "passphrase",
                told("connection", "list", "--json").json().path("vault").asText());
    }

    @Test
    void aLockedVaultSaysHowToOpenIt() {
        with(Map.of("CROSSTIE_PASSPHRASE", WORDS), "vault", "use", "passphrase");
        String[] add = {"connection", "add", "crm", "dataverse+https://crm.example", "--secret-stdin", "--json"};
        told(add).refuses(2, "VAULT_LOCKED");
        with(Map.of("CROSSTIE_PASSPHRASE", "something else entirely"), add).refuses(2, "VAULT_PASSPHRASE_WRONG");
        Told added = with(Map.of("CROSSTIE_PASSPHRASE", WORDS), add);
        assertEquals(0, added.code(), added.all());
        with(Map.of("CROSSTIE_PASSPHRASE", WORDS), "vault", "use", "passphrase", "--json")
                .refuses(2, "VAULT_PASSPHRASE_UNTOLD");
        Told changed = with(
                Map.of("CROSSTIE_PASSPHRASE", WORDS, "CROSSTIE_NEW_PASSPHRASE", "a new one, long enough"),
                "vault",
                "use",
                "passphrase");
        assertEquals(0, changed.code(), changed.all());
        with(Map.of("CROSSTIE_PASSPHRASE", WORDS), "vault", "use", "file", "--json")
                .refuses(2, "VAULT_PASSPHRASE_WRONG");
        assertEquals(
                "file",
                with(Map.of("CROSSTIE_PASSPHRASE", "a new one, long enough"), "vault", "use", "file", "--json")
                        .json()
                        .path("vault")
                        .asText());
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        told("vault", "use", "keychain", "--json").refuses(2, "KEYCHAIN_NONE");
        told("vault", "use", "pocket", "--json").refuses(2, "USAGE_VALUE");
        told("vault", "use", "passphrase", "--json").refuses(2, "VAULT_PASSPHRASE_UNTOLD");
        with(Map.of("CROSSTIE_PASSPHRASE", "short"), "vault", "use", "passphrase", "--json")
                .refuses(2, "VAULT_PASSPHRASE_SHORT");
    }

    @Test
    void lostKeysAreGivenUpByOneCommand() throws Exception {
        told("connection", "add", "crm", "dataverse+https://crm.example", "--secret-stdin");
        java.nio.file.Files.delete(home.resolve("vault.key"));
        told("vault", "use", "passphrase", "--json").refuses(2, "VAULT_PASSPHRASE_UNTOLD");
        with(Map.of("CROSSTIE_PASSPHRASE", WORDS), "vault", "use", "passphrase", "--json")
                .refuses(2, "VAULT_KEY_GONE");
        JsonNode after = told("vault", "use", "file", "--forget", "--json").json();
        assertEquals(0, after.path("secrets").asInt());
        assertEquals("file", after.path("vault").asText());
    }
}
