package crosstie.ui.shell;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Settings;
import crosstie.ui.kit.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window: shows its frame at once, opens the studio behind it, and closes it at the end. */
public final class StudioWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final long PATIENCE_SECONDS = 20;

    private final Stage stage;
    private final Path home;
    private final Settings settings;
    private final Labels labels;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(workers, Platform::runLater);
    private final ShellViewModel model;
    private final FileDialogs files;
    private Frame frame;
    private Screens screens;
    private Studio studio;

    /** Opens the studio over a home folder and returns when the window was closed. {@code lang} may be null. */
    public static void launch(Path home, String lang) {
        Application.launch(StudioApplication.class, home.toString(), lang == null ? "" : lang);
    }

    StudioWindow(Stage stage, Path home, String lang) {
        this(stage, home, lang, new SystemDialogs(stage));
    }

    /** @param files asks for files: the platform's dialogs, but for tests */
    StudioWindow(Stage stage, Path home, String lang, FileDialogs files) {
        this.files = files;
        this.stage = stage;
        this.home = home;
        settings = new Settings(home);
        labels = new Labels(lang.isEmpty() ? settings.locale() : Locale.of(lang));
        model = new ShellViewModel(background);
    }

    void show() {
        stage.setTitle(labels.get("product"));
        stage.getIcons().setAll(Logo.icons());
        stage.setMinWidth(1180);
        stage.setMinHeight(720);
        stage.setScene(new Scene(
                new javafx.scene.layout.Region(), settings.size("width", WIDTH), settings.size("height", HEIGHT)));
        dress();
        stage.show();
        open();
    }

    /** Ends runs at their next page, then closes the studio. */
    void close() {
        settings.keepSize("width", stage.getScene().getWidth());
        settings.keepSize("height", stage.getScene().getHeight());
        if (screens != null) {
            screens.close();
        }
        endWorkers();
        if (studio != null) {
            studio.close();
        }
    }

    private void open() {
        frame.show(Panes.loading(labels.get("shell.opening"), null));
        background.run(
                () -> Studio.open(home),
                this::opened,
                error -> frame.show(Panes.trouble(labels.trouble(error), labels, this::open)));
    }

    private void opened(Studio opened) {
        studio = opened;
        screens = new Screens(opened, this::go, background, labels, model.underWay(), files);
        model.connect(opened);
        go(Place.PROJECTS);
    }

    private void go(Place place) {
        model.place().set(place);
        Parent screen = screens.view(place);
        frame.show(screen);
        screen.requestFocus();
        screens.shown(place);
    }

    /** Builds the frame and the screen in front anew: language and theme reach every word and every drawing. */
    private void dress() {
        Parent inFront = null;
        frame = new Frame(model, labels, this::go, choices());
        if (screens != null && model.place().get() != null) {
            screens.forgetViews();
            inFront = screens.view(model.place().get());
        }
        stage.getScene().setRoot(frame);
        settings.theme().dress(stage.getScene());
        if (inFront != null) {
            frame.show(inFront);
        }
    }

    private Choices choices() {
        return new Choices(
                settings::theme,
                labels::locale,
                theme -> {
                    settings.theme(theme);
                    dress();
                },
                locale -> {
                    settings.locale(locale);
                    labels.use(locale);
                    dress();
                },
                () -> {
                    settings.theme(settings.theme().isDark() ? Theme.LIGHT : Theme.DARK);
                    dress();
                });
    }

    private void endWorkers() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
