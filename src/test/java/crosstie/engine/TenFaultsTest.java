package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Execution;
import crosstie.model.Status;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.fault.Call;
import crosstie.sandbox.fault.Fault;
import crosstie.sandbox.fault.Fault.Lie;
import crosstie.sandbox.fault.Fault.Refusal;
import crosstie.sandbox.fault.Fault.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One planted fault each: the ten cases in which other engines lost rows, doubled them or never ended. */
@Timeout(120)
class TenFaultsTest {
    private static final int ROWS = 420;
    private static final SandboxSettings SETTINGS =
            SandboxSettings.USUAL.withRows(ROWS).with("journal", "memory").with("pageRows", "40");

    @TempDir
    Path home;

    private static boolean accounts(Call call) {
        return call.whole()
                && call.system().equals("sales")
                && call.page()
                && call.request().path().endsWith("/accounts")
                && !call.request().query().contains("$count")
                && call.request().header("prefer").contains("maxpagesize=");
    }

    private static boolean batches(Call call) {
        return call.whole() && call.batch() && call.system().equals("finops");
    }

    /** The fault at those calls of the kind that are named by number, from 1. */
    private void plant(Sandbox sandbox, Predicate<Call> kind, Fault fault, int... numbers) {
        AtomicInteger seen = new AtomicInteger();
        sandbox.faults(call -> {
            if (!kind.test(call)) {
                return Fault.NONE;
            }
            int number = seen.incrementAndGet();
            return Arrays.stream(numbers).anyMatch(n -> n == number) ? fault : Fault.NONE;
        });
    }

    private void right(Predicate<Call> kind, Fault fault, int... numbers) {
        try (SandboxCrossing crossing = new SandboxCrossing(SETTINGS, home, new SharedTime())) {
            plant(crossing.sandbox, kind, fault, numbers);
            right(crossing, fault.named());
        }
    }

    private static void right(SandboxCrossing crossing, String fault) {
        Execution run = crossing.run(SandboxCrossing.ACCOUNTS);
        Proof proof = new Proof(crossing);
        assertEquals(List.of(), run.tasks().getFirst().errors());
        assertEquals(Status.COMPLETED, run.status());
        assertTrue(
                fault.isEmpty() || proof.faults().contains(fault),
                proof.faults().toString());
        assertEquals(ROWS, run.counts().created());
        assertEquals(ROWS, run.counts().read());
        proof.eachRowWasAddedOnce("CustomersV2", ROWS);
        proof.noAppliedCreateWasRepeated();
        proof.everyRetryAfterWasHonoured();
    }

    @Test
    void onePageAnswers503() {
        right(TenFaultsTest::accounts, new Refusal(Words.HTML, 503, null), 3);
    }

    @Test
    void onePageIsCutInTheMiddle() {
        right(TenFaultsTest::accounts, new Fault.Cut(), 3);
    }

    @Test
    void onePageEndsEarlyAsValidJson() {
        right(TenFaultsTest::accounts, new Lie(Lie.Kind.ENDS_EARLY), 4);
    }

    @Test
    void theVeryFirstPageEndsEarlyAsValidJson() {
        right(TenFaultsTest::accounts, new Lie(Lie.Kind.ENDS_EARLY), 2);
    }

    // D-17
    @Test
    void aNextLinkOncePointsToItself() {
        right(TenFaultsTest::accounts, new Lie(Lie.Kind.LINK_TO_ITSELF), 3);
    }

    @Test
    void aPageIsServedTwice() {
        right(TenFaultsTest::accounts, new Lie(Lie.Kind.PAGE_TWICE), 4);
    }

    @Test
    void aRowIsServedTwiceAcrossPages() {
        right(TenFaultsTest::accounts, new Lie(Lie.Kind.ROW_TWICE), 4);
    }

    @Test
    void aNextLinkThatPointsBackForEverIsNoticedWithinOneRoundAndNamed() {
        try (SandboxCrossing crossing = new SandboxCrossing(SETTINGS, home, new SharedTime())) {
            AtomicInteger asked = new AtomicInteger();
            crossing.sandbox.faults(call -> {
                boolean page = accounts(call);
                return page && asked.incrementAndGet() > 5 ? new Lie(Lie.Kind.LINK_BACK) : Fault.NONE;
            });
            Execution run = crossing.run(SandboxCrossing.ACCOUNTS);
            assertEquals(Status.ERROR, run.status());
            assertEquals(
                    "PAGING_LOOP",
                    run.tasks().getFirst().errors().getFirst().error().code());
            assertTrue(asked.get() < 2 * ROWS / 40, "pages asked for: " + asked);
            assertTrue(run.counts().created() <= ROWS);
        }
    }

    // F-41
    @Test
    void oneBatchAnswers503() {
        right(TenFaultsTest::batches, new Refusal(Words.EMPTY, 503, null), 2);
    }

    // F-56
    @Test
    void everyFifthBatchAnswers429() {
        right(TenFaultsTest::batches, new Refusal(Words.THROTTLED, 429, "9"), 1, 5, 10, 15, 20, 25, 30, 35, 40);
    }

    // F-43
    @Test
    void halfOfThePartsOfAGoodBatchAnswer429() {
        try (SandboxCrossing crossing = new SandboxCrossing(SETTINGS, home, new SharedTime())) {
            AtomicInteger parts = new AtomicInteger();
            crossing.sandbox.faults(call -> {
                boolean part = !call.whole() && call.write() && call.system().equals("finops");
                return part && call.operation() % 2 == 0 && parts.incrementAndGet() < ROWS
                        ? new Refusal(Words.THROTTLED, 429, "6")
                        : Fault.NONE;
            });
            right(crossing, "");
            assertTrue(parts.get() > 20);
        }
    }

    // F-38: what was applied is found again by its key, never sent twice
    @Test
    void aBatchIsAppliedAndThenTheConnectionIsReset() {
        right(TenFaultsTest::batches, new Fault.Reset(true), 2);
    }

    @Test
    void aLinkToAnotherHostIsNotFollowedAndTheRunSaysSo() {
        try (SandboxCrossing crossing = new SandboxCrossing(SETTINGS, home, new SharedTime())) {
            crossing.sandbox.faults("elsewhere");
            Execution run = crossing.run(SandboxCrossing.ACCOUNTS);
            assertEquals(Status.ERROR, run.status());
            assertEquals(
                    "LINK_ELSEWHERE",
                    run.tasks().getFirst().errors().getFirst().error().code());
        }
    }
}
