package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.DiffWay;
import crosstie.model.EmptyRule;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import crosstie.model.RunEvent;
import crosstie.model.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTest {
    private final Crossing crossing = new Crossing();

    @Test
    void aFirstRunCreatesEveryRowAndASecondOneWritesNothing() {
        crossing.accounts(57);

        Execution first = crossing.run();
        long writes = crossing.there.writes.get();
        Execution second = crossing.run();

        assertEquals(Crossing.counts(57, 0, 0, 0), Crossing.rows(first));
        assertEquals(Status.COMPLETED, first.status());
        assertEquals(DiffWay.NONE, first.tasks().getFirst().diff());
        assertEquals(57, crossing.customers.rows.size());
        assertEquals(Crossing.counts(0, 0, 57, 0), Crossing.rows(second));
        assertEquals(DiffWay.SCAN, second.tasks().getFirst().diff());
        assertEquals(57, writes);
        assertEquals(writes, crossing.there.writes.get());
        assertEquals(0, crossing.there.keyedReads.get(), "a scan that finds all the same asks for no row again");
    }

    @Test
    void onlyTheFieldThatChangedIsSentAndItsOldValueIsKept() {
        crossing.accounts(9).run();
        crossing.accounts.row("A-4").values().put("city", "Lyon");
        crossing.customers.row("A-4").values().put("title", "Name 4");

        Execution second = crossing.run();

        assertEquals(Crossing.counts(0, 1, 8, 0), Crossing.rows(second));
        assertEquals("Lyon", crossing.there("A-4", "town"));
        RowRecord row = crossing.journal.row("A-4");
        assertEquals(new Outcome.Updated(List.of("town")), row.outcome());
        assertEquals(List.of(new RowRecord.Before("town", "City 4")), row.before());
    }

    @Test
    void numbersOfAnotherScaleAreTheSame() {
        crossing.accounts.add("number", "A", "limit", new BigDecimal("10.50"));
        crossing.run();
        crossing.customers.row("A").values().put("credit", new BigDecimal("10.5000"));

        assertEquals(Crossing.counts(0, 0, 1, 0), Crossing.rows(crossing.run()));
    }

    @Test
    void aClearedFieldIsClearedAndAKeptOneIsKept() {
        crossing.accounts(3).run();
        crossing.accounts.rows.forEach(r -> r.values().put("city", null));

        crossing.tasks = List.of(Crossing.customersTask(new EmptyRule.Keep()));
        assertEquals(Crossing.counts(0, 0, 3, 0), Crossing.rows(crossing.run()));
        assertEquals("City 1", crossing.there("A-1", "town"));

        crossing.tasks = List.of(Crossing.customersTask(EmptyRule.CLEAR));
        assertEquals(Crossing.counts(0, 3, 0, 0), Crossing.rows(crossing.run()));
        assertNull(crossing.there("A-1", "town"));
    }

    @Test
    void aSmallSourceAsksALargeDestinationByKey() {
        crossing.accounts(100).run();
        while (crossing.accounts.rows.size() > 5) {
            crossing.accounts.rows.removeFirst();
        }
        crossing.accounts.row("A-99").values().put("name", "New");

        Execution run = crossing.run();

        assertEquals(DiffWay.BY_KEY, run.tasks().getFirst().diff());
        assertEquals(Crossing.counts(0, 1, 4, 0), Crossing.rows(run));
    }

    @Test
    void systemsThatTellNoCountsAreScanned() {
        crossing.here.counts = false;
        crossing.there.counts = false;
        crossing.accounts(25);

        assertEquals(Crossing.counts(25, 0, 0, 0), Crossing.rows(crossing.run()));
        Execution second = crossing.run();
        assertEquals(DiffWay.SCAN, second.tasks().getFirst().diff());
        assertEquals(Crossing.counts(0, 0, 25, 0), Crossing.rows(second));
    }

    @Test
    void pickedKeysReadOnlyThoseRows() {
        crossing.accounts(30);
        crossing.scope = new Plan.Scope(false, List.of(), null, List.of("A-3", "a-7", "A-3", "A-99"), 0);

        assertEquals(Crossing.counts(2, 0, 0, 0), Crossing.rows(crossing.run()));
        assertTrue(crossing.customers.byKey(new Object[] {"A-7"}).isPresent());
    }

    @Test
    void moreKeysThanFitOneFilterAreAllRead() {
        crossing.accounts(90);
        List<String> keys = IntStream.range(0, 70).mapToObj(i -> "A-" + i).toList();
        crossing.scope = new Plan.Scope(false, List.of(), null, keys, 0);

        assertEquals(Crossing.counts(70, 0, 0, 0), Crossing.rows(crossing.run()));
    }

    @Test
    void theFirstRowsAreReadAndNoMore() {
        crossing.accounts(40);
        crossing.scope = new Plan.Scope(false, List.of(), null, List.of(), 13);

        assertEquals(Crossing.counts(13, 0, 0, 0), Crossing.rows(crossing.run()));
    }

    @Test
    void anAdditionalFilterNarrowsTheTask() {
        crossing.accounts(21);
        crossing.scope = new Plan.Scope(false, List.of(), "city eq 'City 3'", List.of(), 0);

        assertEquals(Crossing.counts(3, 0, 0, 0), Crossing.rows(crossing.run()));
    }

    @Test
    void anEmptySourceCompletes() {
        Execution run = crossing.run();

        assertEquals(Status.COMPLETED, run.status());
        assertEquals(0, run.counts().read());
    }

    @Test
    void watchersSeeTheRunFromStartToEndAndProgressOfEachPage() {
        crossing.accounts(35).run();

        assertEquals(
                List.of("Customers"),
                crossing.told(RunEvent.ExecutionStarted.class).getFirst().tasks());
        assertEquals(35, crossing.told(RunEvent.TaskStarted.class).getFirst().expected());
        List<Long> read = crossing.told(RunEvent.TaskProgress.class).stream()
                .map(p -> p.counts().read())
                .toList();
        assertEquals(List.of(10L, 20L, 30L, 35L), read);
        assertEquals(1, crossing.told(RunEvent.TaskEnded.class).size());
        assertEquals(RunEvent.ExecutionEnded.class, crossing.events.getLast().getClass());
    }

    @Test
    void aWatcherThatFailsDoesNotFailTheRun() {
        crossing.accounts(12);

        Execution run = crossing.engine.run(
                crossing.plan(),
                event -> {
                    throw new IllegalStateException("watcher");
                },
                () -> false);

        assertEquals(Status.COMPLETED, run.status());
        assertEquals(12, crossing.customers.rows.size());
    }
}
