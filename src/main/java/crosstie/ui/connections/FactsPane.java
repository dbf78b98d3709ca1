package crosstie.ui.connections;

import crosstie.ui.kit.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What there is to say about a connection that cannot be changed: the sandbox. */
final class FactsPane extends VBox {
    FactsPane(ConnectionLine line, Labels labels) {
        super(4);
        Label head = new Label(labels.get("connections.settings"));
        head.getStyleClass().add("ct-strong");
        getChildren().add(head);
        fact(
                labels.get("connections.setting.address"),
                line.connection().address().toString());
        fact(
                labels.get("connections.setting.signIn"),
                labels.get("connections.signIn." + line.connection().signIn()));
        if (!line.connection().setting("company").isEmpty()
                && line.connection().connector().equals("finops")) {
            fact(labels.get("connections.setting.company"), line.connection().setting("company"));
        }
        fact(labels.get("connections.calledBy"), line.name());
        Label why = wrapped(labels.get("connections.sandbox.why"));
        why.getStyleClass().add("ct-secondary");
        VBox.setMargin(why, new javafx.geometry.Insets(16, 0, 0, 0));
        getChildren().add(why);
    }

    private void fact(String name, String value) {
        Label caption = new Label(name);
        caption.getStyleClass().add("ct-secondary");
        VBox.setMargin(caption, new javafx.geometry.Insets(8, 0, 0, 0));
        getChildren().addAll(caption, wrapped(value));
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
