package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.EmptyRule;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import crosstie.model.Refusal;
import crosstie.model.Status;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopTest {
    private final Crossing crossing = new Crossing();

    @Test
    void aJournalThatFailsStopsTheRunAndNothingMoreIsSent() {
        crossing.accounts(500);
        crossing.journal.beforeRecord = page -> {
            if (page.number() == 2) {
                throw new IllegalStateException("disk full");
            }
        };
        CountDownLatch logged = new CountDownLatch(1);
        AtomicInteger pages = new AtomicInteger();
        crossing.here.beforeEachPage = () -> {
            if (pages.incrementAndGet() == 5) {
                await(logged); // four pages are on their way; the others come when the run knows
            }
        };

        Execution run;
        try (LoggedLine _ = new LoggedLine(Halt.class, logged::countDown)) {
            run = crossing.run();
        }

        assertEquals(Status.ERROR, run.status());
        assertEquals("JOURNAL_FAILED", stopped(run));
        assertEquals(2, crossing.journal.pages.size());
        assertEquals(20, run.counts().created(), "only what is recorded is counted");
        assertTrue(crossing.customers.rows.size() <= 40, "only what was on its way");
    }

    @Test
    void aRefusedSignInStopsTheTaskAndWhatWasRecordedStays() {
        crossing.accounts(40);
        crossing.tasks = List.of(Crossing.customersTask(EmptyRule.CLEAR), Crossing.salesTask());
        crossing.customers.degree = 1;
        crossing.customers.beforeBatch = batch -> {
            if (batch == 5) {
                throw Refusal.stopped("UNAUTHORIZED", "there");
            }
        };

        Execution run = crossing.run();

        assertEquals(Status.ERROR, run.status());
        assertEquals("UNAUTHORIZED", stopped(run));
        assertEquals(1, run.tasks().size(), "the next task is not begun");
        assertEquals(crossing.customers.rows.size(), run.counts().created(), "what was written is recorded");
        assertEquals(crossing.customers.rows.size(), crossing.journal.rows().size());
    }

    @Test
    void afterAStopTheCheckpointNeverPassesARowWithoutAFate() {
        crossing.accounts(60);
        crossing.customers.beforeBatch = batch -> {
            if (batch == 4) {
                throw Refusal.stopped("UNAUTHORIZED", "there");
            }
        };

        crossing.run();

        List<PageRecord> pages = crossing.journal.pages;
        int whole = (int) pages.stream().takeWhile(p -> p.rows().size() == 10).count();
        String reached = whole == 0 ? "" : "after " + whole * 10;
        pages.stream().skip(whole).forEach(p -> assertEquals(reached, p.bookmark()));
    }

    @Test
    void aFaultInABatchLeavesItsRowsUnknownAndStops() {
        crossing.accounts(4);
        crossing.customers.beforeBatch = batch -> {
            throw new IllegalStateException("bug");
        };

        Execution run = crossing.run();

        assertEquals("ENGINE_FAULT", stopped(run));
        assertEquals(4, run.counts().unknown());
        assertEquals(Outcome.UNKNOWN, crossing.journal.row("A-0").outcome());
    }

    @Test
    void pagesAreRecordedInOrderThoughALaterOneIsWrittenFirst() {
        crossing.accounts(30);
        crossing.customers.degree = 8;
        crossing.customers.batchSize = 10;
        CountDownLatch others = new CountDownLatch(2);
        crossing.customers.beforeBatch = batch -> {
            if (batch == 1) {
                await(others); // the first batch sent waits until two others came through
            } else {
                others.countDown();
            }
        };

        Execution run = crossing.run();

        assertEquals(Crossing.counts(30, 0, 0, 0), Crossing.rows(run));
        assertEquals(
                List.of(0L, 1L, 2L),
                crossing.journal.pages.stream().map(PageRecord::number).toList());
        assertEquals(
                List.of("after 10", "after 20"),
                crossing.journal.pages.stream()
                        .limit(2)
                        .map(PageRecord::bookmark)
                        .toList());
    }

    @Test
    void aCancelledRunFinishesAndRecordsWhatIsOnItsWay() {
        crossing.accounts(400);
        AtomicBoolean cancel = new AtomicBoolean();
        crossing.cancelled = cancel::get;
        crossing.customers.beforeBatch = batch -> cancel.compareAndSet(false, batch == 6);

        Execution run = crossing.run();

        assertEquals(Status.CANCELLED, run.status());
        assertTrue(run.counts().created() < 400);
        assertEquals(crossing.customers.rows.size(), run.counts().created());
        assertEquals(run.counts().created(), crossing.journal.rows().size());
    }

    @Test
    void aRunIsCancelledWhileTheSourceKeepsItWaiting() {
        crossing.accounts(50);
        AtomicBoolean cancel = new AtomicBoolean();
        AtomicInteger pages = new AtomicInteger();
        crossing.cancelled = cancel::get;
        crossing.here.beforeEachPage = () -> {
            if (pages.incrementAndGet() == 3) {
                cancel.set(true);
                await(new CountDownLatch(1)); // for ever, until interrupted
            }
        };

        assertEquals(Status.CANCELLED, crossing.run().status());
        assertTrue(crossing.customers.rows.size() <= 20);
    }

    @Test
    void anInterruptedRunIsCancelledAndNeverCompleted() {
        crossing.accounts(300);
        crossing.here.counts = false;
        Thread runner = Thread.currentThread();
        AtomicInteger pages = new AtomicInteger();
        crossing.here.beforeEachPage = () -> {
            if (pages.incrementAndGet() == 6) {
                runner.interrupt();
                await(new CountDownLatch(1)); // for ever, until interrupted
            }
        };

        Execution run = crossing.run();

        assertTrue(Thread.interrupted(), "the wish is passed on");
        assertEquals(Status.CANCELLED, run.status());
        assertEquals(crossing.customers.rows.size(), run.counts().created());
    }

    @Test
    void aSourceThatEndsEarlyIsNoticedByCounting() {
        crossing.accounts(20);
        crossing.accounts.hidden = 17;

        Execution run = crossing.run();

        assertEquals(Status.ERROR, run.status());
        assertEquals("SOURCE_ENDED_EARLY", stopped(run));
        assertEquals(
                List.of("20", "37"),
                run.tasks().getFirst().errors().getFirst().error().arguments());
        assertEquals(20, run.counts().created());
    }

    @Test
    void rowsDeletedWhileReadingAreNoError() {
        crossing.accounts(20);
        crossing.accounts.hidden = 3;
        crossing.journal.beforeRecord = page -> crossing.accounts.hidden = 0;

        assertEquals(Status.COMPLETED, crossing.run().status());
    }

    @Test
    void aMappingThatCannotBeRightStopsBeforeAnythingIsReadOrRecorded() {
        crossing.accounts(5);
        crossing.tasks = List.of(Crossing.customersTask(EmptyRule.CLEAR)
                .withMappings(List.of(Crossing.tie("number", "code", null), Crossing.tie("nothere", "title", null))));

        Refusal refusal = assertThrows(Refusal.class, crossing::run);

        assertEquals(Refusal.Kind.CHECK, refusal.kind());
        assertEquals(0, crossing.here.requests.get());
        assertEquals(List.of(), crossing.journal.executions);
    }

    @Test
    void anUnknownTaskIsRefusedByName() {
        crossing.scope = new Plan.Scope(false, List.of("Custommers"), null, List.of(), 0);

        Refusal refusal = assertThrows(Refusal.class, crossing::run);

        assertEquals("TASK_UNKNOWN", refusal.code());
        assertEquals(List.of("Custommers", "Customers"), refusal.arguments());
    }

    private static String stopped(Execution run) {
        ErrorGroup first = run.tasks().getFirst().errors().getFirst();
        assertEquals(0, first.count());
        return first.error().code();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
