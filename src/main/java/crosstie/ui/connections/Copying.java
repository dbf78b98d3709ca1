package crosstie.ui.connections;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A value to take elsewhere, and the button that copies it. */
final class Copying {
    private Copying() {}

    static HBox line(String value, Labels labels) {
        TextField text = new TextField(value);
        text.setEditable(false);
        text.getStyleClass().addAll("ct-mono", "ct-copied");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = new Button(labels.get("connections.copy"), Icons.small(Icons.COPY));
        copy.getStyleClass().add("ct-small");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(value);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(labels.get("connections.copied"));
        });
        HBox line = new HBox(8, text, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
