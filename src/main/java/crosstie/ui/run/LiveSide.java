package crosstie.ui.run;

import crosstie.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Beside a run: its speed, and what happens. */
final class LiveSide extends VBox {
    private static final int SHOWN = 40;

    private final RunViewModel model;
    private final Labels labels;
    private final Label speed = new Label("–");
    private final SpeedChart chart;
    private final Label unit = new Label();
    private final VBox happenings = new VBox(8);

    LiveSide(RunViewModel model, Labels labels) {
        super(8);
        this.model = model;
        this.labels = labels;
        getStyleClass().addAll("ct-side", "ct-side-inset");
        setMinWidth(300);
        setPrefWidth(320);
        setMaxWidth(320);
        chart = new SpeedChart(labels.get("run.speed"));
        speed.getStyleClass().add("ct-number");
        unit.getStyleClass().add("ct-secondary");
        HBox now = new HBox(8, speed, unit);
        now.setAlignment(Pos.BASELINE_LEFT);
        ScrollPane scroll = new ScrollPane(happenings);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("ct-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(strong(labels.get("run.speed")), now, chart, strong(labels.get("run.events")), scroll);
        VBox.setMargin(chart, new javafx.geometry.Insets(0, 0, 12, 0));
    }

    void update() {
        boolean ended = model.state().get() == RunViewModel.State.ENDED;
        double rate = ended ? model.averageSpeed() : model.speed().rowsPerSecond();
        speed.setText(labels.number(Math.round(rate)));
        unit.setText(labels.get(ended ? "run.speed.average" : "run.speed.unit"));
        chart.setVisible(model.speed().course().size() > 1);
        chart.setManaged(chart.isVisible() || !ended);
        chart.show(model.speed().course());
        happenings
                .getChildren()
                .setAll(model.happenings().stream()
                        .limit(SHOWN)
                        .map(h -> new HappeningLine(h, labels))
                        .toList());
    }

    private static Label strong(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("ct-strong");
        return label;
    }
}
