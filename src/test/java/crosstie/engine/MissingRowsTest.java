package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ChangeSet;
import crosstie.model.Execution;
import crosstie.model.FieldChange;
import crosstie.model.FieldMapping;
import crosstie.model.MissingRule;
import crosstie.model.Reference;
import crosstie.model.RowChange;
import crosstie.model.RunEvent;
import crosstie.model.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a mapping says about rows that its destination path does not find. */
class MissingRowsTest {
    private final Crossing crossing = new Crossing();

    private void rule(MissingRule rule) {
        Task task = Crossing.salesTask();
        List<FieldMapping> mappings = new ArrayList<>(task.mappings());
        mappings.set(1, mappings.get(1).withMissing(rule));
        crossing.tasks = List.of(task.withMappings(mappings));
    }

    private void orders(int count, int accounts) {
        for (int i = 0; i < count; i++) {
            crossing.orders.add("number", "O-" + i, "account", "A-" + i % accounts);
        }
    }

    private Object buyer(String order) {
        return crossing.sales.row(order).values().get("buyer");
    }

    private List<HelperRow> helpers() {
        return crossing.journal.pages.stream()
                .flatMap(p -> p.helpers().stream())
                .toList();
    }

    @Test
    void skippingLeavesTheLookupAsItIs() {
        rule(MissingRule.SKIP);
        crossing.customers.add("code", "A-0");
        crossing.orders.add("number", "O-0", "account", "A-0").add("number", "O-1", "account", "A-9");
        crossing.run();
        assertNull(buyer("O-1"));
        Object before = buyer("O-0");

        crossing.orders.row("O-0").values().put("account", "A-8");
        Execution second = crossing.run();

        assertEquals(Crossing.counts(0, 0, 2, 0), Crossing.rows(second));
        assertEquals(before, buyer("O-0"));
    }

    @Test
    void eachMissingRowIsCreatedOnceForAllPages() {
        rule(MissingRule.CREATE);
        crossing.customers.add("code", "A-1");
        orders(200, 5);

        Execution run = crossing.run();

        assertEquals(Crossing.counts(200, 0, 0, 0), Crossing.rows(run));
        assertEquals(5, crossing.customers.rows.size());
        assertEquals(200 + 4, crossing.there.writes.get());
        assertEquals(new Reference("customers", crossing.idThere("A-3")), buyer("O-198"));
        assertEquals(Crossing.counts(0, 0, 200, 0), Crossing.rows(crossing.run()));
        assertEquals(5, crossing.customers.rows.size());
    }

    @Test
    void createdRowsAreRecordedWithTheirIdsAndTold() {
        rule(MissingRule.CREATE);
        orders(3, 1);

        crossing.run();

        assertEquals(List.of(new HelperRow("customers", "code", "A-0", crossing.idThere("A-0"))), helpers());
        RunEvent.Said said = crossing.told(RunEvent.Said.class).getFirst();
        assertEquals("LOOKUP_ROWS_CREATED", said.code());
        assertEquals(List.of("1", "customers"), said.arguments());
    }

    @Test
    void aRowThatSomebodyElseCreatesMeanwhileIsTaken() {
        rule(MissingRule.CREATE);
        orders(1, 1);
        crossing.customers.beforeBatch = n -> crossing.customers.add("code", "a-0");

        assertEquals(Crossing.counts(1, 0, 0, 0), Crossing.rows(crossing.run()));
        assertEquals(1, crossing.customers.rows.size());
        assertEquals(List.of(), helpers());
    }

    @Test
    void aLostAnswerIsLookedInto() {
        rule(MissingRule.CREATE);
        orders(8, 8);
        crossing.customers.batchSize = 1;
        AtomicInteger tries = new AtomicInteger();
        crossing.customers.loss = (batch, row) -> switch (tries.incrementAndGet()) {
            case 1, 3, 9 -> MemoryTable.Loss.NOT_APPLIED;
            case 2, 4 -> MemoryTable.Loss.APPLIED;
            default -> MemoryTable.Loss.NONE;
        };

        assertEquals(Crossing.counts(8, 0, 0, 0), Crossing.rows(crossing.run()));
        assertEquals(8, crossing.customers.rows.size());
        assertEquals(8, helpers().size());
    }

    @Test
    void aPreviewShowsRowsThatWouldBeCreatedAndSendsNothing() {
        rule(MissingRule.CREATE);
        orders(25, 2);

        ChangeSet preview = crossing.preview(100);

        assertEquals(Crossing.counts(25, 0, 0, 0), Crossing.rows(preview.execution()));
        assertEquals(0, crossing.there.writes.get());
        assertEquals(0, crossing.customers.rows.size());
        List<RowChange> helpers = preview.rows().stream()
                .filter(r -> "LOOKED_FOR".equals(r.why()))
                .toList();
        assertEquals(2, helpers.size());
        assertEquals(RowChange.Action.CREATE, helpers.getFirst().action());
        assertEquals("customers", helpers.getFirst().title());
        assertEquals(
                List.of(new FieldChange("code", "code", null, helpers.getFirst().key())),
                helpers.getFirst().fields());
        assertTrue(preview.complete());
        assertFalse(preview.rows().stream().allMatch(r -> "LOOKED_FOR".equals(r.why())));
    }

    @Test
    void whoSaysNothingHasTheRowRejected() {
        rule(null);
        orders(1, 1);

        assertEquals(Crossing.counts(0, 0, 0, 1), Crossing.rows(crossing.run()));
        assertEquals(0, crossing.customers.rows.size());
    }
}
