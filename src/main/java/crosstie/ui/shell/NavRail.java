package crosstie.ui.shell;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The places there are; settings at the foot. */
final class NavRail extends VBox {
    private final Map<Place.Kind, ToggleButton> items = new EnumMap<>(Place.Kind.class);
    /** Held here, because the model outlives this rail and knows it only weakly. */
    private final ChangeListener<Place> onPlace = (o, was, now) -> mark(now);

    NavRail(ShellViewModel model, Labels labels, Navigator navigator, Choices choices) {
        getStyleClass().add("ct-rail");
        add(Place.CONNECTIONS, labels.get("nav.connections"), Icons.CONNECT, navigator, model);
        add(Place.PROJECTS, labels.get("nav.projects"), Icons.PROJECTS, navigator, model);
        add(Place.TEMPLATES, labels.get("nav.templates"), Icons.TEMPLATES, navigator, model);
        add(Place.HISTORY, labels.get("nav.history"), Icons.HISTORY, navigator, model);
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        Button settings = new Button(labels.get("nav.settings"), Icons.large(Icons.SETTINGS));
        settings.getStyleClass().add("ct-rail-item");
        settings.setId("settings");
        settings.setOnAction(e -> new SettingsPopover(labels, choices).show(settings));
        Region none = bar();
        none.setVisible(false);
        getChildren().addAll(between, new HBox(none, settings));
        model.place().addListener(new WeakChangeListener<>(onPlace));
        mark(model.place().get());
    }

    private void add(Place place, String word, String icon, Navigator navigator, ShellViewModel model) {
        ToggleButton item = new ToggleButton(word, Icons.large(icon));
        item.getStyleClass().setAll("ct-rail-item");
        item.setId("nav-" + place.kind().name().toLowerCase(java.util.Locale.ROOT));
        item.setOnAction(e -> {
            mark(model.place().get());
            if (model.place().get() != null) {
                navigator.go(place);
            }
        });
        items.put(place.kind(), item);
        Region bar = bar();
        bar.visibleProperty().bind(item.selectedProperty());
        getChildren().add(new HBox(bar, item));
    }

    private static Region bar() {
        Region bar = new Region();
        bar.getStyleClass().add("ct-rail-bar");
        return bar;
    }

    private void mark(Place place) {
        Place.Kind at = place == null ? Place.Kind.PROJECTS : home(place.kind());
        items.forEach((kind, item) -> item.setSelected(kind == at));
    }

    /** The place of the rail that a screen belongs to. */
    private static Place.Kind home(Place.Kind kind) {
        return switch (kind) {
            case CONNECTIONS -> Place.Kind.CONNECTIONS;
            case PROJECTS, MAPPING, TEST_RUN -> Place.Kind.PROJECTS;
            case RUN, EXECUTION, HISTORY -> Place.Kind.HISTORY;
            case TEMPLATES -> Place.Kind.TEMPLATES;
        };
    }
}
