package crosstie.ui.history;

import crosstie.model.Counts;
import crosstie.model.Execution;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The grid of runs. Enter or a double click opens one; so does the button at the end of the row in hand. */
final class RunGrid {
    private final Labels labels;

    private RunGrid(Labels labels) {
        this.labels = labels;
    }

    static TableView<Execution> of(HistoryViewModel model, Labels labels) {
        RunGrid columns = new RunGrid(labels);
        TableView<Execution> grid = Grid.of(
                model.shown(),
                List.of(
                        Grid.drawn(
                                labels.get("history.state"),
                                160,
                                r -> Marks.statusWithWord(r.status(), labels),
                                "ct-first"),
                        Grid.wide(Grid.text(labels.get("projects.project"), 220, Execution::name, "ct-strong-cell")),
                        Grid.text(
                                labels.get("history.started"), 180, r -> labels.dateTime(r.started()), "ct-muted-cell"),
                        columns.number("run.read", Counts::read),
                        columns.number("run.created", Counts::created),
                        columns.number("run.updated", Counts::updated),
                        columns.number("run.same", Counts::unchanged),
                        columns.rejected(),
                        Grid.number(labels.get("history.took"), 76, columns::took),
                        Grid.column("", 96, new String[] {"ct-last"}, () -> new OpenCell(model, labels))));
        grid.setId("runs");
        Grid.onOpen(grid, model::open);
        return grid;
    }

    private TableColumn<Execution, Execution> number(String key, ToLongFunction<Counts> count) {
        return Grid.number(labels.get(key), 82, r -> labels.number(count.applyAsLong(r.counts())));
    }

    private TableColumn<Execution, Execution> rejected() {
        return Grid.drawn(
                labels.get("run.rejected"),
                82,
                r -> {
                    long rows = r.counts().rejected();
                    Label number = new Label(labels.number(rows));
                    number.getStyleClass().add(rows > 0 ? "ct-rejected-number" : "ct-muted-text");
                    return number;
                },
                "ct-right");
    }

    private String took(Execution run) {
        return run.ended() == null ? "–" : labels.clock(run.seconds(Instant.now()));
    }
}
