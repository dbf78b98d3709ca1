package crosstie.ui.run;

import crosstie.model.RejectedRow;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.Trouble;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Rejected rows by cause: causes at the left; what to do, and the rows, at the right. */
final class RejectedPane extends VBox {
    private final ResultViewModel model;
    private final Labels labels;
    private final ListView<ResultViewModel.Cause> causes;
    private final VBox remedy = new VBox(4);
    private final StackPane list = new StackPane();
    private final TableView<RejectedRow> grid;

    RejectedPane(ResultViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        getStyleClass().add("ct-rejected");
        causes = new ListView<>(model.causes());
        causes.getStyleClass().add("ct-causes");
        causes.setId("causes");
        causes.setCellFactory(view -> new CauseCell(labels));
        causes.setMinWidth(260);
        causes.setPrefWidth(300);
        causes.setMaxWidth(348);
        grid = rows();
        remedy.getStyleClass().add("ct-remedy");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox right = new VBox(remedy, list);
        HBox.setHgrow(right, Priority.ALWAYS);
        Label head = new Label(labels.count(
                "rejected.head",
                model.causes().stream().mapToLong(ResultViewModel.Cause::rows).sum()));
        head.getStyleClass().add("ct-rejected-head");
        HBox below = new HBox(causes, right);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(head, below);
    }

    Subscription watch() {
        return Subscription.combine(
                model.cause().subscribe(this::show),
                model.trouble()
                        .subscribe(trouble -> list.getChildren()
                                .setAll(
                                        trouble == null
                                                ? grid
                                                : Panes.trouble(trouble.apply(labels), labels, model::readRows))),
                causes.getSelectionModel().selectedItemProperty().subscribe(cause -> {
                    if (cause != null) {
                        model.cause().set(cause);
                    }
                }));
    }

    private void show(ResultViewModel.Cause cause) {
        remedy.getChildren().clear();
        if (cause != null) {
            causes.getSelectionModel().select(cause);
            remedy.getChildren().addAll(advice(labels.trouble(cause.first().error())));
        }
    }

    private List<Node> advice(Trouble trouble) {
        Label todo = new Label(trouble.remedy(), Icons.of(Icons.REMEDY, "ct-accent"));
        todo.getStyleClass().add("ct-strong");
        todo.setGraphicTextGap(8);
        todo.setWrapText(true);
        HBox facts = new HBox(8, Marks.badge(trouble.code(), "danger", null), note(labels.get("rejected.kept")));
        facts.setAlignment(Pos.CENTER_LEFT);
        return List.of(todo, facts);
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.getStyleClass().add("ct-secondary");
        return note;
    }

    private TableView<RejectedRow> rows() {
        TableView<RejectedRow> table = Grid.of(
                model.rows(),
                List.of(
                        Grid.text(labels.get("testrun.key"), 160, RejectedRow::key, "ct-mono-cell", "ct-pad"),
                        Grid.text(labels.get("testrun.company"), 80, RejectedRow::organization, "ct-muted-cell"),
                        Grid.wide(Grid.text(
                                labels.get("rejected.field"),
                                160,
                                r -> r.error().field(),
                                "ct-muted-cell")),
                        Grid.wide(Grid.text(
                                labels.get("rejected.why"),
                                360,
                                r -> labels.sentences().message(r.error())))));
        table.setId("rejected");
        return table;
    }
}
