package crosstie.ui.templates;

import crosstie.model.ImportPlan;
import crosstie.model.ImportedRow;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Panes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What a file would bring: one card for each template or project, and for foreign maps what became of every row. */
final class ImportPane extends VBox {
    private static final int SHOWN_ROWS = 14;

    private final ImportViewModel model;
    private final Labels labels;
    private final StackPane body = new StackPane();
    private final Label title = new Label();
    private final Button carryOut;
    private final CheckBox replace;

    ImportPane(ImportViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        carryOut = new Button(labels.get("import.do"), Icons.of(Icons.CHECK));
        carryOut.getStyleClass().addAll("ct-primary", "accent");
        carryOut.setId("carryOutImport");
        carryOut.setOnAction(e -> model.carryOut());
        replace = new CheckBox(labels.get("import.replace"));
        replace.setId("replaceOnImport");
        getChildren().addAll(bar(), body);
        VBox.setVgrow(body, Priority.ALWAYS);
    }

    private HBox bar() {
        title.getStyleClass().add("ct-card-title");
        Label note = new Label(labels.get("import.note"));
        note.getStyleClass().add("ct-secondary");
        Button back = new Button(labels.get("cancel"));
        back.setId("cancelImport");
        back.setCancelButton(true);
        back.setOnAction(e -> model.cancel());
        HBox bar = new HBox(12, new VBox(2, title, note), Marks.spring(), replace, back, carryOut);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("ct-import-bar");
        return bar;
    }

    Subscription watch() {
        InvalidationListener onChange = o -> show();
        replace.selectedProperty().bindBidirectional(model.replace());
        List.of(model.file(), model.plan(), model.trouble(), model.busy(), model.replace())
                .forEach(p -> p.addListener(onChange));
        show();
        return () -> {
            replace.selectedProperty().unbindBidirectional(model.replace());
            List.of(model.file(), model.plan(), model.trouble(), model.busy(), model.replace())
                    .forEach(p -> p.removeListener(onChange));
        };
    }

    private void show() {
        if (model.file().get() == null) {
            return;
        }
        title.setText(labels.get("import.title", model.file().get().getFileName()));
        carryOut.setDisable(!model.ready());
        replace.setVisible(model.replaces());
        replace.setManaged(model.replaces());
        Object shown = body.getUserData();
        Object wanted = model.trouble().get() != null
                ? model.trouble().get()
                : model.plan().get();
        if (wanted == null || wanted != shown) {
            body.setUserData(wanted);
            body.getChildren().setAll(content());
        }
    }

    private Node content() {
        if (model.trouble().get() != null) {
            return Panes.trouble(labels.trouble(model.trouble().get()), labels, model::again);
        }
        ImportPlan plan = model.plan().get();
        return plan == null ? Panes.loading(labels.get("import.reading"), null) : scroll(plan);
    }

    private ScrollPane scroll(ImportPlan plan) {
        VBox page = new VBox(16);
        page.getStyleClass().add("ct-import");
        plan.items().forEach(i -> page.getChildren().add(new ImportCard(i, plan.kind(), labels)));
        if (!plan.rows().isEmpty()) {
            page.getChildren().add(rows(plan));
        }
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("ct-scroll");
        return scroll;
    }

    /** What was left out first: that is what a person has to look at. */
    private VBox rows(ImportPlan plan) {
        List<ImportedRow> sorted = plan.rows().stream()
                .sorted(Comparator.comparing(ImportedRow::verdict).reversed())
                .toList();
        TableView<ImportedRow> grid = Grid.of(
                FXCollections.observableArrayList(sorted),
                List.of(
                        Grid.wide(Grid.text(
                                labels.get("import.task"), 140, ImportedRow::task, "ct-first", "ct-muted-cell")),
                        Grid.number(labels.get("import.row"), 56, r -> r.row() == 0 ? "" : labels.number(r.row())),
                        Grid.wide(Grid.text(labels.get("import.from"), 150, ImportedRow::from)),
                        Grid.wide(Grid.text(labels.get("import.to"), 150, ImportedRow::to)),
                        Grid.drawn(labels.get("import.became"), 132, this::verdict),
                        Grid.wide(Grid.column(
                                labels.get("import.why"),
                                420,
                                new String[] {"ct-muted-cell", "ct-last"},
                                this::whyCell))));
        grid.setId("importedRows");
        Grid.fit(grid, Math.min(sorted.size(), SHOWN_ROWS));
        Label head = new Label(labels.get(
                "import.rows",
                labels.number(plan.mappings()),
                count(plan, ImportedRow.Verdict.CARRIED),
                count(plan, ImportedRow.Verdict.CHANGED),
                count(plan, ImportedRow.Verdict.LEFT_OUT)));
        head.getStyleClass().add("ct-strong");
        head.setWrapText(true);
        HBox top = new HBox(head);
        top.getStyleClass().add("ct-card-head");
        VBox card = new VBox(top, grid);
        card.getStyleClass().add("ct-card");
        return card;
    }

    private String count(ImportPlan plan, ImportedRow.Verdict verdict) {
        return labels.number(
                plan.rows().stream().filter(r -> r.verdict() == verdict).count());
    }

    private Node verdict(ImportedRow row) {
        String style = switch (row.verdict()) {
            case CARRIED -> "success";
            case CHANGED -> "warning";
            case LEFT_OUT -> "danger";
        };
        return Marks.badge(labels.get("import.verdict." + row.verdict()), style, null);
    }

    /** A reason may be longer than its column. */
    private TableCell<ImportedRow, ImportedRow> whyCell() {
        return new TableCell<>() {
            @Override
            protected void updateItem(ImportedRow row, boolean empty) {
                super.updateItem(row, empty);
                String words = empty || row == null ? "" : why(row);
                setText(words);
                setTooltip(words.isEmpty() ? null : new Tooltip(words));
            }
        };
    }

    private String why(ImportedRow row) {
        return row.reasons().stream().map(labels.sentences()::message).collect(Collectors.joining(" "));
    }
}
