package crosstie.ui.kit;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.util.Subscription;

/** The view that a screen shows now. Each time it is built anew, the one before stops watching its model. */
public final class ShownView<V> {
    private final Class<V> type;
    private final Supplier<V> views;
    private final Function<V, Subscription> watch;
    private final Labels labels;
    private Subscription watching = Subscription.EMPTY;

    /**
     * @param views makes the controller of {@code XView.fxml}
     * @param watch lets a built view follow its model
     */
    public ShownView(Class<V> type, Supplier<V> views, Function<V, Subscription> watch, Labels labels) {
        this.type = type;
        this.views = views;
        this.watch = watch;
        this.labels = labels;
    }

    public Parent build() {
        watching.unsubscribe();
        V view = views.get();
        Parent root = Fxml.load(type, () -> view, labels);
        watching = watch.apply(view);
        return root;
    }

    public void close() {
        watching.unsubscribe();
    }
}
