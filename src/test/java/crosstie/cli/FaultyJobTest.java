package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.Traffic;
import crosstie.sandbox.fault.Call;
import crosstie.sandbox.fault.Fault;
import crosstie.sandbox.fault.Fault.Refusal;
import crosstie.sandbox.fault.Fault.Words;
import crosstie.sandbox.fault.FaultPlan;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run while things go wrong, as a user types it. */
class FaultyJobTest {
    private static final int ROWS = 40;

    @TempDir
    Path home;

    // D-54, F-41, F-56
    @Test
    void everyValidRowArrivesAndThePoisonedOneIsListedWithItsReason() {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(ROWS).with("journal", "memory");
        try (Sandbox sandbox = Sandbox.start(settings)) {
            AtomicInteger batches = new AtomicInteger();
            sandbox.faults(call -> fault(call, batches));
            Told run = run(sandbox);
            assertEquals(3, run.code(), run.all());
            JsonNode task = run.json().at("/tasks/0");
            assertEquals(ROWS - 1, task.path("created").asInt(), run.out());
            assertEquals(1, task.path("rejected").asInt(), run.out());
            JsonNode errors =
                    Told.by(home, "runs", "errors", "last", "--json").json().path("errors");
            assertEquals(1, errors.size());
            assertTrue(errors.at("/0/message").asText().contains("The check of Contoso refuses this row."));
            assertTrue(errors.at("/0/response").asText().contains("innererror"));
            assertEquals(
                    ROWS - 1,
                    sandbox.journal().stream()
                            .filter(e ->
                                    e.set().equals("CustomersV2") && e.verb().equals("ADD"))
                            .count());
            assertTrue(sandbox.traffic().requests().stream().map(Traffic::fault).anyMatch("reset-after"::equals));

            sandbox.faults(FaultPlan.NONE);
            JsonNode again = run(sandbox).json().at("/tasks/0");
            assertEquals(1, again.path("created").asInt());
            assertEquals(ROWS - 1, again.path("unchanged").asInt());
        }
    }

    /** The third question is throttled, the first batch is applied and its answer lost, and one row is refused for good. */
    private static Fault fault(Call call, AtomicInteger batches) {
        if (call.whole() && call.batch()) {
            return batches.incrementAndGet() == 1 ? new Fault.Reset(true) : Fault.NONE;
        }
        if (call.whole()) {
            return call.number() == 3 ? new Refusal(Words.THROTTLED, 429, "1") : Fault.NONE;
        }
        boolean chosen = call.write() && call.request().text().contains("ACC-01005");
        return chosen ? new Refusal(Words.PLUGIN, 400, null) : Fault.NONE;
    }

    private Told run(Sandbox sandbox) {
        return Told.by(
                home,
                "run",
                "accounts-sales-to-finops",
                "--source",
                "dataverse+" + sandbox.sales(),
                "--destination",
                "finops+" + sandbox.finops(),
                "--organization",
                "usmf",
                "--json");
    }

    @Test
    void anUnknownProfileIsRefusedWithTheNamesThatThereAre() {
        Told told = Told.by(home, "sandbox", "--faults", "earthquake", "--json");
        told.refuses(2, "SANDBOX_FAULTS");
        assertTrue(told.all().contains("throttle"), told.all());
    }
}
