package crosstie.ui.mapping;

import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** One column of fields: a virtual list of rows of one height, which knows where each row is, so that ties can end there. */
final class FieldColumn extends ListView<FieldLine> {
    static final double ROW = 28;

    private final ObjectProperty<Tie> selectedTie = new SimpleObjectProperty<>();
    private VirtualFlow<?> flow;

    FieldColumn(ObservableList<FieldLine> lines, Marks.Role role, Labels labels, MappingViewModel model) {
        super(lines);
        getStyleClass().add("ct-fields");
        setFixedCellSize(ROW);
        setCellFactory(list -> new FieldCell(this, role, labels, model));
    }

    /** How far the rows are scrolled, in px; 0 before the first layout. */
    double offset() {
        IndexedCell<?> first = flow().map(VirtualFlow::getFirstVisibleCell).orElse(null);
        return first == null ? 0 : first.getIndex() * ROW - first.getLayoutY();
    }

    /** Middle of the row in this column's coordinates; may lie outside when scrolled away. */
    double middle(int row) {
        return row * ROW - offset() + ROW / 2;
    }

    /** Position of the line with this path, -1 when it is not shown. */
    int row(String path) {
        ObservableList<FieldLine> lines = getItems();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).path().equals(path)) {
                return i;
            }
        }
        return -1;
    }

    /** Scrolls only when the row is not in view. */
    void reveal(int row) {
        double y = middle(row);
        if (row >= 0 && (y < ROW || y > getHeight() - ROW)) {
            scrollTo(Math.max(0, row - (int) (getHeight() / ROW / 3)));
        }
    }

    /** Its rows stand out. */
    ObjectProperty<Tie> selectedTieProperty() {
        return selectedTie;
    }

    private Optional<VirtualFlow<?>> flow() {
        if (flow == null && lookup(".virtual-flow") instanceof VirtualFlow<?> f) {
            flow = f;
        }
        return Optional.ofNullable(flow);
    }
}
