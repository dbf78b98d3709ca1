package crosstie.ui.run;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Fxml;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** A run of the past, plugged into the shell. */
public final class ExecutionScreen implements Screen {
    private final ExecutionViewModel model;
    private final Navigator navigator;
    private final Labels labels;
    private Subscription watching = Subscription.EMPTY;

    public ExecutionScreen(Studio studio, String id, Navigator navigator, Background background, Labels labels) {
        this(
                new ExecutionViewModel(
                        () -> studio.history().open(id),
                        new ResultViewModel(run -> studio.history().errors(run), background),
                        background),
                navigator,
                labels);
    }

    ExecutionScreen(ExecutionViewModel model, Navigator navigator, Labels labels) {
        this.model = model;
        this.navigator = navigator;
        this.labels = labels;
    }

    @Override
    public Parent build() {
        watching.unsubscribe();
        ExecutionView view = new ExecutionView(model, navigator, labels);
        Parent root = Fxml.load(ExecutionView.class, () -> view, labels);
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
