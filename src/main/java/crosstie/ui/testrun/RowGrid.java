package crosstie.ui.testrun;

import crosstie.model.Execution;
import crosstie.model.FieldChange;
import crosstie.model.RowChange;
import crosstie.model.TaskExecution;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The rows that would change or fail; virtualised. Task and organization have a column where there are several. */
final class RowGrid {
    private final Labels labels;

    private RowGrid(Labels labels) {
        this.labels = labels;
    }

    static TableView<RowChange> of(ShownRows rows, Execution execution, Labels labels) {
        TableView<RowChange> grid = Grid.of(rows.shown(), new RowGrid(labels).columns(execution));
        grid.setId("rows");
        return grid;
    }

    private List<TableColumn<RowChange, ?>> columns(Execution execution) {
        List<TableColumn<RowChange, ?>> all = new ArrayList<>();
        all.add(Grid.drawn(labels.get("testrun.wouldBe"), 132, r -> ActionMark.ofRow(r, labels), "ct-first"));
        all.add(Grid.text(labels.get("testrun.key"), 150, RowChange::key, "ct-mono-cell"));
        all.add(Grid.wide(Grid.text(labels.get("testrun.name"), 200, RowChange::title)));
        if (several(execution, TaskExecution::name)) {
            all.add(Grid.text(labels.get("testrun.task"), 150, RowChange::task, "ct-muted-cell"));
        }
        if (several(execution, TaskExecution::organization)) {
            all.add(Grid.text(labels.get("testrun.company"), 80, RowChange::organization, "ct-muted-cell"));
        }
        all.add(Grid.wide(Grid.text(labels.get("testrun.what"), 240, this::what, "ct-muted-cell")));
        return all;
    }

    private static boolean several(Execution execution, java.util.function.Function<TaskExecution, String> what) {
        return execution.tasks().stream().map(what).distinct().count() > 1;
    }

    /** Names of the fields, their number, or why not. */
    private String what(RowChange row) {
        return switch (row.action()) {
            case CREATE -> labels.count("testrun.fields", row.fields().size());
            case UPDATE -> row.fields().stream().map(FieldChange::label).collect(Collectors.joining(", "));
            case UNCHANGED -> labels.count("testrun.same", row.same().size());
            case FILTERED -> labels.sentences().message(row.why(), List.of());
            case REJECTED -> labels.sentences().message(row.error());
        };
    }
}
