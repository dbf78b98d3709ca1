package crosstie.ui.run;

import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.RejectedRow;
import crosstie.model.Status;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Trouble;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** What a run came to: its tasks, the causes of rejection, and the rows of the cause in hand. */
final class ResultViewModel {
    /** Rejections that share code and field, over all tasks. */
    record Cause(ErrorGroup first, long rows) {
        boolean covers(RejectedRow row) {
            return row.error().code().equals(first.error().code())
                    && row.error().field().equals(first.error().field());
        }
    }

    private final Function<String, List<RejectedRow>> errors;
    private final Background background;
    private final ReadOnlyObjectWrapper<Execution> execution = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Cause> causes = FXCollections.observableArrayList();
    private final ObservableList<RejectedRow> all = FXCollections.observableArrayList();
    private final FilteredList<RejectedRow> rows = new FilteredList<>(all);
    private final ObjectProperty<Cause> cause = new SimpleObjectProperty<>();
    private final ObjectProperty<RejectedRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Function<Labels, Trouble>> trouble = new ReadOnlyObjectWrapper<>();

    ResultViewModel(Function<String, List<RejectedRow>> errors, Background background) {
        this.errors = errors;
        this.background = background;
        cause.subscribe(now -> {
            rows.setPredicate(row -> now == null || now.covers(row));
            selected.set(rows.isEmpty() ? null : rows.getFirst());
        });
    }

    /** The run; null before there is one. */
    ReadOnlyObjectProperty<Execution> execution() {
        return execution.getReadOnlyProperty();
    }

    ObservableList<Cause> causes() {
        return causes;
    }

    /** Rejected rows of the cause in hand, all of them when there is none. */
    ObservableList<RejectedRow> rows() {
        return rows;
    }

    ObjectProperty<Cause> cause() {
        return cause;
    }

    ObjectProperty<RejectedRow> selected() {
        return selected;
    }

    /** Why the rejected rows could not be read; null when they could. */
    ReadOnlyObjectProperty<Function<Labels, Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Why a task stopped; empty when none did. */
    Optional<ErrorGroup> stopped() {
        return execution.get().tasks().stream()
                .filter(t -> t.status() == Status.ERROR)
                .flatMap(t -> t.errors().stream())
                .filter(g -> g.count() == 0)
                .findFirst();
    }

    void show(Execution ended) {
        execution.set(ended);
        all.clear();
        cause.set(null);
        causes.setAll(causes(ended));
        readRows();
    }

    /** Reads the rejected rows, where there are some. */
    void readRows() {
        trouble.set(null);
        if (causes.isEmpty()) {
            return;
        }
        String id = execution.get().id();
        background.run(
                () -> errors.apply(id),
                found -> {
                    all.setAll(found);
                    cause.set(causes.getFirst());
                },
                error -> trouble.set(labels -> labels.trouble(error)));
    }

    private static List<Cause> causes(Execution ended) {
        Map<List<String>, Cause> all = new LinkedHashMap<>();
        ended.tasks().stream()
                .flatMap(t -> t.errors().stream())
                .filter(g -> g.count() > 0)
                .forEach(g -> all.merge(
                        List.of(g.error().code(), g.error().field()),
                        new Cause(g, g.count()),
                        (a, b) -> new Cause(a.first(), a.rows() + b.rows())));
        return all.values().stream()
                .sorted(Comparator.comparingLong(Cause::rows).reversed())
                .toList();
    }
}
