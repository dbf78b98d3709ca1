package crosstie.ui.testrun;

import crosstie.studio.Studio;
import crosstie.studio.run.RunRequest;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Fxml;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** The test run of a project, plugged into the shell. Begun on arrival. */
public final class TestRunScreen implements Screen {
    private final TestRunViewModel model;
    private final Navigator navigator;
    private final Labels labels;
    private Subscription watching = Subscription.EMPTY;

    public TestRunScreen(Studio studio, String project, Navigator navigator, Background background, Labels labels) {
        this(
                new TestRunViewModel(
                        project,
                        (watcher, cancelled) -> new TestRunViewModel.Found(
                                studio.projects().open(project),
                                studio.previews()
                                        .preview(
                                                RunRequest.project(project),
                                                TestRunViewModel.ROWS,
                                                watcher,
                                                cancelled)),
                        background,
                        navigator),
                navigator,
                labels);
    }

    TestRunScreen(TestRunViewModel model, Navigator navigator, Labels labels) {
        this.model = model;
        this.navigator = navigator;
        this.labels = labels;
    }

    @Override
    public Parent build() {
        watching.unsubscribe();
        TestRunView view = new TestRunView(model, navigator, labels);
        Parent root = Fxml.load(TestRunView.class, () -> view, labels);
        watching = view.watch();
        return root;
    }

    @Override
    public void shown() {
        model.start();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        model.cancel();
    }
}
