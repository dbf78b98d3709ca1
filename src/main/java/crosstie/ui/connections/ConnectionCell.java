package crosstie.ui.connections;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A connection: its system's letter, name, address, how it signs in, and how its last test ended. */
final class ConnectionCell extends ListCell<ConnectionLine> {
    private final ConnectionsViewModel model;
    private final Labels labels;

    ConnectionCell(ConnectionsViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        getStyleClass().add("ct-connection");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ConnectionLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : drawn(line));
    }

    private HBox drawn(ConnectionLine line) {
        Label name = new Label(line.title(labels));
        name.getStyleClass().add("ct-strong");
        HBox title = new HBox(8, name);
        title.setAlignment(Pos.CENTER_LEFT);
        if (line.sandbox()) {
            title.getChildren().add(Marks.environment(labels.get("environment.demo")));
        }
        VBox words = new VBox(
                2,
                title,
                muted(line.place()),
                muted(labels.get("connections.signIn." + line.connection().signIn())),
                state(model.test(line)));
        line.warnings()
                .forEach(w -> words.getChildren()
                        .add(fact(
                                labels.sentences().message(w),
                                Icons.small(Icons.WARNING, "ct-warning"),
                                "ct-text-warning")));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(12, tile(line.connection().connector(), labels), words);
    }

    /** The system's letter, without the colour of a role: it has none by itself. */
    static Label tile(String connector, Labels labels) {
        Label tile = new Label(labels.get("connections.letter." + connector));
        tile.getStyleClass().add("ct-tile");
        return tile;
    }

    private Label state(TestViewModel test) {
        return switch (test.state().get()) {
            case NEVER -> fact(labels.get("connections.never"), Icons.small(Icons.WAITING), null);
            case RUNNING -> fact(labels.get("connections.running"), Icons.small(Icons.RUNNING, "ct-accent"), null);
            case PASSED ->
                fact(labels.get("connections.passed", at(test)), Icons.small(Icons.CONNECTED, "ct-success"), null);
            case WARNED ->
                fact(labels.get("connections.warned", at(test)), Icons.small(Icons.WARNING, "ct-warning"), null);
            case FAILED ->
                fact(
                        labels.get("connections.failed", at(test)),
                        Icons.small(Icons.ERROR, "ct-danger"),
                        "ct-text-danger");
        };
    }

    private String at(TestViewModel test) {
        return labels.time(test.ended());
    }

    private static Label fact(String words, FontIcon icon, String style) {
        Label fact = new Label(words, icon);
        fact.getStyleClass().add("ct-secondary");
        fact.setGraphicTextGap(6);
        if (style != null) {
            fact.getStyleClass().add(style);
        }
        return fact;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("ct-secondary");
        return label;
    }
}
