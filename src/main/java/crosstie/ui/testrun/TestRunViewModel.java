package crosstie.ui.testrun;

import crosstie.model.ChangeSet;
import crosstie.model.Counts;
import crosstie.model.Project;
import crosstie.model.RowChange;
import crosstie.model.RunError;
import crosstie.model.RunEvent;
import crosstie.model.Status;
import crosstie.ui.kit.Attempt;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Coalescer;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Trouble;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One test run of a project: computing it, what it found, and the row in hand. */
final class TestRunViewModel {
    /** Rows that a change set keeps for looking; counts are of all rows. */
    static final int ROWS = 5_000;

    enum State {
        COMPUTING,
        READY,
        CANCELLED,
        FAILED
    }

    /** What was tested, and what it found. */
    record Found(Project project, ChangeSet changes) {
        Counts counts() {
            return changes.execution().counts();
        }
    }

    private final String project;
    private final BiFunction<Consumer<RunEvent>, BooleanSupplier, Found> preview;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.COMPUTING);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ObjectProperty<RowChange> selected = new SimpleObjectProperty<>();
    private final ShownRows rows = new ShownRows();
    private Found found;
    private Function<Labels, Trouble> trouble;
    private Attempt attempt;

    TestRunViewModel(
            String project,
            BiFunction<Consumer<RunEvent>, BooleanSupplier, Found> preview,
            Background background,
            Navigator navigator) {
        this.project = project;
        this.preview = preview;
        this.background = background;
        this.navigator = navigator;
    }

    String project() {
        return project;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    ObjectProperty<RowChange> selected() {
        return selected;
    }

    ShownRows rows() {
        return rows;
    }

    /** What was found; null until the state is {@code READY}. */
    Found found() {
        return found;
    }

    Trouble trouble(Labels labels) {
        return trouble.apply(labels);
    }

    /** Computes the test run, unless one is being computed. */
    void start() {
        if (attempt != null) {
            return;
        }
        Attempt mine = new Attempt();
        attempt = mine;
        found = null;
        progress.set(Progress.NONE);
        state.set(State.COMPUTING);
        Coalescer<RunEvent> watcher = new Coalescer<>(Progress::key, background::onUi, events -> watch(mine, events));
        background.run(() -> preview.apply(watcher, mine::cancelled), f -> ended(mine, f), this::failed);
    }

    void cancel() {
        if (attempt != null) {
            attempt.cancel();
        }
    }

    boolean canRun() {
        return found != null && found.counts().written() > 0;
    }

    /** Does for real what was tested. */
    void run() {
        if (canRun()) {
            navigator.go(Place.run(project));
        }
    }

    /** Selects the row {@code step} further down, where there is one. */
    void move(int step) {
        List<RowChange> shown = rows.shown();
        int to = shown.indexOf(selected.get()) + step;
        if (to >= 0 && to < shown.size()) {
            selected.set(shown.get(to));
        }
    }

    private void watch(Attempt mine, List<RunEvent> events) {
        if (mine == attempt) {
            progress.set(progress.get().after(events));
        }
    }

    private void ended(Attempt mine, Found result) {
        attempt = null;
        Status status = result.changes().execution().status();
        if (mine.cancelled() || status == Status.CANCELLED) {
            state.set(State.CANCELLED);
        } else if (status == Status.ERROR) {
            RunError stopped = stop(result);
            trouble = labels -> labels.trouble(stopped);
            state.set(State.FAILED);
        } else {
            show(result);
        }
    }

    private void show(Found result) {
        found = result;
        rows.use(result.changes().rows());
        selected.set(rows.shown().isEmpty() ? null : rows.shown().getFirst());
        state.set(State.READY);
    }

    private void failed(Throwable error) {
        attempt = null;
        trouble = labels -> labels.trouble(error);
        state.set(State.FAILED);
    }

    /** Why a task stopped: the error that stands for no row. */
    private static RunError stop(Found result) {
        return result.changes().execution().tasks().stream()
                .filter(t -> t.status() == Status.ERROR)
                .flatMap(t -> t.errors().stream())
                .filter(e -> e.count() == 0)
                .map(e -> e.error())
                .findFirst()
                .orElseThrow();
    }
}
