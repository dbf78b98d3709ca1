package crosstie.ui.run;

import crosstie.model.Execution;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Trouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A run of the past. */
final class ExecutionViewModel {
    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Callable<Execution> open;
    private final ResultViewModel result;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableList<TaskLine> tasks = FXCollections.observableArrayList();
    private Function<Labels, Trouble> trouble;

    ExecutionViewModel(Callable<Execution> open, ResultViewModel result, Background background) {
        this.open = open;
        this.result = result;
        this.background = background;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<TaskLine> tasks() {
        return tasks;
    }

    ResultViewModel result() {
        return result;
    }

    Trouble trouble(Labels labels) {
        return trouble.apply(labels);
    }

    void refresh() {
        state.set(State.LOADING);
        background.run(open, this::show, error -> {
            trouble = labels -> labels.trouble(error);
            state.set(State.FAILED);
        });
    }

    private void show(Execution execution) {
        tasks.setAll(execution.tasks().stream().map(TaskLine::ended).toList());
        result.show(execution);
        state.set(State.READY);
    }
}
