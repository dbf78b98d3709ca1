package crosstie.ui.testrun;

import crosstie.model.RowChange;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Panes;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What a test run found. */
final class FoundPane extends VBox {
    private final TestRunViewModel model;
    private final Labels labels;
    private final FilterBar filters;
    private final StackPane list = new StackPane();
    private final TableView<RowChange> grid;
    private final RowDetail detail;

    FoundPane(TestRunViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        filters = new FilterBar(model, labels);
        grid = RowGrid.of(model.rows(), model.found().changes().execution(), labels);
        detail = new RowDetail(model, labels);
        detail.setMinWidth(320);
        detail.setPrefWidth(440);
        detail.setMaxWidth(440);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(filters, list);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox below = new HBox(left, detail);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new ContextBar(model.found(), labels),
                        new CountCards(model.found().counts(), labels),
                        below);
    }

    Subscription watch() {
        InvalidationListener onRows = o -> rowsChanged();
        model.rows().shown().addListener(onRows);
        rowsChanged();
        return Subscription.combine(
                filters.watch(),
                model.selected().subscribe(this::select),
                grid.getSelectionModel().selectedItemProperty().subscribe(row -> {
                    if (row != null) {
                        model.selected().set(row);
                    }
                }),
                () -> model.rows().shown().removeListener(onRows));
    }

    private void select(RowChange row) {
        detail.show(row);
        if (row != null && grid.getSelectionModel().getSelectedItem() != row) {
            grid.getSelectionModel().select(row);
            grid.scrollTo(Math.max(0, grid.getSelectionModel().getSelectedIndex() - 4));
        }
    }

    private void rowsChanged() {
        boolean none = model.rows().shown().isEmpty();
        list.getChildren().setAll(none ? nothing() : grid);
        detail.setVisible(!none);
        detail.setManaged(!none);
    }

    private Node nothing() {
        var counts = model.found().counts();
        boolean same = counts.written() + counts.rejected() == 0;
        Button all = new Button(labels.get("testrun.showRows"));
        all.getStyleClass().add("ct-page-button");
        all.setOnAction(e -> model.rows().showAll());
        boolean hidden = !model.found().changes().rows().isEmpty();
        return same
                ? Panes.empty(Icons.SAME, labels.get("testrun.noChange"), hidden ? all : null)
                : Panes.empty(Icons.FILTER, labels.get("testrun.noHit"), hidden ? all : null);
    }
}
