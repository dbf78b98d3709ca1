package crosstie.ui.history;

import crosstie.model.Execution;
import crosstie.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

/** Opens the run of its row; seen while the row is selected or under the pointer. */
final class OpenCell extends TableCell<Execution, Execution> {
    private final HBox box;

    OpenCell(HistoryViewModel model, Labels labels) {
        Button open = new Button(labels.get("projects.open"));
        open.getStyleClass().addAll("ct-small", "openRun");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(e -> model.open(getItem()));
        box = new HBox(open);
        box.setAlignment(Pos.CENTER_RIGHT);
        tableRowProperty().subscribe(row -> {
            if (row != null) {
                box.visibleProperty().bind(row.hoverProperty().or(row.selectedProperty()));
            }
        });
    }

    @Override
    protected void updateItem(Execution run, boolean empty) {
        super.updateItem(run, empty);
        setGraphic(empty || run == null ? null : box);
    }
}
