package crosstie.ui.run;

import crosstie.model.Execution;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Header;
import crosstie.ui.kit.Header.Crumb;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.Place;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A run of the past: result, tasks, rejected rows by cause. */
final class ExecutionView {
    private final ExecutionViewModel model;
    private final Navigator navigator;
    private final Labels labels;
    private Subscription inner = Subscription.EMPTY;

    @FXML
    private VBox head;

    @FXML
    private VBox body;

    ExecutionView(ExecutionViewModel model, Navigator navigator, Labels labels) {
        this.model = model;
        this.navigator = navigator;
        this.labels = labels;
    }

    Subscription watch() {
        return Subscription.combine(model.state().subscribe(this::show), () -> inner.unsubscribe());
    }

    private void show(ExecutionViewModel.State state) {
        inner.unsubscribe();
        inner = Subscription.EMPTY;
        switch (state) {
            case LOADING -> fill(Panes.loading(labels.get("history.loading"), null));
            case FAILED -> fill(Panes.trouble(model.trouble(labels), labels, model::refresh));
            case READY -> ready(model.result().execution().get());
        }
    }

    private void fill(VBox pane) {
        head.getChildren().clear();
        VBox.setVgrow(pane, Priority.ALWAYS);
        body.getChildren().setAll(pane);
    }

    private void ready(Execution run) {
        head.getChildren().setAll(header(run));
        TableView<TaskLine> tasks = TaskGrid.of(model.tasks(), labels);
        Grid.fit(tasks, model.tasks().size());
        body.getChildren().setAll(new ResultBlock(model.result(), labels), tasks);
        if (!model.result().causes().isEmpty()) {
            RejectedPane rejected = new RejectedPane(model.result(), labels);
            VBox.setVgrow(rejected, Priority.ALWAYS);
            body.getChildren().add(rejected);
            inner = rejected.watch();
        }
    }

    private Header header(Execution run) {
        Label when = new Label(labels.get("history.at", labels.dateTime(run.started())));
        when.getStyleClass().add("ct-secondary");
        Label ends = new Label(run.source() + " → " + run.destination());
        ends.getStyleClass().add("ct-secondary");
        return new Header(run.name())
                .crumbs(
                        navigator,
                        List.of(new Crumb(labels.get("nav.history"), Place.HISTORY), new Crumb(run.id(), null)))
                .facts(when)
                .actions(ends);
    }
}
