package crosstie.ui.projects;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.ShownView;
import java.nio.file.Path;
import javafx.scene.Parent;

/** The list of projects, plugged into the shell. */
public final class ProjectsScreen implements Screen {
    private final ProjectsViewModel model;
    private final ShownView<ProjectsView> view;

    public ProjectsScreen(Studio studio, Navigator navigator, Background background, Labels labels, FileDialogs files) {
        this(new ProjectsViewModel(new Desk(studio), background, navigator), labels, files);
    }

    ProjectsScreen(ProjectsViewModel model, Labels labels, FileDialogs files) {
        this.model = model;
        view = new ShownView<>(
                ProjectsView.class, () -> new ProjectsView(model, files, labels), ProjectsView::watch, labels);
    }

    @Override
    public Parent build() {
        return view.build();
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void close() {
        view.close();
    }

    /** The projects of the studio. */
    private record Desk(Studio studio) implements ProjectsViewModel.Door {
        @Override
        public ProjectsViewModel.Content content() {
            return new ProjectsViewModel.Content(
                    studio.projects().list(), studio.history().list());
        }

        @Override
        public void export(String project, Path file) {
            studio.exports().write(studio.exports().project(project), file, true);
        }

        @Override
        public String saveAsTemplate(String project) {
            return studio.exports().save(project, null, null, false);
        }
    }
}
