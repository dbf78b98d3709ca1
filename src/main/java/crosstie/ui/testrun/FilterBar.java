package crosstie.ui.testrun;

import crosstie.model.Counts;
import crosstie.model.RowChange.Action;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.SearchField;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Words and fates to look for; a chip shows its count. */
final class FilterBar extends HBox {
    private static final List<Action> CHIPS =
            List.of(Action.CREATE, Action.UPDATE, Action.REJECTED, Action.UNCHANGED, Action.FILTERED);

    private final TestRunViewModel model;
    private final Labels labels;
    private final SearchField search;
    private final Label shown = new Label();

    FilterBar(TestRunViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        getStyleClass().add("ct-bar");
        search = new SearchField(labels.get("testrun.search"));
        search.setId("search");
        getChildren().add(search);
        Counts counts = model.found().counts();
        CHIPS.stream()
                .filter(a -> CountCards.of(counts, a) > 0)
                .forEach(a -> getChildren().add(chip(a, CountCards.of(counts, a))));
        shown.getStyleClass().add("ct-secondary");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        search.setPrefWidth(170);
        search.setMinWidth(90);
        setMinWidth(0);
        widthProperty().subscribe(this::fit);
        getChildren().addAll(Marks.spring(), shown);
    }

    /** Where the bar is too narrow for all, the chips stay and the count goes. */
    private void fit(Number width) {
        double all = getChildren().stream()
                        .mapToDouble(n -> n.prefWidth(-1) + getSpacing())
                        .sum()
                + getInsets().getLeft()
                + getInsets().getRight();
        shown.setVisible(all <= width.doubleValue());
        shown.setManaged(shown.isVisible());
    }

    Subscription watch() {
        InvalidationListener count = o -> count();
        model.rows().shown().addListener(count);
        count();
        search.textProperty().bindBidirectional(model.rows().words());
        return Subscription.combine(
                () -> search.textProperty().unbindBidirectional(model.rows().words()),
                () -> model.rows().shown().removeListener(count));
    }

    private ToggleButton chip(Action action, long rows) {
        Label number = new Label(labels.number(rows));
        number.getStyleClass().add("ct-strong");
        ToggleButton chip = new ToggleButton(labels.get("testrun.chip." + action), number);
        chip.getStyleClass().setAll("ct-chip");
        chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.selectedProperty().bindBidirectional(model.rows().filter(action));
        return chip;
    }

    private void count() {
        String said = labels.count("testrun.shown", model.rows().shown().size());
        shown.setText(
                model.found().changes().complete()
                        ? said
                        : labels.get(
                                "testrun.cut",
                                said,
                                labels.number(model.found().changes().rows().size())));
    }
}
