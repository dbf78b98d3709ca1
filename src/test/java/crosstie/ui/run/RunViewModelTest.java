package crosstie.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Counts;
import crosstie.model.DiffWay;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.Refusal;
import crosstie.model.RejectedRow;
import crosstie.model.RunError;
import crosstie.model.RunEvent;
import crosstie.model.Stage;
import crosstie.model.Status;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Samples;
import crosstie.ui.kit.UnderWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
    private static final Counts COUNTS = new Counts(12, 86, 1083, 14, 9, 0, 0, 31);
    private static final ErrorGroup LONG = new ErrorGroup(RunError.of(Stage.MAP, "TEXT_TOO_LONG", "Name", 160), 6, "A");
    private static final ErrorGroup STATE =
            new ErrorGroup(RunError.of(Stage.MAP, "NO_ENTRY", "State", "Wash."), 3, "B");

    private final UnderWay underWay = new UnderWay();
    private final List<Place> visited = new ArrayList<>();

    @Test
    void theFrameKnowsOfARunOnlyWhileItGoesOn() {
        List<Boolean> seen = new ArrayList<>();
        RunViewModel model = model((watcher, cancelled) -> {
            seen.add(underWay.latest().get().isPresent());
            return Samples.run("1", "Accounts", Status.COMPLETED, COUNTS);
        });
        model.start();
        assertEquals(List.of(true), seen);
        assertTrue(underWay.latest().get().isEmpty());
    }

    @Test
    void anEndedRunShowsItsTasksItsEndAndItsSpeed() {
        RunViewModel model = model((watcher, cancelled) -> Samples.run("1", "Accounts", Status.COMPLETED, COUNTS));
        model.start();
        assertEquals(RunViewModel.State.ENDED, model.state().get());
        assertEquals(COUNTS, model.tasks().counts());
        assertEquals(120.4, model.averageSpeed(), 0.001);
        assertTrue(model.happenings().getFirst() instanceof Happening.Done);
    }

    @Test
    void stoppingAsksTheRunToEnd() {
        List<RunViewModel> self = new ArrayList<>();
        RunViewModel model = model((watcher, cancelled) -> {
            self.getFirst().stop();
            assertTrue(cancelled.getAsBoolean());
            assertEquals(RunViewModel.State.STOPPING, self.getFirst().state().get());
            return Samples.run("1", "Accounts", Status.CANCELLED, COUNTS);
        });
        self.add(model);
        model.start();
        assertEquals(RunViewModel.State.ENDED, model.state().get());
    }

    @Test
    void aRunThatCouldNotBeginTellsWhyAndLeavesTheFrame() {
        RunViewModel model = model((watcher, cancelled) -> {
            throw Refusal.check("MAPPING_BROKEN", "Accounts");
        });
        model.start();
        assertEquals(RunViewModel.State.FAILED, model.state().get());
        assertEquals("MAPPING_BROKEN", model.trouble(new Labels(Locale.ENGLISH)).code());
        assertTrue(underWay.latest().get().isEmpty());
    }

    @Test
    void aFurtherOrganizationFollowsBehindItsTask() {
        TaskLines lines = new TaskLines();
        lines.begin(List.of("Accounts", "Products"));
        lines.started(new RunEvent.TaskStarted(Samples.START, "Accounts", "usmf", DiffWay.SCAN, 100));
        lines.started(new RunEvent.TaskStarted(Samples.START, "Accounts", "demf", DiffWay.SCAN, 100));
        assertEquals(
                List.of("Accounts usmf", "Accounts demf", "Products "),
                lines.lines().stream()
                        .map(l -> l.task() + " " + l.organization())
                        .toList());
    }

    @Test
    void theShareDoneGrowsWithTheRowsRead() {
        TaskLines lines = new TaskLines();
        lines.begin(List.of("Accounts", "Products"));
        assertEquals(0, lines.done());
        lines.started(new RunEvent.TaskStarted(Samples.START, "Accounts", "", DiffWay.SCAN, 100));
        lines.progress(new RunEvent.TaskProgress(
                Samples.START.plusSeconds(2), "Accounts", "", new Counts(50, 0, 0, 0, 0, 0, 0, 1), 100));
        assertEquals(0.25, lines.done());
        assertEquals(2, lines.lines().getFirst().seconds());
    }

    @Test
    void speedIsOfTheLastSecondsAndKeepsABoundedCourse() {
        Speed speed = new Speed();
        for (int second = 0; second < 1000; second++) {
            speed.tell(Samples.START.plusSeconds(second), second < 500 ? 0 : (second - 500) * 200L);
        }
        assertEquals(200, speed.rowsPerSecond(), 0.001);
        assertEquals(120, speed.course().size());
    }

    @Test
    void rejectedRowsAreGroupedByCauseMostRowsFirst() {
        Execution run = Samples.run("1", "Accounts", Status.WARNING, COUNTS, STATE, LONG);
        ResultViewModel result = new ResultViewModel(id -> rejected(), Samples.AT_ONCE);
        result.show(run);
        assertEquals(
                List.of(6L, 3L), result.causes().stream().map(c -> c.rows()).toList());
        assertEquals(
                List.of("A", "C"), result.rows().stream().map(RejectedRow::key).toList());
        result.cause().set(result.causes().getLast());
        assertEquals(List.of("B"), result.rows().stream().map(RejectedRow::key).toList());
    }

    @Test
    void whenRejectedRowsCannotBeReadTheRestStays() {
        ResultViewModel result = new ResultViewModel(
                id -> {
                    throw Refusal.usage("RUN_UNKNOWN", id);
                },
                Samples.AT_ONCE);
        result.show(Samples.run("1", "Accounts", Status.WARNING, COUNTS, LONG));
        assertEquals(1, result.causes().size());
        assertEquals(
                "RUN_UNKNOWN",
                result.trouble().get().apply(new Labels(Locale.ENGLISH)).code());
    }

    private static List<RejectedRow> rejected() {
        return List.of(
                new RejectedRow("Accounts", "usmf", "A", LONG.error()),
                new RejectedRow("Accounts", "usmf", "B", STATE.error()),
                new RejectedRow("Accounts", "usmf", "C", LONG.error()));
    }

    private RunViewModel model(BiFunction<Consumer<RunEvent>, BooleanSupplier, Execution> runner) {
        ResultViewModel result = new ResultViewModel(id -> List.of(), Samples.AT_ONCE);
        return new RunViewModel("Accounts", runner, result, underWay, Samples.AT_ONCE, visited::add);
    }
}
