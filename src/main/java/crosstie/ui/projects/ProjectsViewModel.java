package crosstie.ui.projects;

import crosstie.model.Execution;
import crosstie.model.Project;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import java.nio.file.Path;
import java.util.List;
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

    /** What can be done with projects beside running them; all of it slow. */
    interface Door {
        Content content();

        void export(String project, Path file);

        /** Keeps it as one of the own templates and gives its id. */
        String saveAsTemplate(String project);
    }

    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Door door;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableList<ProjectLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Execution> latest = FXCollections.observableArrayList();
    private final ObjectProperty<ProjectLine> selected = new SimpleObjectProperty<>();
    private Throwable trouble;

    ProjectsViewModel(Door door, Background background, Navigator navigator) {
        this.door = door;
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
        background.run(door::content, this::loaded, this::failed);
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

    /** Writes the project into a file, over what is there. */
    void export(ProjectLine line, Path file) {
        background.run(
                () -> {
                    door.export(line.name(), file);
                    return file;
                },
                done -> {},
                this::failed);
    }

    /** Keeps the project as a template and goes to where it stands. */
    void saveAsTemplate(ProjectLine line) {
        background.run(() -> door.saveAsTemplate(line.name()), id -> navigator.go(Place.TEMPLATES), this::failed);
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

    private void failed(Throwable error) {
        trouble = error;
        state.set(State.FAILED);
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
