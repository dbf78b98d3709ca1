package crosstie.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** What the toolkit starts: one window. Never the main class, so that JavaFX is found on the class path. */
public final class StudioApplication extends Application {
    private StudioWindow window;

    @Override
    public void start(Stage stage) {
        List<String> given = getParameters().getRaw();
        window = new StudioWindow(stage, Path.of(given.get(0)), given.get(1));
        window.show();
    }

    @Override
    public void stop() {
        window.close();
    }
}
