package crosstie.ui.shell;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.UnderWay;
import java.util.Optional;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Logo, the connection set with its environment, the run under way, light or dark. */
final class TopBar extends HBox {
    private final Labels labels;
    private final Button running = new Button();
    /** Held here, because the model outlives this bar and knows it only weakly. */
    private final javafx.beans.value.ChangeListener<Optional<UnderWay.Run>> onRun = (o, was, now) -> tell(now);

    TopBar(ShellViewModel model, Labels labels, Navigator navigator, Choices choices) {
        this.labels = labels;
        getStyleClass().add("ct-top-bar");
        Label product = new Label(labels.get("product"));
        product.getStyleClass().add("ct-product");
        running.getStyleClass().add("ct-running");
        running.setGraphic(Icons.small(Icons.RUNNING));
        running.setOnAction(e -> model.underWay().latest().get().ifPresent(r -> navigator.go(r.place())));
        model.underWay().latest().addListener(new WeakChangeListener<>(onRun));
        tell(model.underWay().latest().get());
        getChildren().addAll(new Logo(24), product, set(), Marks.spring(), running, theme(choices));
    }

    private void tell(Optional<UnderWay.Run> run) {
        running.setVisible(run.isPresent());
        running.setText(run.map(this::words).orElse(""));
    }

    private String words(UnderWay.Run run) {
        return run.done() < 0
                ? run.name()
                : labels.get("shell.running", run.name(), (int) Math.floor(run.done() * 100));
    }

    private HBox set() {
        Label name = new Label(ShellViewModel.SET);
        name.getStyleClass().add("ct-strong");
        HBox set = new HBox(Icons.of(Icons.SET), name, Marks.environment(labels.get("environment.demo")));
        set.getStyleClass().add("ct-set");
        Tooltip.install(set, new Tooltip(labels.get("shell.set.tip")));
        HBox.setMargin(set, new javafx.geometry.Insets(0, 0, 0, 8));
        return set;
    }

    private Button theme(Choices choices) {
        Button theme = new Button(null, Icons.of(Icons.THEME));
        theme.getStyleClass().add("ct-icon-button");
        theme.setTooltip(new Tooltip(labels.get("theme.toggle")));
        theme.setAccessibleText(labels.get("theme.toggle"));
        theme.setId("theme");
        theme.setOnAction(e -> choices.toggleTheme().run());
        return theme;
    }
}
