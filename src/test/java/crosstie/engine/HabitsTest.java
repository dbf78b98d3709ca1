package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the server changes on the way in (F-26) is not put right for ever. */
class HabitsTest {
    private final Crossing crossing = new Crossing();

    private void server(String field, UnaryOperator<String> change) {
        crossing.customers.changes = true;
        crossing.customers.change = (f, v) -> f.equals(field) && v instanceof String s ? change.apply(s) : v;
    }

    private void secondRunWritesNothing() {
        long writes = crossing.there.writes.get();
        assertEquals(crossing.accounts.rows.size(), crossing.run().counts().unchanged());
        assertEquals(writes, crossing.there.writes.get());
        assertEquals(0, crossing.there.keyedReads.get());
    }

    @Test
    void textInAnotherCaseIsLearnedAsARule() {
        server("town", s -> s.toUpperCase(Locale.ROOT));
        crossing.accounts(15).run();

        assertTrue(habits().contains(new ServerHabit("town", ServerHabit.Kind.CASE, 0)));
        secondRunWritesNothing();
    }

    @Test
    void cutTextIsLearnedAsARule() {
        server("title", s -> s.substring(0, Math.min(5, s.length())));
        crossing.accounts(15).run();

        assertTrue(habits().contains(new ServerHabit("title", ServerHabit.Kind.CUT, 5)));
        secondRunWritesNothing();
    }

    @Test
    void oneRowIsNoRule() {
        server("title", s -> s.equals("Name 3") ? "Nam" : s);
        crossing.accounts(15).run();

        assertEquals(List.of(), habits());
        assertEquals(List.of(new SentFound("A-3", "title", "Name 3", "Nam")), pairs());
        secondRunWritesNothing();
    }

    @Test
    void aServerThatKeepsLongerTextElsewhereDoesNotCut() {
        server("title", s -> s.endsWith("3") ? "Nam" : s);
        crossing.accounts(15).run();

        assertEquals(List.of(), habits());
        secondRunWritesNothing();
    }

    @Test
    void otherChangesAreKeptAsPairsAndARealChangeIsStillSeen() {
        server("town", s -> "No");
        crossing.accounts(15).run();

        assertEquals(15, pairs().size());
        secondRunWritesNothing();

        crossing.accounts.row("A-5").values().put("city", "Lyon");
        assertEquals(Crossing.counts(0, 1, 14, 0), Crossing.rows(crossing.run()));
        crossing.there.keyedReads.set(0);
        secondRunWritesNothing();
    }

    @Test
    void aServerThatDoesNotTellIsReadBackOnceAPage() {
        server("town", s -> "No");
        crossing.customers.tells = false;
        crossing.accounts(15).run();

        assertEquals(2, crossing.there.keyedReads.getAndSet(0), "two pages");
        secondRunWritesNothing();
    }

    @Test
    void somebodyElsesChangeOfAFieldWithAPairIsPutRight() {
        server("town", s -> "No");
        crossing.accounts(3).run();
        crossing.customers.row("A-1").values().put("town", "Elsewhere");

        assertEquals(Crossing.counts(0, 1, 2, 0), Crossing.rows(crossing.run()));
        assertEquals("No", crossing.there("A-1", "town"));
    }

    private List<ServerHabit> habits() {
        return crossing.journal.habits.values().stream()
                .flatMap(m -> m.values().stream())
                .toList();
    }

    private List<SentFound> pairs() {
        return crossing.journal.pairs.values().stream()
                .flatMap(m -> m.values().stream())
                .toList();
    }
}
