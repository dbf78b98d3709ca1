package crosstie.ui.shell;

import crosstie.studio.Studio;
import crosstie.ui.connections.ConnectionsScreen;
import crosstie.ui.history.HistoryScreen;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.UnderWay;
import crosstie.ui.mapping.MappingScreen;
import crosstie.ui.projects.ProjectsScreen;
import crosstie.ui.run.ExecutionScreen;
import crosstie.ui.run.RunScreen;
import crosstie.ui.templates.TemplatesScreen;
import crosstie.ui.testrun.TestRunScreen;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Parent;

/** Which screen stands at which place. A screen is made on the first visit and kept; its view until language or theme change. */
final class Screens implements AutoCloseable {
    private final Studio studio;
    private final Navigator navigator;
    private final Background background;
    private final Labels labels;
    private final UnderWay underWay;
    private final FileDialogs files;
    private final Map<Place, Screen> kept = new HashMap<>();
    private final Map<Place, Parent> views = new HashMap<>();

    Screens(
            Studio studio,
            Navigator navigator,
            Background background,
            Labels labels,
            UnderWay underWay,
            FileDialogs files) {
        this.studio = studio;
        this.navigator = navigator;
        this.background = background;
        this.labels = labels;
        this.underWay = underWay;
        this.files = files;
    }

    Parent view(Place place) {
        return views.computeIfAbsent(place, p -> screen(p).build());
    }

    void shown(Place place) {
        screen(place).shown();
    }

    void forgetViews() {
        views.clear();
    }

    @Override
    public void close() {
        kept.values().forEach(Screen::close);
    }

    private Screen screen(Place place) {
        return kept.computeIfAbsent(place, this::make);
    }

    private Screen make(Place place) {
        return switch (place.kind()) {
            case CONNECTIONS -> new ConnectionsScreen(studio, background, labels);
            case PROJECTS -> new ProjectsScreen(studio, navigator, background, labels, files);
            case HISTORY -> new HistoryScreen(studio, navigator, background, labels);
            case TEMPLATES -> new TemplatesScreen(studio, navigator, background, labels, files);
            case MAPPING -> new MappingScreen(studio, place.about(), navigator, background, labels);
            case RUN -> new RunScreen(studio, place.about(), navigator, background, labels, underWay);
            case EXECUTION -> new ExecutionScreen(studio, place.about(), navigator, background, labels);
            case TEST_RUN -> new TestRunScreen(studio, place.about(), navigator, background, labels);
        };
    }
}
