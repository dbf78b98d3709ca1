package crosstie.ui.testrun;

import crosstie.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** While a test run is computed: rows read so far, and Cancel. */
final class ComputingPane extends VBox {
    private final Labels labels;
    private final Label count = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

    ComputingPane(TestRunViewModel model, Labels labels) {
        super(12);
        this.labels = labels;
        getStyleClass().add("ct-empty");
        setAlignment(Pos.CENTER);
        Label what = new Label(labels.get("testrun.computing"));
        what.getStyleClass().add("ct-card-title");
        count.getStyleClass().add("ct-muted-text");
        bar.getStyleClass().addAll("ct-progress", "ct-main");
        bar.setPrefWidth(360);
        Button cancel = new Button(labels.get("cancel"));
        cancel.getStyleClass().add("ct-page-button");
        cancel.setId("cancel");
        cancel.setOnAction(e -> {
            cancel.setDisable(true);
            model.cancel();
        });
        getChildren().addAll(what, bar, count, cancel);
    }

    void show(Progress progress) {
        long expected = progress.expected();
        count.setText(
                expected > 0
                        ? labels.get("testrun.readOf", labels.number(progress.read()), labels.number(expected))
                        : labels.count("testrun.read", progress.read()));
        bar.setProgress(
                expected > 0 ? Math.min(1, progress.read() / (double) expected) : ProgressBar.INDETERMINATE_PROGRESS);
    }
}
