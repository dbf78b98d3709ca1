package crosstie.ui.testrun;

import crosstie.ui.kit.Header;
import crosstie.ui.kit.Header.Crumb;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.Place;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The test run: progress while it computes, then counts, rows and the row in hand. */
final class TestRunView {
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final TestRunViewModel model;
    private final Navigator navigator;
    private final Labels labels;
    private final Button again;
    private final Button run;
    private Subscription inner = Subscription.EMPTY;

    @FXML
    private VBox root;

    @FXML
    private VBox head;

    @FXML
    private StackPane body;

    TestRunView(TestRunViewModel model, Navigator navigator, Labels labels) {
        this.model = model;
        this.navigator = navigator;
        this.labels = labels;
        again = new Button(labels.get("testrun.again"), Icons.of(Icons.REFRESH));
        run = new Button(labels.get("run"), Icons.of(Icons.RUN));
    }

    @FXML
    private void initialize() {
        again.getStyleClass().add("ct-page-button");
        again.setId("again");
        again.setOnAction(e -> model.start());
        run.getStyleClass().addAll("ct-primary", "accent");
        run.setId("runNow");
        run.setOnAction(e -> model.run());
        root.setOnKeyPressed(e -> {
            if (RUN.match(e)) {
                model.run();
                e.consume();
            }
        });
        head.getChildren().add(header());
    }

    Subscription watch() {
        return Subscription.combine(model.state().subscribe(this::show), () -> inner.unsubscribe());
    }

    private Header header() {
        return new Header(labels.get("testrun"))
                .crumbs(
                        navigator,
                        List.of(
                                new Crumb(labels.get("nav.projects"), Place.PROJECTS),
                                new Crumb(model.project(), Place.mapping(model.project()))))
                .facts(Marks.badge(labels.get("testrun.safe"), "success", Icons.SAFE))
                .actions(again, run);
    }

    private void show(TestRunViewModel.State state) {
        inner.unsubscribe();
        inner = Subscription.EMPTY;
        again.setDisable(state == TestRunViewModel.State.COMPUTING);
        run.setDisable(!model.canRun());
        run.setText(runWord());
        Node now = switch (state) {
            case COMPUTING -> computing();
            case READY -> found();
            case CANCELLED -> Panes.empty(Icons.CANCELLED, labels.get("testrun.cancelled"), startAgain());
            case FAILED -> Panes.trouble(model.trouble(labels), labels, model::start);
        };
        body.getChildren().setAll(now);
    }

    private String runWord() {
        return model.canRun()
                ? labels.count("testrun.run", model.found().counts().written())
                : labels.get(model.found() == null ? "run" : "testrun.nothing");
    }

    private Button startAgain() {
        Button button = new Button(labels.get("testrun.again"));
        button.getStyleClass().add("ct-page-button");
        button.setOnAction(e -> model.start());
        return button;
    }

    private Node computing() {
        ComputingPane pane = new ComputingPane(model, labels);
        inner = model.progress().subscribe(pane::show);
        return pane;
    }

    private Node found() {
        FoundPane pane = new FoundPane(model, labels);
        inner = pane.watch();
        return pane;
    }
}
