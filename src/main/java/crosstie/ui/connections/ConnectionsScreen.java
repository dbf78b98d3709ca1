package crosstie.ui.connections;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.ShownView;
import java.time.Clock;
import javafx.scene.Parent;

/** The connections, plugged into the shell. */
public final class ConnectionsScreen implements Screen {
    private final ConnectionsViewModel model;
    private final ShownView<ConnectionsView> view;

    public ConnectionsScreen(Studio studio, Background background, Labels labels) {
        model = new ConnectionsViewModel(
                studio,
                background,
                Clock.systemUTC(),
                step -> !labels.sentences()
                        .remedy(step.code(), step.arguments())
                        .isEmpty());
        view = new ShownView<>(
                ConnectionsView.class, () -> new ConnectionsView(model, labels), ConnectionsView::watch, labels);
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
        model.close();
    }
}
