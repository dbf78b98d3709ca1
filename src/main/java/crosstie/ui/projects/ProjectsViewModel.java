package crosstie.ui.projects;

import crosstie.model.Execution;
import crosstie.model.Project;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The projects with their last runs, and what can be done with one. */
final class ProjectsViewModel {
    private static final int LATEST = 6;

    /** What the list shows at one moment. */
    record Content(List<Project> projects, List<Execution> runs) {}

    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Callable<Content> load;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableList<ProjectLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Execution> latest = FXCollections.observableArrayList();
    private final ObjectProperty<ProjectLine> selected = new SimpleObjectProperty<>();
    private Throwable trouble;

    ProjectsViewModel(Callable<Content> load, Background background, Navigator navigator) {
        this.load = load;
        this.background = background;
        this.navigator = navigator;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<ProjectLine> lines() {
        return lines;
    }

    ObservableList<Execution> latest() {
        return latest;
    }

    ObjectProperty<ProjectLine> selected() {
        return selected;
    }

    Throwable trouble() {
        return trouble;
    }

    /** Reads projects and runs again; what is shown stays until they are there. */
    void refresh() {
        background.run(load, this::loaded, error -> {
            trouble = error;
            state.set(State.FAILED);
        });
    }

    void open(ProjectLine line) {
        navigator.go(Place.mapping(line.name()));
    }

    void testRun(ProjectLine line) {
        navigator.go(Place.testRun(line.name()));
    }

    void run(ProjectLine line) {
        navigator.go(Place.run(line.name()));
    }

    void openRun(Execution run) {
        navigator.go(Place.execution(run.id()));
    }

    void history() {
        navigator.go(Place.HISTORY);
    }

    void templates() {
        navigator.go(Place.TEMPLATES);
    }

    private void loaded(Content content) {
        String keep = selected.get() == null ? null : selected.get().name();
        lines.setAll(ProjectLine.of(content.projects(), content.runs()));
        latest.setAll(content.runs().stream().limit(LATEST).toList());
        selected.set(lines.stream()
                .filter(l -> l.name().equals(keep))
                .findFirst()
                .orElse(lines.isEmpty() ? null : lines.getFirst()));
        state.set(State.READY);
    }
}
