package crosstie.ui.testrun;

import crosstie.model.RowChange;
import crosstie.model.RowChange.Action;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What would become of a row, as glyph, word and colour. */
final class ActionMark {
    private ActionMark() {}

    static Node glyph(Action action) {
        return switch (action) {
            case CREATE -> Icons.of(Icons.CREATE, "ct-success");
            case UPDATE -> Icons.of(Icons.UPDATE, "ct-accent");
            case UNCHANGED -> Icons.of(Icons.SAME, "ct-muted");
            case FILTERED -> Icons.of(Icons.SKIP, "ct-muted");
            case REJECTED -> Icons.of(Icons.ERROR, "ct-danger");
        };
    }

    static String style(Action action) {
        return switch (action) {
            case CREATE -> "ct-text-success";
            case UPDATE -> "ct-text-accent";
            case UNCHANGED, FILTERED -> "ct-muted-text";
            case REJECTED -> "ct-text-danger";
        };
    }

    /** {@code 2 fields}, {@code new}, {@code fails}. */
    static HBox ofRow(RowChange row, Labels labels) {
        String word = row.action() == Action.UPDATE
                ? labels.count("testrun.fields", row.fields().size())
                : labels.get("testrun.row." + row.action());
        Label label = new Label(word);
        label.getStyleClass().addAll(style(row.action()), "ct-on-selection");
        HBox box = new HBox(6, glyph(row.action()), label);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
