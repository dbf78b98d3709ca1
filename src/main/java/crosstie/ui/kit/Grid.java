package crosstie.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** Data grids as the visual language has them: header bold and muted, numbers right, keys in mono, rows virtualised. */
public final class Grid {
    /** Height of a comfortable row, px. */
    public static final double ROW = 32;

    public static final double HEADER = 29;

    private Grid() {}

    /** A grid over rows that stay the caller's. Enter and double click open a row. */
    public static <T> TableView<T> of(ObservableList<T> rows, List<TableColumn<T, ?>> columns) {
        TableView<T> grid = new TableView<>(rows);
        grid.getStyleClass().add("ct-grid");
        grid.setFixedCellSize(ROW);
        grid.getColumns().setAll(columns);
        grid.setColumnResizePolicy(features -> Widths.layOut((TableView.ResizeFeatures<?>) features));
        return grid;
    }

    public static <T> void onOpen(TableView<T> grid, java.util.function.Consumer<T> open) {
        grid.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                openSelected(grid, open);
            }
        });
        grid.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openSelected(grid, open);
                e.consume();
            }
        });
    }

    private static <T> void openSelected(TableView<T> grid, java.util.function.Consumer<T> open) {
        T row = grid.getSelectionModel().getSelectedItem();
        if (row != null) {
            open.accept(row);
        }
    }

    /** As tall as its rows: for a grid inside a page that scrolls as a whole. */
    public static void fit(TableView<?> grid, int rows) {
        double height = HEADER + rows * ROW + 2;
        grid.setMinHeight(height);
        grid.setPrefHeight(height);
        grid.setMaxHeight(height);
    }

    /** A column of text. {@code styles} go to header and cells. */
    public static <T> TableColumn<T, T> text(String title, double width, Function<T, String> text, String... styles) {
        return column(title, width, styles, () -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
    }

    /** A column of small drawings: marks, badges, bars. */
    public static <T> TableColumn<T, T> drawn(String title, double width, Function<T, Node> draw, String... styles) {
        return column(title, width, styles, () -> new TableCell<>() {
            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : draw.apply(row));
            }
        });
    }

    /** Numbers, right aligned. */
    public static <T> TableColumn<T, T> number(String title, double width, Function<T, String> text, String... styles) {
        TableColumn<T, T> column = text(title, width, text, styles);
        column.getStyleClass().add("ct-right");
        return column;
    }

    public static <T> TableColumn<T, T> column(
            String title, double width, String[] styles, java.util.function.Supplier<TableCell<T, T>> cell) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> cell.get());
        column.getStyleClass().addAll(styles);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setMinWidth(1);
        column.setPrefWidth(width);
        column.setUserData(new Widths.Wish(width, false));
        return column;
    }

    /** Lets a column take what the others leave. */
    public static <T> TableColumn<T, T> wide(TableColumn<T, T> column) {
        column.setUserData(new Widths.Wish(column.getPrefWidth(), true));
        return column;
    }
}
