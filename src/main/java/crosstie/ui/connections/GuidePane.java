package crosstie.ui.connections;

import crosstie.model.GuideStep;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What to set up in the system and in Microsoft Entra ID; folded until asked for. */
final class GuidePane extends VBox {
    private final ConnectionsViewModel model;
    private final Desk desk;
    private final Labels labels;

    GuidePane(ConnectionsViewModel model, Desk desk, Labels labels) {
        super(12);
        this.model = model;
        this.desk = desk;
        this.labels = labels;
    }

    Subscription watch() {
        InvalidationListener onGuide = o -> draw();
        model.guide().addListener(onGuide);
        return Subscription.combine(
                desk.form().system().value().subscribe(s -> model.readGuide(labels.locale())),
                model.guideOpen().subscribe(o -> draw()),
                () -> model.guide().removeListener(onGuide));
    }

    private void draw() {
        getChildren().clear();
        if (model.guide().isEmpty()) {
            return;
        }
        boolean open = model.guideOpen().get();
        String system =
                labels.get("connections.kind." + desk.form().system().value().get());
        Hyperlink fold = new Hyperlink(
                labels.get("connections.guide", system, model.guide().size()),
                Icons.of(open ? Icons.CHEVRON_DOWN : Icons.CHEVRON_RIGHT));
        fold.getStyleClass().addAll("ct-link", "ct-strong");
        fold.setId("guide");
        fold.setOnAction(e -> model.guideOpen().set(!open));
        getChildren().add(fold);
        if (open) {
            VBox steps = new VBox();
            steps.getStyleClass().addAll("ct-card", "ct-test-steps");
            for (int i = 0; i < model.guide().size(); i++) {
                steps.getChildren().add(step(i + 1, model.guide().get(i)));
            }
            getChildren().add(steps);
        }
    }

    private Node step(int number, GuideStep step) {
        Label title = wrapped(step.title());
        title.getStyleClass().add("ct-strong");
        VBox words = new VBox(4, title, wrapped(step.text()));
        if (!step.value().isBlank()) {
            words.getChildren().add(Copying.line(step.value(), labels));
        }
        if (!step.provedBy().isEmpty()) {
            String key = "connections.step." + step.provedBy();
            Label proved = wrapped(labels.get(
                    "connections.guide.proved", labels.bundle().containsKey(key) ? labels.get(key) : step.provedBy()));
            proved.getStyleClass().add("ct-secondary");
            words.getChildren().add(proved);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label count = new Label(String.valueOf(number));
        count.getStyleClass().add("ct-guide-number");
        HBox line = new HBox(12, count, words);
        line.getStyleClass().add("ct-test-step");
        return line;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
