package crosstie.ui.mapping;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The same mapping as a dense table; "=" and "Fn" as administrators know them. */
final class MappingTable extends TableView<Tie> {
    private final MappingViewModel model;
    private final Labels labels;
    private final TieWords words;

    MappingTable(MappingViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        this.words = new TieWords(labels, model);
        getStyleClass().add("ct-grid");
        setFixedCellSize(FieldColumn.ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("#", 44, this::number).getStyleClass().add("ct-right");
        column("", 32, this::state);
        column(labels.get("mapping.column.source"), 260, this::source);
        column("", 44, this::glyph);
        column(labels.get("mapping.column.transform"), 190, t -> new Label(words.transform(t)));
        column(labels.get("mapping.column.destination"), 300, this::destination);
        column(
                labels.get("mapping.column.empty"),
                130,
                t -> new Label(t.mapping() == null ? "" : words.empty(t.mapping())));
        column(labels.get("mapping.column.note"), 180, this::note);
        getItems().setAll(model.ties().stream().filter(this::shown).toList());
        getSelectionModel().select(model.selectedTie());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, is) -> model.selectedProperty().set(is == null ? MappingViewModel.NONE : is.index()));
    }

    private boolean shown(Tie tie) {
        return model.destinations().stream().anyMatch(l -> l.path().equals(tie.destination()));
    }

    private TableColumn<Tie, Tie> column(String title, double width, Function<Tie, Node> content) {
        TableColumn<Tie, Tie> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(Tie tie, boolean empty) {
                super.updateItem(tie, empty);
                setGraphic(empty || tie == null ? null : content.apply(tie));
                setOpacity(tie == null || tie.enabled() ? 1 : 0.4);
            }
        });
        getColumns().add(column);
        return column;
    }

    private Node number(Tie tie) {
        Label n = new Label(tie.index() < 0 ? "" : String.valueOf(tie.index() + 1));
        n.getStyleClass().add("ct-secondary");
        return n;
    }

    private Node state(Tie tie) {
        return switch (tie.trouble()) {
            case NONE -> Icons.small(Icons.CHECK, "ct-success");
            case WARNING -> Icons.small(Icons.WARNING, "ct-warning");
            case ERROR -> Icons.small(Icons.ERROR, "ct-danger");
        };
    }

    private Node source(Tie tie) {
        if (tie.sources().isEmpty()) {
            Label origin = new Label(words.origin(tie));
            origin.getStyleClass().addAll("ct-secondary", "ct-italic");
            return origin;
        }
        String path = tie.sources().getFirst();
        return named(words.source(path), String.join(" + ", tie.sources()));
    }

    private Node glyph(Tie tie) {
        Label glyph = new Label(
                switch (tie.kind()) {
                    case COPY -> "=";
                    case TRANSFORM, VALUE_MAP -> "Fn";
                    case CONSTANT -> "C";
                    case PARAMETER -> "D";
                    case ORGANIZATION -> "";
                });
        if (tie.kind() == Tie.Kind.ORGANIZATION) {
            glyph.setGraphic(Icons.small(Icons.ORGANIZATION));
        }
        glyph.getStyleClass().addAll("ct-glyph", "ct-glyph-" + tie.kind().name().toLowerCase(java.util.Locale.ROOT));
        return glyph;
    }

    private Node destination(Tie tie) {
        return named(words.destination(tie.destination()), tie.destination());
    }

    private Node named(String label, String path) {
        Label first = new Label(label);
        HBox box = new HBox(6, first);
        if (!path.equals(label)) {
            Label second = new Label(path);
            second.getStyleClass().add("ct-secondary");
            second.setMinWidth(0);
            box.getChildren().add(second);
        }
        first.setMinWidth(label.length() > 30 ? 0 : Region.USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node note(Tie tie) {
        Label note = new Label(
                tie.mapping() == null
                        ? labels.get("mapping.organization")
                        : tie.mapping().note());
        note.getStyleClass().add("ct-secondary");
        return note;
    }
}
