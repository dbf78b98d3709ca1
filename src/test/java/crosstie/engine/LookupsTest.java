package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.model.EmptyRule;
import crosstie.model.Execution;
import crosstie.model.Reference;
import crosstie.model.RunError;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookupsTest {
    private final Crossing crossing = new Crossing();

    private void orders(int count, String account) {
        for (int i = 0; i < count; i++) {
            crossing.orders.add("number", "O-" + i, "account", account);
        }
    }

    @Test
    void aLookupIsAskedForOnceAndFoundWithoutCase() {
        crossing.tasks = List.of(Crossing.salesTask());
        crossing.customers.add("code", "A-1");
        orders(35, "a-1");
        crossing.orders.pageSize = 100;

        Execution run = crossing.run();

        assertEquals(Crossing.counts(35, 0, 0, 0), Crossing.rows(run));
        assertEquals(1, crossing.there.keyedReads.get());
        assertEquals(
                new Reference("customers", crossing.idThere("A-1")),
                crossing.sales.row("O-7").values().get("buyer"));
        assertEquals(Crossing.counts(0, 0, 35, 0), Crossing.rows(crossing.run()));
    }

    @Test
    void aLookupThatPointsToNothingRejectsTheRow() {
        crossing.tasks = List.of(Crossing.salesTask());
        orders(2, "A-9");

        Execution run = crossing.run();

        RunError error = run.tasks().getFirst().errors().getFirst().error();
        assertEquals(Crossing.counts(0, 0, 0, 2), Crossing.rows(run));
        assertEquals("LOOKUP_MISSING", error.code());
        assertEquals(List.of("buyer.code", "A-9", "customers"), error.arguments());
    }

    @Test
    void aLookupThatPointsToSeveralRowsRejectsTheRow() {
        crossing.tasks = List.of(Crossing.salesTask());
        crossing.customers.add("code", "A-1").add("code", "a-1");
        orders(1, "A-1");

        Execution run = crossing.run();

        assertEquals(
                "LOOKUP_SEVERAL_ROWS",
                run.tasks().getFirst().errors().getFirst().error().code());
    }

    @Test
    void anEmptyLookupIsSentEmpty() {
        crossing.tasks = List.of(Crossing.salesTask());
        orders(1, null);

        assertEquals(Crossing.counts(1, 0, 0, 0), Crossing.rows(crossing.run()));
    }

    @Test
    void laterTasksFindWhatEarlierOnesCreated() {
        crossing.tasks = List.of(Crossing.customersTask(EmptyRule.CLEAR), Crossing.salesTask());
        crossing.accounts(3);
        orders(5, "A-2");

        assertEquals(Crossing.counts(8, 0, 0, 0), Crossing.rows(crossing.run()));
    }
}
