package crosstie.ui.shell;

import atlantafx.base.controls.Popover;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Theme and language; both take effect at once. */
final class SettingsPopover {
    private final Popover popover = new Popover();

    SettingsPopover(Labels labels, Choices choices) {
        VBox content = new VBox(
                8,
                caption(labels.get("settings.theme")),
                segments(
                        List.of(Theme.values()),
                        choices.theme().get(),
                        t -> labels.get("settings.theme." + t),
                        choices.useTheme()),
                caption(labels.get("settings.language")),
                segments(
                        List.of(Locale.ENGLISH, Locale.FRENCH),
                        choices.locale().get(),
                        l -> labels.get("settings.language." + l.getLanguage()),
                        choices.useLocale()));
        content.getStyleClass().add("ct-popover");
        popover.setContentNode(content);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_BOTTOM);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setAnimated(false);
    }

    void show(Node at) {
        popover.show(at);
    }

    private <T> HBox segments(List<T> offered, T chosen, Function<T, String> word, Consumer<T> choose) {
        HBox row = new HBox();
        for (int i = 0; i < offered.size(); i++) {
            T one = offered.get(i);
            ToggleButton button = new ToggleButton(word.apply(one));
            String edge = i == 0 ? "left-pill" : i == offered.size() - 1 ? "right-pill" : "center-pill";
            button.getStyleClass().addAll("ct-segment", edge);
            button.setSelected(one.equals(chosen));
            button.setOnAction(e -> {
                popover.hide();
                choose.accept(one);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("ct-strong");
        return caption;
    }
}
