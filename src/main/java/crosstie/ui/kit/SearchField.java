package crosstie.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field to look for words, with a magnifier. Escape empties it. */
public final class SearchField extends StackPane {
    private final TextField field = new TextField();

    public SearchField(String prompt) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("ct-search");
        field.setOnKeyPressed(e -> {
            if (e.getCode() == javafx.scene.input.KeyCode.ESCAPE) {
                field.clear();
            }
        });
        FontIcon magnifier = Icons.small(Icons.SEARCH);
        magnifier.setMouseTransparent(true);
        StackPane.setMargin(magnifier, new javafx.geometry.Insets(0, 0, 0, 9));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, magnifier);
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }
}
