package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox in a process of its own: others attach to it, and it ends in order. */
@DisabledOnOs(OS.WINDOWS) // which has no SIGTERM
class SandboxProcessTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path home;

    private Process process;
    private JsonNode document;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "crosstie.Main",
                        "sandbox",
                        "--rows",
                        "10",
                        "--json",
                        "--home",
                        home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader();
        document = new ObjectMapper().readTree(out.readLine());
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void othersAttachAndItsFileIsGoneAtTheEnd() throws Exception {
        assertTrue(document.at("/sales/url").asText().startsWith("http://127.0.0.1:"));
        assertTrue(document.path("token").isNull());
        Told entities = Told.by(home, "entities", "sandbox:sales", "account", "--json");
        assertEquals(0, entities.code(), entities.all());
        Told.by(home, "sandbox", "--json").refuses(2, "SANDBOX_RUNS");
        assertTrue(Files.exists(home.resolve("sandbox.json")));
        process.destroy();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertFalse(Files.exists(home.resolve("sandbox.json")));
    }

    @Test
    void whatAKilledOneLeftBehindIsNotBelieved() throws Exception {
        process.destroyForcibly();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertTrue(Files.exists(home.resolve("sandbox.json")));
        Told entities = Told.by(home, "entities", "sandbox:finops", "customers", "--json");
        assertEquals(0, entities.code(), entities.all());
        assertFalse(Files.exists(home.resolve("sandbox.json")));
    }
}
