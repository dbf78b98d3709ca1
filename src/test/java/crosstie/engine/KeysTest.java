package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import crosstie.model.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final Crossing crossing = new Crossing();

    @Test
    void ofTwoRowsWithOneKeyTheFirstReadIsTheOneThatCounts() {
        crossing.accounts(25).account("a-3 ", "Other", "Rome");

        Execution run = crossing.run();

        assertEquals(Crossing.counts(25, 0, 0, 1), Crossing.rows(run));
        assertEquals(Status.WARNING, run.status());
        assertEquals("KEY_REPEATED", code(run));
        assertEquals("Name 3", crossing.there("A-3", "title"));
    }

    @Test
    void aRepeatedKeyIsFoundWhicheverWayRowsAreCompared() {
        crossing.accounts(25).run();
        crossing.account("A-3", "Other", "Rome");

        assertEquals(Crossing.counts(0, 0, 25, 1), Crossing.rows(crossing.run()));

        crossing.scope = new Plan.Scope(false, List.of(), null, List.of("A-3"), 0);
        assertEquals(Crossing.counts(0, 0, 1, 1), Crossing.rows(crossing.run()));
    }

    @Test
    void aBlankKeyIsRejected() {
        crossing.accounts(2).account("  ", "Blank", "Rome").account(null, "None", "Rome");

        Execution run = crossing.run();

        assertEquals(Crossing.counts(2, 0, 0, 2), Crossing.rows(run));
        assertEquals("KEY_EMPTY", code(run));
        assertEquals("code", run.tasks().getFirst().errors().getFirst().error().field());
    }

    @Test
    void aKeyThatSeveralDestinationRowsHaveIsRejectedByScanAndByKey() {
        crossing.accounts(3).run();
        crossing.customers.add("code", "A-1", "title", "Twin");

        Execution scan = crossing.run();
        crossing.scope = new Plan.Scope(false, List.of(), null, List.of("A-1"), 0);
        Execution byKey = crossing.run();

        assertEquals(Crossing.counts(0, 0, 2, 1), Crossing.rows(scan));
        assertEquals("KEY_AMBIGUOUS", code(scan));
        assertEquals(Crossing.counts(0, 0, 0, 1), Crossing.rows(byKey));
        assertEquals("KEY_AMBIGUOUS", code(byKey));
    }

    @Test
    void keysAreComparedWithoutCase() {
        crossing.account("A-1", "One", "Rome").run();
        crossing.customers.row("A-1").values().put("code", "a-1");

        assertEquals(Crossing.counts(0, 0, 1, 0), Crossing.rows(crossing.run()));
    }

    @Test
    void everyRowReadHasOneFateInReadingOrder() {
        crossing.accounts(33)
                .account("A-3", "Other", "Rome")
                .account("", "Blank", "Rome")
                .run();

        List<String> keys = crossing.journal.rows().stream().map(RowRecord::key).collect(Collectors.toList());
        List<Object> read = crossing.accounts.rows.stream()
                .map(r -> r.values().get("number"))
                .collect(Collectors.toList());
        assertEquals(read, keys);
        assertTrue(crossing.journal.rows().get(33).outcome() instanceof Outcome.Rejected);
    }

    private static String code(Execution run) {
        List<ErrorGroup> errors = run.tasks().getFirst().errors();
        assertEquals(1, errors.size());
        return errors.getFirst().error().code();
    }
}
