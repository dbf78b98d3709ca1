package crosstie.ui.projects;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.ShownView;
import javafx.scene.Parent;

/** The list of projects, plugged into the shell. */
public final class ProjectsScreen implements Screen {
    private final ProjectsViewModel model;
    private final ShownView<ProjectsView> view;

    public ProjectsScreen(Studio studio, Navigator navigator, Background background, Labels labels) {
        this(
                new ProjectsViewModel(
                        () -> new ProjectsViewModel.Content(
                                studio.projects().list(), studio.history().list()),
                        background,
                        navigator),
                labels);
    }

    ProjectsScreen(ProjectsViewModel model, Labels labels) {
        this.model = model;
        view = new ShownView<>(ProjectsView.class, () -> new ProjectsView(model, labels), ProjectsView::watch, labels);
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
}
