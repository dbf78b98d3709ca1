package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ChangeSet;
import crosstie.model.EmptyKind;
import crosstie.model.EmptyRule;
import crosstie.model.FieldChange;
import crosstie.model.FiredRule;
import crosstie.model.RowChange;
import crosstie.model.RowChange.Action;
import crosstie.model.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private final Crossing crossing = new Crossing();

    private void mixed() {
        crossing.accounts(20).run();
        crossing.accounts.row("A-3").values().put("city", "Lyon");
        crossing.accounts.row("A-4").values().put("name", null);
        crossing.account("A-20", "New", "Rome").account("A-20", "Twin", "Rome").account("", "Blank", "");
        crossing.journal.pages.clear();
    }

    @Test
    void aPreviewWritesNothingAndCountsWhatTheRunThenDoes() {
        mixed();
        long writes = crossing.there.writes.get();

        ChangeSet preview = crossing.preview(100);

        assertEquals(writes, crossing.there.writes.get());
        assertEquals(List.of(), crossing.journal.pages);
        assertEquals(1, crossing.journal.executions.size(), "a preview leaves no history");
        assertEquals(Crossing.counts(1, 2, 18, 2), Crossing.rows(preview.execution()));
        assertEquals(Crossing.rows(preview.execution()), Crossing.rows(crossing.run()));
    }

    @Test
    void aChangeSetShowsOldAndNewOfEachField() {
        mixed();

        ChangeSet preview = crossing.preview(100);

        RowChange update = row(preview, "A-3");
        assertEquals(Action.UPDATE, update.action());
        assertEquals(List.of(new FieldChange("town", "town", "City 3", "Lyon")), update.fields());
        assertTrue(update.same().contains(new FieldChange("title", "title", "Name 3", "Name 3")));
        assertNull(row(preview, "A-4").fields().getFirst().now());
        RowChange create = row(preview, "A-20");
        assertEquals(Action.CREATE, create.action());
        assertEquals(
                new FieldChange("title", "title", null, "New"), create.fields().get(1));
        assertEquals(23, preview.rows().size());
        assertTrue(preview.complete());
    }

    @Test
    void aChangeSetTellsWhichEmptyRuleDecided() {
        crossing.tasks = List.of(Crossing.customersTask(new EmptyRule.Skip()));
        crossing.account("A-1", "One", "Rome").run();
        crossing.accounts.row("A-1").values().put("city", " ");
        crossing.accounts.row("A-1").values().put("name", null);

        RowChange update = row(crossing.preview(10), "A-1");

        assertEquals(
                List.of(new FieldChange("title", "title", "One", null, new FiredRule(EmptyKind.NULL, "clear"))),
                update.fields());
        assertEquals(
                List.of(new FieldChange("town", "town", "Rome", "Rome", new FiredRule(EmptyKind.BLANK, "skip"))),
                update.left());
    }

    @Test
    void whenNotAllRowsFitUnchangedOnesGiveWay() {
        mixed();

        ChangeSet preview = crossing.preview(6);

        assertEquals(6, preview.rows().size());
        assertFalse(preview.complete());
        assertEquals(
                List.of(
                        Action.UNCHANGED,
                        Action.UPDATE,
                        Action.UPDATE,
                        Action.CREATE,
                        Action.REJECTED,
                        Action.REJECTED),
                preview.rows().stream().map(RowChange::action).toList());
        assertEquals(23, preview.execution().counts().read());
    }

    @Test
    void laterTasksOfAPreviewSeeRowsThatEarlierOnesWouldCreate() {
        crossing.tasks = List.of(Crossing.customersTask(EmptyRule.CLEAR), Crossing.salesTask());
        crossing.accounts(3);
        crossing.orders.add("number", "O-1", "account", "a-2").add("number", "O-2", "account", "A-9");

        ChangeSet preview = crossing.preview(100);

        assertEquals(Crossing.counts(4, 0, 0, 1), Crossing.rows(preview.execution()));
        assertEquals(0, crossing.there.writes.get());
        assertEquals(Crossing.counts(4, 0, 0, 1), Crossing.rows(crossing.run()));
    }

    @Test
    void twoTasksIntoOneTablePreviewAsTheyRun() {
        crossing.tasks = List.of(Crossing.customersTask(EmptyRule.CLEAR), again());
        crossing.accounts(3);

        ChangeSet preview = crossing.preview(100);

        assertEquals(Crossing.counts(3, 0, 3, 0), Crossing.rows(preview.execution()));
        assertEquals(Crossing.counts(3, 0, 3, 0), Crossing.rows(crossing.run()));
    }

    private static Task again() {
        Task task = Crossing.customersTask(EmptyRule.CLEAR);
        return new Task("Again", task.source(), task.destination(), null, task.mappings(), task.others());
    }

    private static RowChange row(ChangeSet preview, String key) {
        return preview.rows().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
