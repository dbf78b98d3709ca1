package crosstie.ui.mapping;

import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of a column: type, label and technical name, badges; the port at the side of the ties. */
final class FieldCell extends ListCell<FieldLine> {
    private static final PseudoClass TIED = PseudoClass.getPseudoClass("tied");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private static final int LONG = 36;

    private final Labels labels;
    private final FieldColumn column;
    private final MappingViewModel model;
    private final Marks.Role role;
    private final FontIcon type = Icons.of(Icons.TEXT);
    private final Label label = new Label();
    private final Label name = new Label();
    private final Node key = Icons.small(Icons.KEY, "ct-key");
    private final Label required = new Label("*");
    private final Node locked = Icons.small(Icons.LOCKED);
    private final Label kind = new Label();
    private final HBox row;
    private final Tooltip tip = new Tooltip();

    FieldCell(FieldColumn column, Marks.Role role, Labels labels, MappingViewModel model) {
        this.column = column;
        this.role = role;
        this.labels = labels;
        this.model = model;
        getStyleClass().add("ct-field");
        name.getStyleClass().add("ct-secondary");
        name.setMinWidth(0);
        kind.getStyleClass().add("ct-secondary");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        required.getStyleClass().add("ct-required");
        row = new HBox(6, type, label, name, key, required, locked, Marks.spring(), kind);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0); // as wide as the column, never wider: long names end in an ellipsis
        setOnMouseClicked(e -> select());
        column.selectedTieProperty().addListener((o, was, is) -> mark());
    }

    @Override
    protected void updateItem(FieldLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(TIED, false);
            return;
        }
        Field field = line.field();
        type.setIconLiteral(line.missing() ? Icons.WARNING : icon(line.depth() > 0 ? FieldType.TEXT : field.type()));
        label.setText(line.label());
        label.setMinWidth(line.label().length() > LONG ? 0 : Region.USE_PREF_SIZE);
        name.setText(line.name());
        show(key, line.key());
        show(required, line.required());
        show(locked, !line.missing() && field.readOnly() && role == Marks.Role.DESTINATION);
        kind.setText(line.missing() ? labels.get("mapping.missing") : line.depth() > 0 ? "" : size(field));
        row.setPadding(new Insets(0, 14, 0, 12 + line.depth() * 18.0));
        pseudoClassStateChanged(MISSING, line.missing());
        tip.setText(line.label() + "\n" + line.path());
        setTooltip(tip);
        setAccessibleText(
                line.label() + " " + line.path() + (line.required() ? " " + labels.get("mapping.required") : ""));
        setGraphic(row);
        mark();
    }

    private void mark() {
        Tie tie = column.selectedTieProperty().get();
        FieldLine line = getItem();
        boolean tied = tie != null
                && line != null
                && (role == Marks.Role.SOURCE
                        ? tie.sources().contains(line.path())
                        : tie.destination().equals(line.path()));
        pseudoClassStateChanged(TIED, tied);
    }

    private void select() {
        FieldLine line = getItem();
        if (line == null) {
            return;
        }
        model.ties().stream()
                .filter(t -> role == Marks.Role.SOURCE
                        ? t.sources().contains(line.path())
                        : t.destination().equals(line.path()))
                .findFirst()
                .ifPresentOrElse(
                        t -> model.selectedProperty().set(t.index()),
                        () -> model.selectedProperty().set(MappingViewModel.NONE));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private String size(Field f) {
        String word = labels.get("type." + f.type().word());
        return f.maxLength() > 0 && f.type().isText() ? word + " " + f.maxLength() : word;
    }

    static String icon(FieldType type) {
        return switch (type) {
            case TEXT, MEMO, OTHER, BINARY -> Icons.TEXT;
            case INTEGER, LONG, DECIMAL, TIME -> Icons.NUMBER;
            case MONEY -> Icons.MONEY;
            case BOOLEAN -> Icons.YES_NO;
            case DATE, DATE_TIME -> Icons.DATE;
            case CHOICE, CHOICES, STATE -> Icons.CHOICE;
            case LOOKUP -> Icons.LOOKUP;
            case GUID -> Icons.KEY;
        };
    }
}
