package crosstie.ui.testrun;

import crosstie.model.FieldChange;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Fields with one value each, in two columns. */
final class FieldList extends GridPane {
    FieldList(List<FieldChange> fields, int most) {
        setHgap(16);
        setVgap(4);
        ColumnConstraints names = new ColumnConstraints(120, 170, 170);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        for (int i = 0; i < Math.min(most, fields.size()); i++) {
            add(name(fields.get(i)), 0, i);
            add(value(fields.get(i)), 1, i);
        }
    }

    private static Label name(FieldChange field) {
        Label name = new Label(field.label());
        name.getStyleClass().add("ct-secondary");
        name.setTooltip(new Tooltip(field.label() + "\n" + field.name()));
        setValignment(name, VPos.TOP);
        return name;
    }

    private static Label value(FieldChange field) {
        Label value = new Label(field.now() == null ? "–" : field.now());
        value.getStyleClass().add("ct-value");
        value.setWrapText(true);
        return value;
    }
}
