package crosstie.ui.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ChangeSet;
import crosstie.model.Counts;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.FieldChange;
import crosstie.model.Refusal;
import crosstie.model.RowChange;
import crosstie.model.RowChange.Action;
import crosstie.model.RunError;
import crosstie.model.RunEvent;
import crosstie.model.Stage;
import crosstie.model.Status;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TestRunViewModelTest {
    private static final Counts COUNTS = new Counts(1, 1, 1, 0, 1, 0, 0, 4);
    private static final List<RowChange> ROWS = List.of(
            row("A-1", "Adventure Works", Action.UPDATE, new FieldChange("CreditLimit", "Credit limit", "1", "2")),
            row("A-2", "Fabrikam", Action.CREATE, new FieldChange("CreditLimit", "Credit limit", null, "7")),
            row("A-3", "Litware", Action.REJECTED),
            row("A-4", "Relecloud", Action.UNCHANGED));

    private final List<Place> visited = new ArrayList<>();

    @Test
    void rowsThatChangeOrFailAreShownFirstAndTheFirstIsSelected() {
        TestRunViewModel model = model(Status.WARNING, COUNTS, ROWS);
        model.start();
        assertEquals(TestRunViewModel.State.READY, model.state().get());
        assertEquals(List.of("A-1", "A-2", "A-3"), keys(model));
        assertEquals("A-1", model.selected().get().key());
    }

    @Test
    void filtersAndWordsNarrowTheList() {
        TestRunViewModel model = model(Status.WARNING, COUNTS, ROWS);
        model.start();
        model.rows().filter(Action.CREATE).set(false);
        assertEquals(List.of("A-1", "A-3"), keys(model));
        model.rows().words().set("LITware");
        assertEquals(List.of("A-3"), keys(model));
        model.rows().showAll();
        assertEquals(4, keys(model).size());
        model.rows().words().set("7");
        assertEquals(List.of("A-2"), keys(model));
    }

    @Test
    void theNextRowIsSelectedAsFarAsThereIsOne() {
        TestRunViewModel model = model(Status.WARNING, COUNTS, ROWS);
        model.start();
        model.move(1);
        model.move(1);
        model.move(1);
        assertEquals("A-3", model.selected().get().key());
    }

    @Test
    void whatWasTestedCanBeRun() {
        TestRunViewModel model = model(Status.WARNING, COUNTS, ROWS);
        assertFalse(model.canRun());
        model.start();
        model.run();
        assertEquals(List.of(Place.run("Accounts")), visited);
    }

    @Test
    void nothingIsRunWhenNothingWouldBeWritten() {
        TestRunViewModel model = model(Status.COMPLETED, new Counts(0, 0, 9, 0, 0, 0, 0, 2), List.of());
        model.start();
        model.run();
        assertTrue(visited.isEmpty());
        assertNull(model.selected().get());
    }

    @Test
    void aCancelledTestRunSaysSo() {
        List<TestRunViewModel> self = new ArrayList<>();
        TestRunViewModel model = model((watcher, cancelled) -> {
            self.getFirst().cancel();
            assertTrue(cancelled.getAsBoolean());
            return found(Status.CANCELLED, Counts.ZERO, List.of());
        });
        self.add(model);
        model.start();
        assertEquals(TestRunViewModel.State.CANCELLED, model.state().get());
    }

    @Test
    void aRefusalIsToldAndStartingAgainRecovers() {
        List<Integer> tries = new ArrayList<>();
        TestRunViewModel model = model((watcher, cancelled) -> {
            tries.add(1);
            if (tries.size() == 1) {
                throw Refusal.usage("PROJECT_UNKNOWN", "Accounts");
            }
            return found(Status.WARNING, COUNTS, ROWS);
        });
        model.start();
        assertEquals(TestRunViewModel.State.FAILED, model.state().get());
        assertEquals(
                "PROJECT_UNKNOWN", model.trouble(new Labels(Locale.ENGLISH)).code());
        model.start();
        assertEquals(TestRunViewModel.State.READY, model.state().get());
    }

    @Test
    void aTaskThatStoppedTellsItsReason() {
        ErrorGroup stop = new ErrorGroup(RunError.of(Stage.READ, "UNAUTHORIZED", "", "Sales"), 0, "");
        Execution execution = Samples.run("1", "Accounts", Status.ERROR, Counts.ZERO, stop);
        TestRunViewModel model = model((watcher, cancelled) ->
                new TestRunViewModel.Found(Samples.project("Accounts"), new ChangeSet(execution, List.of(), true)));
        model.start();
        assertEquals(TestRunViewModel.State.FAILED, model.state().get());
        assertEquals("UNAUTHORIZED", model.trouble(new Labels(Locale.FRENCH)).code());
    }

    @Test
    void oneComputationAtATime() {
        List<Runnable> queue = new ArrayList<>();
        TestRunViewModel model = new TestRunViewModel(
                "Accounts",
                (w, c) -> found(Status.WARNING, COUNTS, ROWS),
                new Background(queue::add, Runnable::run),
                visited::add);
        model.start();
        model.start();
        assertEquals(1, queue.size());
        queue.getFirst().run();
        assertEquals(TestRunViewModel.State.READY, model.state().get());
    }

    @Test
    void progressAddsUpOverTasksAndIsUnknownWhileOneIs() {
        Progress progress = Progress.NONE.after(List.of(
                new RunEvent.TaskStarted(Samples.START, "A", "usmf", null, 100),
                new RunEvent.TaskProgress(Samples.START, "A", "usmf", new Counts(40, 0, 0, 0, 0, 0, 0, 1), 100)));
        assertEquals(40, progress.read());
        assertEquals(100, progress.expected());
        Progress more = progress.after(List.of(new RunEvent.TaskStarted(Samples.START, "B", "usmf", null, -1)));
        assertEquals(-1, more.expected());
    }

    private TestRunViewModel model(Status status, Counts counts, List<RowChange> rows) {
        return model((watcher, cancelled) -> found(status, counts, rows));
    }

    private TestRunViewModel model(BiFunction<Consumer<RunEvent>, BooleanSupplier, TestRunViewModel.Found> preview) {
        return new TestRunViewModel("Accounts", preview, Samples.AT_ONCE, visited::add);
    }

    private static TestRunViewModel.Found found(Status status, Counts counts, List<RowChange> rows) {
        Execution execution = Samples.run("1", "Accounts", status, counts);
        return new TestRunViewModel.Found(Samples.project("Accounts"), new ChangeSet(execution, rows, true));
    }

    private static RowChange row(String key, String title, Action action, FieldChange... fields) {
        RunError error = action == Action.REJECTED ? RunError.of(Stage.MAP, "TEXT_TOO_LONG", "Name", 160, 100) : null;
        return new RowChange("Accounts", "usmf", key, title, action, List.of(fields), List.of(), error, null);
    }

    private static List<String> keys(TestRunViewModel model) {
        return model.rows().shown().stream().map(RowChange::key).toList();
    }
}
