package crosstie.ui.run;

import crosstie.studio.Studio;
import crosstie.studio.run.RunRequest;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Fxml;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.UnderWay;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** A run of a project, plugged into the shell. Begun on arrival, unless one goes on. */
public final class RunScreen implements Screen {
    private final RunViewModel model;
    private final Navigator navigator;
    private final Labels labels;
    private Subscription watching = Subscription.EMPTY;

    public RunScreen(
            Studio studio,
            String project,
            Navigator navigator,
            Background background,
            Labels labels,
            UnderWay underWay) {
        this(
                new RunViewModel(
                        project,
                        (watcher, cancelled) -> studio.runs().run(RunRequest.project(project), watcher, cancelled),
                        new ResultViewModel(id -> studio.history().errors(id), background),
                        underWay,
                        background,
                        navigator),
                navigator,
                labels);
    }

    RunScreen(RunViewModel model, Navigator navigator, Labels labels) {
        this.model = model;
        this.navigator = navigator;
        this.labels = labels;
    }

    @Override
    public Parent build() {
        watching.unsubscribe();
        RunView view = new RunView(model, navigator, labels);
        Parent root = Fxml.load(RunView.class, () -> view, labels);
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
        model.stop();
    }
}
