package crosstie.ui.run;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** The course of the speed as a line; the highest value is the top. */
final class SpeedChart extends Region {
    private static final double HEIGHT = 84;
    private static final int SLOTS = 120;

    private final Polyline line = new Polyline();
    private final List<Line> rules = List.of(new Line(), new Line(), new Line());
    private List<Double> course = List.of();

    SpeedChart(String spoken) {
        line.getStyleClass().add("ct-chart-line");
        line.setManaged(false);
        rules.forEach(r -> {
            r.getStyleClass().add("ct-chart-rule");
            r.setManaged(false);
        });
        getChildren().addAll(rules);
        getChildren().add(line);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleText(spoken);
    }

    void show(List<Double> values) {
        course = values;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < rules.size(); i++) {
            double y = Math.round(2 + i * (HEIGHT - 4) / 2) + 0.5;
            rules.get(i).setStartY(y);
            rules.get(i).setEndY(y);
            rules.get(i).setEndX(getWidth());
        }
        line.getPoints().clear();
        double top = course.stream().mapToDouble(v -> v).max().orElse(0) * 1.1;
        if (top <= 0) {
            return;
        }
        double step = getWidth() / Math.max(SLOTS / 4, course.size() - 1);
        for (int i = 0; i < course.size(); i++) {
            line.getPoints().addAll(i * step, 2 + (HEIGHT - 4) * (1 - course.get(i) / top));
        }
    }
}
