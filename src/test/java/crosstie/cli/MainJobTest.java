package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts and products travel, as a user types it, over real HTTP. */
class MainJobTest {
    private static final int ROWS = 40;
    private static final String ACCOUNTS = "accounts-sales-to-finops";

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

    private Told accounts(String command, String... more) {
        List<String> all = new ArrayList<>(List.of(
                command,
                ACCOUNTS,
                "--source",
                "dataverse+" + sandbox.sales(),
                "--destination",
                "finops+" + sandbox.finops(),
                "--organization",
                "usmf"));
        all.addAll(List.of(more));
        return Told.by(home, all.toArray(String[]::new));
    }

    private static JsonNode task(Told told) {
        JsonNode task = told.json().at("/tasks/0");
        long sum = 0;
        for (String each : List.of("created", "updated", "unchanged", "filtered", "rejected", "deferred", "unknown")) {
            sum += task.path(each).asLong(-1);
        }
        assertEquals(task.path("read").asLong(-2), sum, told.out());
        return task;
    }

    @Test
    void aPreviewSendsNoWriteAndSaysWhatTheRunThenDoes() {
        Told preview = accounts("preview", "--rows", "3", "--json");
        assertEquals(0, preview.code(), preview.all());
        assertEquals(0, sandbox.traffic().writes());
        assertEquals(ROWS, task(preview).path("created").asInt());
        assertEquals(3, preview.json().path("rows").size());
        assertEquals("create", preview.json().at("/rows/0/action").asText());
        Told run = accounts("run", "--json");
        assertEquals(0, run.code(), run.all());
        assertEquals(ROWS, task(run).path("created").asInt());
        assertTrue(sandbox.traffic().writes() >= ROWS);
    }

    @Test
    void theSecondRunWritesNothing() {
        assertEquals(0, accounts("run").code());
        sandbox.traffic().clear();
        Told again = accounts("run", "--all-data", "--json");
        assertEquals(ROWS, task(again).path("unchanged").asInt(), again.out());
        assertEquals(0, sandbox.traffic().writes());
        JsonNode runs = Told.by(home, "runs", "list", "--json").json().path("runs");
        assertEquals(2, runs.size());
        assertEquals("COMPLETED", runs.at("/0/status").asText());
        assertEquals(ROWS, runs.at("/1/created").asInt());
    }

    @Test
    void aPreviewIsNotAmongTheRuns() {
        accounts("preview");
        assertEquals(
                0, Told.by(home, "runs", "list", "--json").json().path("runs").size());
    }

    @Test
    void onlyTheFirstRowsAndOnlyThoseOfAFilterTravel() {
        assertEquals(
                5,
                task(accounts("run", "--first", "5", "--json")).path("created").asInt());
        JsonNode filtered = task(accounts("preview", "--filter", "startswith(accountnumber,'nobody')", "--json"));
        assertEquals(0, filtered.path("created").asInt());
    }

    @Test
    void aRunWithoutATerminalTellsItsStoryInPlainLines() {
        Told run = accounts("run");
        assertTrue(run.out().contains("CREATED"), run.out());
        assertTrue(run.out().contains("Completed"), run.out());
        assertFalse(run.all().contains("\u001b"), run.all());
        assertTrue(run.err().contains("Accounts - Customers"), run.err());
    }

    @Test
    void aCancelledRunEndsInOrderWithItsOwnExitCode() {
        Stop stop = new Stop();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stopsAtTheFirstWord = new PrintStream(new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void write(int b) throws IOException {
                stop.ask();
            }
        });
        int code = Cli.run(
                new String[] {
                    "run",
                    ACCOUNTS,
                    "--source",
                    "dataverse+" + sandbox.sales(),
                    "--destination",
                    "finops+" + sandbox.finops(),
                    "--organization",
                    "usmf",
                    "--home",
                    home.toString()
                },
                InputStream.nullInputStream(),
                Told.stream(out),
                stopsAtTheFirstWord,
                Terminal.NONE,
                stop,
                Map.of());
        assertEquals(130, code, out.toString(StandardCharsets.UTF_8));
        JsonNode run = Told.by(home, "runs", "show", "last", "--json").json();
        assertEquals("CANCELLED", run.path("status").asText());
        assertEquals(0, accounts("run").code());
    }

    @Test
    void aStoredConnectionSignsInAndAProjectRunsInItsOwnDirection() {
        sandbox.close();
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(ROWS).withSignIn("oauth2"));
        add(
                "crm",
                "dataverse+" + sandbox.sales(),
                sandbox.sales().resolve("/.default").toString());
        add(
                "erp",
                "finops+" + sandbox.finops(),
                sandbox.finops().resolve("/.default").toString());
        Told set = Told.by(
                home, "set", "add", "pair", "--source", "crm", "--destination", "erp", "--organization", "usmf");
        assertEquals(0, set.code(), set.all());
        Told made =
                Told.by(home, "project", "create", "Mine", "--template", "products-finops-to-sales", "--set", "pair");
        assertEquals(0, made.code(), made.all());
        assertEquals(0, Told.by(home, "connection", "test", "crm").code());
        assertEquals(0, Told.by(home, "project", "check", "mine").code());
        Told run = Told.by(home, "run", "mine", "--json");
        assertEquals(0, run.code(), run.all());
        assertTrue(task(run).path("created").asInt() > 0, run.out());
        Told.by(home, "connection", "remove", "crm", "--json").refuses(2, "CONNECTION_IN_USE");
    }

    private void add(String name, String url, String scope) {
        Told added = Told.by(
                home,
                Map.of("HIDDEN", sandbox.secret()),
                "",
                "connection",
                "add",
                name,
                url,
                "--set",
                "tokenUrl=" + sandbox.tokenUrl().orElseThrow(),
                "--set",
                "clientId=" + sandbox.clientId(),
                "--set",
                "scope=" + scope,
                "--secret-env",
                "HIDDEN");
        assertEquals(0, added.code(), added.all());
        assertFalse(added.all().contains(sandbox.secret()));
    }

    @Test
    void entitiesAreSearchedAndOpened() {
        String finops = "finops+" + sandbox.finops();
        JsonNode found =
                Told.by(home, "entities", finops, "customers", "--json").json();
        assertTrue(found.path("matched").asInt() >= 1);
        assertTrue(found.path("total").asInt() > found.path("matched").asInt());
        assertEquals("CustomersV2", found.at("/entities/0/collection").asText());
        JsonNode entity =
                Told.by(home, "entity", finops, "customersv2", "--json").json();
        assertEquals("dataAreaId", entity.at("/key/0").asText());
        assertTrue(entity.path("fields").size() > 30);
        assertTrue(Told.by(home, "entity", finops, "CustomersV2").out().contains("CustomerAccount"));
    }
}
