package crosstie.ui.history;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.ShownView;
import javafx.scene.Parent;

/** The list of runs, plugged into the shell. */
public final class HistoryScreen implements Screen {
    private final HistoryViewModel model;
    private final ShownView<HistoryView> view;

    public HistoryScreen(Studio studio, Navigator navigator, Background background, Labels labels) {
        this(new HistoryViewModel(() -> studio.history().list(), background, navigator), labels);
    }

    HistoryScreen(HistoryViewModel model, Labels labels) {
        this.model = model;
        view = new ShownView<>(HistoryView.class, () -> new HistoryView(model, labels), HistoryView::watch, labels);
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
