package crosstie.ui.run;

import crosstie.model.Status;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Header;
import crosstie.ui.kit.Header.Crumb;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.Place;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A run: its progress while it goes on, then what it came to, on the same screen. */
final class RunView {
    private static final KeyCombination STOP = new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);

    private final RunViewModel model;
    private final Navigator navigator;
    private final Labels labels;
    private final TableView<TaskLine> tasks;
    private final LiveBlock live;
    private final LiveSide side;
    private Subscription inner = Subscription.EMPTY;

    @FXML
    private VBox root;

    @FXML
    private VBox head;

    @FXML
    private HBox body;

    @FXML
    private VBox left;

    RunView(RunViewModel model, Navigator navigator, Labels labels) {
        this.model = model;
        this.navigator = navigator;
        this.labels = labels;
        tasks = TaskGrid.of(model.tasks().lines(), labels);
        live = new LiveBlock(model, labels);
        side = new LiveSide(model, labels);
    }

    @FXML
    private void initialize() {
        body.getChildren().add(side);
        root.setOnKeyPressed(e -> {
            if (STOP.match(e)) {
                model.stop();
            } else if (BACK.match(e)) {
                model.toBackground();
            }
        });
    }

    Subscription watch() {
        InvalidationListener fit = o -> Grid.fit(tasks, model.tasks().lines().size());
        model.tasks().lines().addListener(fit);
        fit.invalidated(null);
        return Subscription.combine(
                model.state().subscribe(this::show),
                model.news().subscribe(n -> update()),
                () -> inner.unsubscribe(),
                () -> model.tasks().lines().removeListener(fit));
    }

    private void update() {
        live.update();
        side.update();
    }

    private void show(RunViewModel.State state) {
        inner.unsubscribe();
        inner = Subscription.EMPTY;
        head.getChildren().setAll(header(state));
        switch (state) {
            case RUNNING, STOPPING -> left.getChildren().setAll(live, tasks);
            case FAILED -> left.getChildren().setAll(Panes.trouble(model.trouble(labels), labels, model::start));
            case ENDED -> ended();
        }
        update();
    }

    private void ended() {
        if (model.result().execution().get() == null) {
            left.getChildren().clear();
            return;
        }
        left.getChildren().setAll(new ResultBlock(model.result(), labels), tasks);
        if (!model.result().causes().isEmpty()) {
            RejectedPane rejected = new RejectedPane(model.result(), labels);
            VBox.setVgrow(rejected, Priority.ALWAYS);
            left.getChildren().add(rejected);
            inner = rejected.watch();
        }
    }

    private Header header(RunViewModel.State state) {
        Header header = new Header(model.project())
                .crumbs(
                        navigator,
                        List.of(
                                new Crumb(labels.get("nav.history"), Place.HISTORY),
                                new Crumb(labels.get("run.crumb"), null)));
        return switch (state) {
            case RUNNING, STOPPING ->
                header.actions(stop(state), primary("run.background", Icons.BACKGROUND, model::toBackground));
            case ENDED, FAILED -> endedActions(header);
        };
    }

    private Header endedActions(Header header) {
        boolean done = model.state().get() == RunViewModel.State.ENDED
                && model.result().execution().get() != null
                && model.result().execution().get().status() == Status.COMPLETED;
        Button mapping = button("run.mapping", Icons.PROJECTS, () -> navigator.go(Place.mapping(model.project())));
        Button again = button("run.again", Icons.REFRESH, model::start);
        Button test = button("testrun", Icons.TEST_RUN, () -> navigator.go(Place.testRun(model.project())));
        return done
                ? header.actions(mapping, again, primary("run.check", Icons.TEST_RUN, test::fire))
                : header.actions(mapping, test, primary("run.again", Icons.REFRESH, model::start));
    }

    private Button stop(RunViewModel.State state) {
        Button stop =
                button(state == RunViewModel.State.STOPPING ? "run.stopping" : "run.stop", Icons.STOP, model::stop);
        stop.setId("stop");
        stop.setDisable(state == RunViewModel.State.STOPPING);
        return stop;
    }

    private Button button(String key, String icon, Runnable command) {
        Button button = new Button(labels.get(key), Icons.of(icon));
        button.getStyleClass().add("ct-page-button");
        button.setOnAction(e -> command.run());
        return button;
    }

    private Button primary(String key, String icon, Runnable command) {
        Button button = button(key, icon, command);
        button.getStyleClass().setAll("button", "ct-primary", "accent");
        return button;
    }
}
