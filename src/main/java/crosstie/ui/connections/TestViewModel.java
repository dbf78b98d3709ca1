package crosstie.ui.connections;

import crosstie.model.TestStep;
import crosstie.model.Usage;
import crosstie.studio.connect.Connections;
import crosstie.ui.kit.Background;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The last test of a connection in this session; its steps come as they end. */
final class TestViewModel {
    enum State {
        NEVER,
        RUNNING,
        PASSED,
        WARNED,
        FAILED
    }

    /** What is known beside the steps. */
    record Facts(Usage usage, Optional<Instant> metadataRead) {}

    /** Tells what was used up of the limits, which is no verdict, even with advice. */
    private static final String BUDGET = "budget";

    private final String connection;
    private final Connections connections;
    private final Background background;
    private final Clock clock;
    private final Predicate<TestStep> warns;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NEVER);
    private final ObservableList<TestStep> steps = FXCollections.observableArrayList();
    private Facts facts;
    private Instant ended;
    private Throwable trouble;

    /** @param warns whether something is to be done about a step that went well */
    TestViewModel(
            String connection, Connections connections, Background background, Clock clock, Predicate<TestStep> warns) {
        this.connection = connection;
        this.connections = connections;
        this.background = background;
        this.clock = clock;
        this.warns = warns;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<TestStep> steps() {
        return steps;
    }

    boolean warns(TestStep step) {
        return step.ok() && !step.name().equals(BUDGET) && warns.test(step);
    }

    /** Null until a test has ended. */
    Facts facts() {
        return facts;
    }

    /** Null until a test has ended. */
    Instant ended() {
        return ended;
    }

    /** Why the test could not even begin; null when it could. */
    Throwable trouble() {
        return trouble;
    }

    void run() {
        if (state.get() == State.RUNNING) {
            return;
        }
        steps.clear();
        trouble = null;
        facts = null;
        state.set(State.RUNNING);
        background.run(this::test, this::done, error -> {
            trouble = error;
            end(State.FAILED);
        });
    }

    private Facts test() {
        connections.test(connection, step -> background.onUi(() -> steps.add(step)));
        return new Facts(connections.usage(connection), connections.metadataRead(connection));
    }

    private void done(Facts found) {
        facts = found;
        boolean failed = steps.stream().anyMatch(s -> !s.ok());
        end(failed ? State.FAILED : steps.stream().anyMatch(this::warns) ? State.WARNED : State.PASSED);
    }

    private void end(State how) {
        ended = clock.instant();
        state.set(how);
    }
}
