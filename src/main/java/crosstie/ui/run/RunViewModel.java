package crosstie.ui.run;

import crosstie.model.Execution;
import crosstie.model.RunEvent;
import crosstie.model.TaskExecution;
import crosstie.ui.kit.Attempt;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Coalescer;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Trouble;
import crosstie.ui.kit.UnderWay;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A run of a project: begun here, watched here, its end seen here. It goes on when one looks elsewhere. */
final class RunViewModel {
    private static final int HAPPENINGS = 200;

    enum State {
        RUNNING,
        STOPPING,
        ENDED,
        FAILED
    }

    private final String project;
    private final BiFunction<Consumer<RunEvent>, BooleanSupplier, Execution> runner;
    private final Background background;
    private final Navigator navigator;
    private final UnderWay underWay;
    private final ResultViewModel result;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.ENDED);
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper();
    private final TaskLines tasks = new TaskLines();
    private final ObservableList<Happening> happenings = FXCollections.observableArrayList();
    private Speed speed = new Speed();
    private Attempt attempt;
    private Function<Labels, Trouble> trouble;

    RunViewModel(
            String project,
            BiFunction<Consumer<RunEvent>, BooleanSupplier, Execution> runner,
            ResultViewModel result,
            UnderWay underWay,
            Background background,
            Navigator navigator) {
        this.project = project;
        this.runner = runner;
        this.result = result;
        this.underWay = underWay;
        this.background = background;
        this.navigator = navigator;
    }

    String project() {
        return project;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Counts up with every hand-over of events: what a view redraws by. */
    ReadOnlyLongProperty news() {
        return news.getReadOnlyProperty();
    }

    TaskLines tasks() {
        return tasks;
    }

    /** Newest first. */
    ObservableList<Happening> happenings() {
        return happenings;
    }

    Speed speed() {
        return speed;
    }

    /** Rows read a second over the whole run that ended; 0 before there is one. */
    double averageSpeed() {
        Execution run = result.execution().get();
        if (run == null || run.ended() == null) {
            return 0;
        }
        double seconds = run.seconds(run.ended());
        return seconds > 0 ? run.counts().read() / seconds : 0;
    }

    ResultViewModel result() {
        return result;
    }

    Trouble trouble(Labels labels) {
        return trouble.apply(labels);
    }

    /** Begins a run, unless one is under way. */
    void start() {
        if (attempt != null) {
            return;
        }
        Attempt mine = new Attempt();
        attempt = mine;
        tasks.clear();
        happenings.clear();
        speed = new Speed();
        state.set(State.RUNNING);
        tellFrame();
        Coalescer<RunEvent> watcher =
                new Coalescer<>(RunViewModel::key, background::onUi, events -> watch(mine, events));
        background.run(() -> runner.apply(watcher, mine::cancelled), this::ended, this::failed);
    }

    /** Asks the run to end after the pages in flight; what was written stays written and recorded. */
    void stop() {
        if (attempt != null) {
            attempt.cancel();
            state.set(State.STOPPING);
        }
    }

    /** Leaves the run going on. */
    void toBackground() {
        navigator.go(Place.PROJECTS);
    }

    private static Object key(RunEvent event) {
        return event instanceof RunEvent.TaskProgress p ? p.task() + '\n' + p.organization() : null;
    }

    private void watch(Attempt mine, List<RunEvent> events) {
        if (mine != attempt) {
            return;
        }
        events.forEach(this::take);
        speed.tell(events.getLast().at(), tasks.counts().read());
        news.set(news.get() + 1);
        tellFrame();
    }

    private void take(RunEvent event) {
        switch (event) {
            case RunEvent.ExecutionStarted e -> tasks.begin(e.tasks());
            case RunEvent.TaskStarted e -> tasks.started(e);
            case RunEvent.TaskProgress e -> tasks.progress(e);
            case RunEvent.TaskEnded e -> tasks.ended(e);
            case RunEvent.Throttled e -> {}
            case RunEvent.Said e -> {}
            case RunEvent.ExecutionEnded e -> {}
        }
        Happening.of(event).ifPresent(this::add);
    }

    private void add(Happening happening) {
        happenings.addFirst(happening);
        if (happenings.size() > HAPPENINGS) {
            happenings.removeLast();
        }
    }

    private void tellFrame() {
        underWay.tell(new UnderWay.Run(Place.run(project), project, tasks.done()));
    }

    private void ended(Execution execution) {
        attempt = null;
        underWay.ended(Place.run(project));
        tasks.lines().setAll(execution.tasks().stream().map(TaskLine::ended).toList());
        tellEnds(execution);
        result.show(execution);
        state.set(State.ENDED);
    }

    /** The last events may still wait to be handed over when the run returns; its result says the same. */
    private void tellEnds(Execution execution) {
        Instant at = execution.ended() == null ? execution.started() : execution.ended();
        for (TaskExecution task : execution.tasks()) {
            if (happenings.stream()
                    .noneMatch(
                            h -> h instanceof Happening.TaskDone d && d.task().equals(task))) {
                add(new Happening.TaskDone(at, task));
            }
        }
        if (happenings.stream().noneMatch(h -> h instanceof Happening.Done)) {
            add(new Happening.Done(at, execution));
        }
    }

    private void failed(Throwable error) {
        attempt = null;
        underWay.ended(Place.run(project));
        trouble = labels -> labels.trouble(error);
        state.set(State.FAILED);
    }
}
