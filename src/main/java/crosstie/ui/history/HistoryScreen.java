package crosstie.ui.history;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Fxml;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** The list of runs, plugged into the shell. */
public final class HistoryScreen implements Screen {
    private final HistoryViewModel model;
    private final Labels labels;
    private Subscription watching = Subscription.EMPTY;

    public HistoryScreen(Studio studio, Navigator navigator, Background background, Labels labels) {
        this(new HistoryViewModel(() -> studio.history().list(), background, navigator), labels);
    }

    HistoryScreen(HistoryViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
    }

    @Override
    public Parent build() {
        watching.unsubscribe();
        HistoryView view = new HistoryView(model, labels);
        Parent root = Fxml.load(HistoryView.class, () -> view, labels);
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
