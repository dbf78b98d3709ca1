package crosstie.ui.history;

import crosstie.model.Execution;
import crosstie.model.Status;
import crosstie.ui.kit.Header;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.SearchField;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Runs, newest first; filtered by words and end state. */
final class HistoryView {
    private final HistoryViewModel model;
    private final Labels labels;
    private final TableView<Execution> grid;
    private final SearchField search;

    @FXML
    private VBox head;

    @FXML
    private HBox filters;

    @FXML
    private HBox chips;

    @FXML
    private Label shown;

    @FXML
    private StackPane body;

    HistoryView(HistoryViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        grid = RunGrid.of(model, labels);
        search = new SearchField(labels.get("history.search"));
    }

    @FXML
    private void initialize() {
        head.getChildren().add(new Header(labels.get("nav.history")));
        filters.getChildren().addFirst(search);
        HBox.setHgrow(shown, Priority.NEVER);
    }

    Subscription watch() {
        InvalidationListener onRuns = o -> show();
        model.shown().addListener(onRuns);
        search.textProperty().bindBidirectional(model.words());
        return Subscription.combine(
                model.state().subscribe(s -> show()),
                model.selected().subscribe(run -> grid.getSelectionModel().select(run)),
                grid.getSelectionModel().selectedItemProperty().subscribe(run -> {
                    if (run != null) {
                        model.selected().set(run);
                    }
                }),
                () -> search.textProperty().unbindBidirectional(model.words()),
                () -> model.shown().removeListener(onRuns));
    }

    private void show() {
        boolean any = !model.all().isEmpty();
        filters.setVisible(any);
        filters.setManaged(any);
        shown.setText(labels.count("history.runs", model.shown().size()));
        if (model.state().get() == HistoryViewModel.State.READY) {
            chips();
        }
        body.getChildren()
                .setAll(
                        switch (model.state().get()) {
                            case LOADING -> any ? grid : Panes.loading(labels.get("history.loadingAll"), null);
                            case FAILED -> Panes.trouble(model.trouble(labels), labels, model::refresh);
                            case READY -> any ? found() : none();
                        });
    }

    private Node found() {
        return model.shown().isEmpty()
                ? Panes.empty(Icons.FILTER, labels.get("history.noHit"), button("history.clear", model::clearFilters))
                : grid;
    }

    private Node none() {
        return Panes.empty(Icons.HISTORY, labels.get("history.empty"), button("history.empty.action", model::projects));
    }

    private Button button(String key, Runnable command) {
        Button button = new Button(labels.get(key));
        button.getStyleClass().add("ct-page-button");
        button.setOnAction(e -> command.run());
        return button;
    }

    private void chips() {
        chips.getChildren().clear();
        for (Status status : Status.values()) {
            long runs = model.count(status);
            if (runs > 0) {
                chips.getChildren().add(chip(status, runs));
            }
        }
    }

    private ToggleButton chip(Status status, long runs) {
        Label number = new Label(labels.number(runs));
        number.getStyleClass().add("ct-strong");
        ToggleButton chip = new ToggleButton(labels.get("status." + status), number);
        chip.getStyleClass().setAll("ct-chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setSelected(model.filter(status).get());
        chip.setOnAction(e -> model.filter(status).set(chip.isSelected()));
        return chip;
    }
}
