package crosstie.ui.testrun;

import crosstie.model.FieldChange;
import crosstie.model.RowChange;
import crosstie.model.RowChange.Action;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The rows of a change set that the filters let through. At first those that would change or fail. */
final class ShownRows {
    private final ObservableList<RowChange> all = FXCollections.observableArrayList();
    private final FilteredList<RowChange> shown = new FilteredList<>(all);
    private final Map<Action, BooleanProperty> filters = new EnumMap<>(Action.class);
    private final StringProperty words = new SimpleStringProperty("");

    ShownRows() {
        for (Action action : Action.values()) {
            BooleanProperty on = new SimpleBooleanProperty(usual(action));
            filters.put(action, on);
            on.subscribe(() -> filter());
        }
        words.subscribe(() -> filter());
    }

    private static boolean usual(Action action) {
        return action == Action.CREATE || action == Action.UPDATE || action == Action.REJECTED;
    }

    void use(List<RowChange> rows) {
        all.setAll(rows);
        filter();
    }

    ObservableList<RowChange> shown() {
        return shown;
    }

    BooleanProperty filter(Action action) {
        return filters.get(action);
    }

    StringProperty words() {
        return words;
    }

    void showAll() {
        words.set("");
        filters.values().forEach(f -> f.set(true));
    }

    private void filter() {
        String sought = words.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(row -> filters.get(row.action()).get() && (sought.isEmpty() || has(row, sought)));
    }

    private static boolean has(RowChange row, String sought) {
        return holds(row.key(), sought)
                || holds(row.title(), sought)
                || row.fields().stream().anyMatch(f -> has(f, sought));
    }

    private static boolean has(FieldChange field, String sought) {
        return holds(field.label(), sought) || holds(field.now(), sought) || holds(field.old(), sought);
    }

    private static boolean holds(String text, String sought) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(sought);
    }
}
