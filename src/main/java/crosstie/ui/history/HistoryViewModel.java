package crosstie.ui.history;

import crosstie.model.Execution;
import crosstie.model.Status;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Trouble;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The runs there were; those of the states and words chosen. No state chosen means all. */
final class HistoryViewModel {
    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Callable<List<Execution>> load;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableList<Execution> all = FXCollections.observableArrayList();
    private final FilteredList<Execution> shown = new FilteredList<>(all);
    private final Map<Status, BooleanProperty> filters = new EnumMap<>(Status.class);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Execution> selected = new SimpleObjectProperty<>();
    private Function<Labels, Trouble> trouble;

    HistoryViewModel(Callable<List<Execution>> load, Background background, Navigator navigator) {
        this.load = load;
        this.background = background;
        this.navigator = navigator;
        for (Status status : Status.values()) {
            filters.put(status, new SimpleBooleanProperty());
        }
        filters.values().forEach(f -> f.subscribe(() -> filter()));
        words.subscribe(() -> filter());
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Execution> all() {
        return all;
    }

    ObservableList<Execution> shown() {
        return shown;
    }

    BooleanProperty filter(Status status) {
        return filters.get(status);
    }

    StringProperty words() {
        return words;
    }

    ObjectProperty<Execution> selected() {
        return selected;
    }

    Trouble trouble(Labels labels) {
        return trouble.apply(labels);
    }

    long count(Status status) {
        return all.stream().filter(r -> r.status() == status).count();
    }

    void refresh() {
        background.run(load, this::show, error -> {
            trouble = labels -> labels.trouble(error);
            state.set(State.FAILED);
        });
    }

    void open(Execution run) {
        navigator.go(Place.execution(run.id()));
    }

    void projects() {
        navigator.go(Place.PROJECTS);
    }

    void clearFilters() {
        words.set("");
        filters.values().forEach(f -> f.set(false));
    }

    private void show(List<Execution> runs) {
        String keep = selected.get() == null ? "" : selected.get().id();
        state.set(State.LOADING);
        all.setAll(runs);
        selected.set(runs.stream().filter(r -> r.id().equals(keep)).findFirst().orElse(null));
        state.set(State.READY);
    }

    private void filter() {
        boolean any = filters.values().stream().anyMatch(BooleanProperty::get);
        String sought = words.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(run -> (!any || filters.get(run.status()).get())
                && (run.name().toLowerCase(Locale.ROOT).contains(sought)
                        || run.id().contains(sought)));
    }
}
