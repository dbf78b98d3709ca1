package crosstie.ui.projects;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Fxml;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** The list of projects, plugged into the shell. */
public final class ProjectsScreen implements Screen {
    private final ProjectsViewModel model;
    private final Labels labels;
    private Subscription watching = Subscription.EMPTY;

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
        this.labels = labels;
    }

    @Override
    public Parent build() {
        watching.unsubscribe();
        ProjectsView view = new ProjectsView(model, labels);
        Parent root = Fxml.load(ProjectsView.class, () -> view, labels);
        watching = view.watch();
        return root;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void close() {
        watching.unsubscribe();
    }
}
