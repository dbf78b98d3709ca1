package crosstie.ui.connections;

import crosstie.model.TestStep;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step of a test: how it ended, what was seen, how long it took, and what to do about it. */
final class StepLine extends HBox {
    StepLine(TestStep step, boolean warns, Labels labels) {
        super(12);
        getStyleClass().addAll("ct-test-step", step.ok() ? "ct-step-ok" : "ct-step-failed");
        setAccessibleText(
                labels.get(step.ok() ? "connections.step.ok" : "connections.step.failed", name(step, labels)));
        Label name = new Label(name(step, labels));
        name.getStyleClass().add("ct-strong");
        Label time = new Label(time(step.milliseconds(), labels));
        time.getStyleClass().add("ct-secondary");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, name, Marks.spring(), time);
        head.setAlignment(Pos.CENTER_LEFT);
        Label seen = wrapped(labels.sentences().message(step.code(), step.arguments()));
        seen.getStyleClass().add("ct-secondary");
        if (!step.ok()) {
            seen.getStyleClass().add("ct-text-danger");
        }
        VBox words = new VBox(2, head, seen);
        if (!step.ok() || warns) {
            words.getChildren().add(remedy(labels.sentences().remedy(step.code(), step.arguments()), labels));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(mark(step, warns), words);
    }

    static String name(TestStep step, Labels labels) {
        String key = "connections.step." + step.name();
        return labels.bundle().containsKey(key) ? labels.get(key) : step.name();
    }

    private static String time(long milliseconds, Labels labels) {
        return milliseconds < 1000 ? milliseconds + " ms" : labels.seconds(milliseconds / 1000.0);
    }

    private static Node mark(TestStep step, boolean warns) {
        if (!step.ok()) {
            return Icons.of(Icons.ERROR, "ct-danger", "ct-icon-large");
        }
        return warns
                ? Icons.of(Icons.WARNING, "ct-warning", "ct-icon-large")
                : Icons.of(Icons.COMPLETED, "ct-success", "ct-icon-large");
    }

    /** What to do, set off from what was seen. */
    static Node remedy(String words, Labels labels) {
        Label head = new Label(labels.get("connections.todo"));
        head.getStyleClass().add("ct-strong");
        VBox box = new VBox(2, head, wrapped(words));
        box.getStyleClass().add("ct-test-remedy");
        VBox.setMargin(box, new javafx.geometry.Insets(6, 0, 2, 0));
        return box;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
