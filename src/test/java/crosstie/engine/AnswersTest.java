package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.engine.MemoryTable.Loss;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Crossing crossing = new Crossing();

    @Test
    void aCreateWhoseAnswerWasLostIsFoundAgainAndNotSentTwice() {
        crossing.accounts(20);
        crossing.customers.loss = (batch, row) -> batch == 2 ? Loss.APPLIED : Loss.NONE;

        Execution run = crossing.run();

        assertEquals(Crossing.counts(20, 0, 0, 0), Crossing.rows(run));
        assertEquals(20, crossing.customers.rows.size());
        assertEquals(20, crossing.there.writes.get());
    }

    @Test
    void aCreateThatNeverArrivedIsSentAgain() {
        crossing.accounts(20);
        crossing.customers.loss = (batch, row) -> batch == 2 ? Loss.NOT_APPLIED : Loss.NONE;

        assertEquals(Crossing.counts(20, 0, 0, 0), Crossing.rows(crossing.run()));
        assertEquals(20, crossing.customers.rows.size());
    }

    @Test
    void anUpdateWhoseAnswerWasLostIsLookedUpAndKeepsItsBeforeImage() {
        crossing.accounts(4).run();
        crossing.accounts.rows.forEach(r -> r.values().put("city", "Lyon"));
        crossing.customers.loss =
                (batch, row) -> batch > 1 || row > 1 ? Loss.NONE : row == 0 ? Loss.APPLIED : Loss.NOT_APPLIED;

        assertEquals(Crossing.counts(0, 4, 0, 0), Crossing.rows(crossing.run()));
        for (String key : List.of("A-0", "A-1")) {
            RowRecord row = crossing.journal.row(key);
            assertEquals(new Outcome.Updated(List.of("town")), row.outcome());
            assertEquals(List.of(new RowRecord.Before("town", "City " + key.charAt(2))), row.before());
            assertEquals("Lyon", crossing.there(key, "town"));
        }
        assertEquals(4 + 4, crossing.there.writes.get(), "what was applied is not sent again");
    }

    @Test
    void aRowThatNeverArrivesIsRejectedAndNotCountedAsWritten() {
        crossing.accounts(3);
        crossing.customers.loss = (batch, row) -> row == 2 || batch > 1 ? Loss.NOT_APPLIED : Loss.NONE;

        Execution run = crossing.run();

        assertEquals(Crossing.counts(2, 0, 0, 1), Crossing.rows(run));
        assertEquals(2, crossing.customers.rows.size());
        assertEquals(
                "ROW_NOT_SETTLED",
                run.tasks().getFirst().errors().getFirst().error().code());
    }

    @Test
    void aLostAnswerAboutARowThatTheServerChangesIsStillACreate() {
        crossing.accounts(3);
        crossing.customers.change = (field, value) -> "town".equals(field) ? "somewhere" : value;
        crossing.customers.loss = (batch, row) -> batch == 1 ? Loss.APPLIED : Loss.NONE;

        assertEquals(Crossing.counts(3, 0, 0, 0), Crossing.rows(crossing.run()));
        assertEquals(3, crossing.customers.rows.size());
    }

    @Test
    void aCreateThatMeetsARowComparesAndUpdatesItInstead() {
        crossing.accounts(6);
        crossing.customers.beforeBatch = batch -> {
            if (batch == 1) {
                crossing.customers.add("code", "A-1", "title", "Name 1", "town", "City 1");
                crossing.customers.add("code", "A-2", "title", "Old", "town", "City 2");
            }
        };

        Execution run = crossing.run();

        assertEquals(Crossing.counts(4, 1, 1, 0), Crossing.rows(run));
        assertEquals("Name 2", crossing.there("A-2", "title"));
        assertEquals(
                List.of(new RowRecord.Before("title", "Old")),
                crossing.journal.row("A-2").before());
    }

    @Test
    void anUpdateThatMeetsNoRowCreatesItOnce() {
        crossing.accounts(3).run();
        crossing.accounts.row("A-1").values().put("city", "Lyon");
        crossing.customers.beforeBatch = batch -> {
            if (batch == 1) {
                crossing.customers.rows.remove(crossing.customers.row("A-1"));
            }
        };

        Execution run = crossing.run();

        assertEquals(Crossing.counts(1, 0, 2, 0), Crossing.rows(run));
        assertEquals("Lyon", crossing.there("A-1", "town"));
        assertEquals("Name 1", crossing.there("A-1", "title"));
    }
}
