package crosstie.ui.run;

import crosstie.ui.kit.Labels;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A cause of rejection: the sentence of its first row, the field, and how many rows. */
final class CauseCell extends ListCell<ResultViewModel.Cause> {
    private final Labels labels;
    private final Label sentence = new Label();
    private final Label field = new Label();
    private final Label count = new Label();
    private final HBox box;

    CauseCell(Labels labels) {
        this.labels = labels;
        sentence.setWrapText(true);
        sentence.getStyleClass().add("ct-strong");
        field.getStyleClass().add("ct-secondary");
        count.getStyleClass().add("ct-rejected-number");
        count.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(2, sentence, field);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(12, words, count);
        getStyleClass().add("ct-cause");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ResultViewModel.Cause cause, boolean empty) {
        super.updateItem(cause, empty);
        setGraphic(empty || cause == null ? null : box);
        if (!empty && cause != null) {
            sentence.setText(labels.sentences().message(cause.first().error()));
            field.setText(cause.first().error().field());
            count.setText(labels.number(cause.rows()));
        }
    }
}
