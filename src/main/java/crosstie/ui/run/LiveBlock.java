package crosstie.ui.run;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The head of a run that goes on: what is being done, how far it is, and that stopping is safe. */
final class LiveBlock extends VBox {
    private final RunViewModel model;
    private final Labels labels;
    private final Label task = new Label();
    private final Label which = new Label();
    private final Label share = new Label();
    private final Label rows = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    LiveBlock(RunViewModel model, Labels labels) {
        super(8);
        this.model = model;
        this.labels = labels;
        getStyleClass().add("ct-run-head");
        task.getStyleClass().add("ct-card-title");
        which.getStyleClass().add("ct-secondary");
        share.getStyleClass().add("ct-strong");
        rows.getStyleClass().add("ct-secondary");
        bar.getStyleClass().addAll("ct-progress", "ct-main");
        bar.setMaxWidth(Double.MAX_VALUE);
        Label safe = new Label(labels.get("run.safe"), Icons.small(Icons.SAFE, "ct-success"));
        safe.getStyleClass().add("ct-secondary");
        HBox words = new HBox(10, task, which);
        words.setAlignment(Pos.BASELINE_LEFT);
        HBox foot = new HBox(6, share, rows, Marks.spring(), safe);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, bar, foot);
    }

    void update() {
        List<TaskLine> lines = model.tasks().lines();
        TaskLine running =
                lines.stream().filter(TaskLine::isRunning).findFirst().orElse(null);
        task.setText(running == null ? labels.get("run.preparing") : running.task());
        which.setText(
                running == null
                        ? ""
                        : labels.get("run.taskOf", lines.indexOf(running) + 1, lines.size())
                                + (running.organization().isEmpty() ? "" : " · " + running.organization()));
        bar.setProgress(
                lines.isEmpty()
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : model.tasks().done());
        share.setText((int) Math.floor(model.tasks().done() * 100) + " %");
        rows.setText(read(lines));
    }

    private String read(List<TaskLine> lines) {
        long read = model.tasks().counts().read();
        boolean known = !lines.isEmpty() && lines.stream().allMatch(l -> l.expected() >= 0);
        long expected = lines.stream().mapToLong(TaskLine::expected).sum();
        return known
                ? labels.get("run.rowsOf", labels.number(read), labels.number(expected))
                : labels.count("run.rows", read);
    }
}
