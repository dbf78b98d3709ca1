package crosstie.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads {@code XView.fxml} beside its controller {@code XView}; the controller is made by us, with constructor arguments only. */
public final class Fxml {
    private Fxml() {}

    public static <V> Parent load(Class<V> view, Supplier<V> controller, Labels labels) {
        URL layout = view.getResource(view.getSimpleName() + ".fxml");
        FXMLLoader loader = new FXMLLoader(layout, labels.bundle());
        loader.setControllerFactory(type -> controller.get());
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("layout of " + view.getName(), e);
        }
    }
}
