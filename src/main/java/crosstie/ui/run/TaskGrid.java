package crosstie.ui.run;

import crosstie.model.Counts;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The tasks of a run: how far each is, and its rows by fate. */
final class TaskGrid {
    private final Labels labels;

    private TaskGrid(Labels labels) {
        this.labels = labels;
    }

    static TableView<TaskLine> of(ObservableList<TaskLine> lines, Labels labels) {
        TaskGrid columns = new TaskGrid(labels);
        TableView<TaskLine> grid = Grid.of(
                lines,
                List.of(
                        Grid.wide(Grid.drawn(labels.get("run.task"), 220, columns::task, "ct-first")),
                        Grid.wide(Grid.drawn(labels.get("run.progress"), 96, columns::bar)),
                        columns.number("run.read", 64, Counts::read, "ct-plain"),
                        columns.number("run.created", 72, Counts::created, "ct-cell-success"),
                        columns.number("run.updated", 82, Counts::updated, "ct-cell-accent"),
                        columns.number("run.same", 86, Counts::unchanged, "ct-muted-cell-13"),
                        columns.number("run.skipped", 78, Counts::filtered, "ct-muted-cell-13"),
                        columns.failed(),
                        Grid.number(
                                labels.get("run.time"),
                                72,
                                l -> l.isWaiting() ? "–" : labels.clock(l.seconds()),
                                "ct-muted-cell-13",
                                "ct-last")));
        grid.setFocusTraversable(false);
        grid.setId("tasks");
        return grid;
    }

    private TableColumn<TaskLine, TaskLine> number(
            String key, double width, ToLongFunction<Counts> count, String style) {
        return Grid.number(labels.get(key), width, l -> figure(l, count), style);
    }

    private String figure(TaskLine line, ToLongFunction<Counts> count) {
        return line.isWaiting() ? "–" : labels.number(count.applyAsLong(line.counts()));
    }

    private TableColumn<TaskLine, TaskLine> failed() {
        TableColumn<TaskLine, TaskLine> column = Grid.drawn(
                labels.get("run.rejected"),
                80,
                l -> {
                    Label number = new Label(figure(l, Counts::rejected));
                    number.getStyleClass().add(l.counts().rejected() > 0 ? "ct-rejected-number" : "ct-muted-text");
                    return number;
                },
                "ct-right");
        return column;
    }

    private Node task(TaskLine line) {
        Node glyph = line.status().map(Marks::status).orElseGet(() -> Icons.of(Icons.WAITING, "ct-muted"));
        Label name = new Label(line.task());
        name.getStyleClass().add(line.isWaiting() ? "ct-muted-text" : "ct-strong");
        HBox box = new HBox(8, glyph, name);
        if (!line.organization().isEmpty()) {
            Label organization = new Label(line.organization());
            organization.getStyleClass().add("ct-secondary");
            organization.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(organization);
        }
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node bar(TaskLine line) {
        ProgressBar bar = new ProgressBar(line.done());
        bar.getStyleClass().add("ct-progress");
        line.status()
                .ifPresent(s -> bar.getStyleClass()
                        .addAll(
                                switch (s) {
                                    case RUNNING -> List.of();
                                    case COMPLETED -> List.of("ct-done");
                                    case WARNING -> List.of("ct-warned");
                                    case ERROR, CANCELLED -> List.of("ct-failed");
                                }));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(line.task());
        return bar;
    }
}
