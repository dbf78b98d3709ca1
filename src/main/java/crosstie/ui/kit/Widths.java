package crosstie.ui.kit;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns fill the grid: those of a fixed width keep it, the wide ones share what is left in proportion to their wish. */
final class Widths {
    private static final double LEAST = 60;

    private Widths() {}

    /** What a column asks for, kept with the column. */
    record Wish(double width, boolean wide) {}

    static <T> boolean layOut(TableView.ResizeFeatures<T> features) {
        List<TableColumn<T, ?>> columns = features.getTable().getVisibleLeafColumns();
        double wished = sum(columns, true);
        double left = Math.max(0, features.getContentWidth() - sum(columns, false));
        for (TableColumn<T, ?> column : columns) {
            Wish wish = (Wish) column.getUserData();
            double width = wish.wide() ? Math.max(LEAST, Math.floor(left * wish.width() / wished)) : wish.width();
            features.setColumnWidth(column, width);
        }
        return features.getColumn() == null;
    }

    private static <T> double sum(List<TableColumn<T, ?>> columns, boolean wide) {
        return columns.stream()
                .map(c -> (Wish) c.getUserData())
                .filter(w -> w.wide() == wide)
                .mapToDouble(Wish::width)
                .sum();
    }
}
