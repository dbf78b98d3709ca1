package crosstie.ui.connections;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Fxml;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Screen;
import java.time.Clock;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** The connections, plugged into the shell. */
public final class ConnectionsScreen implements Screen {
    private final ConnectionsViewModel model;
    private final Labels labels;
    private Subscription watching = Subscription.EMPTY;

    public ConnectionsScreen(Studio studio, Background background, Labels labels) {
        this.labels = labels;
        model = new ConnectionsViewModel(
                studio,
                background,
                Clock.systemUTC(),
                step -> !labels.sentences()
                        .remedy(step.code(), step.arguments())
                        .isEmpty());
    }

    @Override
    public Parent build() {
        watching.unsubscribe();
        ConnectionsView view = new ConnectionsView(model, labels);
        Parent root = Fxml.load(ConnectionsView.class, () -> view, labels);
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
        model.close();
    }
}
