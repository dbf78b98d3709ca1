package crosstie.ui.templates;

import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;

/** The first ties of a template in small: sources left and round, destinations right and square, a ring where values are changed. */
final class SmallTies extends Pane {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 72;
    private static final int LINES = 5;
    private static final double STEP = 13;
    private static final double TOP = 10;
    private static final double LEFT = 34;
    private static final double RIGHT = WIDTH - 34;

    private final List<String> sources = new ArrayList<>();

    SmallTies(Template template) {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        List<FieldMapping> drawn = template.tasks().stream()
                .flatMap(t -> t.mappings().stream())
                .filter(m -> !m.source().paths().isEmpty())
                .limit(LINES)
                .toList();
        // a source keeps the line it had first; ties that share it start together
        drawn.forEach(m -> m.source().paths().stream()
                .map(FieldPath::text)
                .filter(p -> !sources.contains(p))
                .forEach(sources::add));
        List<String> order = sources.stream().sorted().toList();
        for (int i = 0; i < drawn.size(); i++) {
            tie(drawn.get(i), order, i);
        }
        for (int i = 0; i < Math.min(LINES, order.size()); i++) {
            getChildren().addAll(bar(4, y(i), 18 + order.get(i).length() % 7, "source"), port(y(i)));
        }
        for (int i = 0; i < drawn.size(); i++) {
            double width = 18 + drawn.get(i).to().text().length() % 7;
            getChildren().addAll(bar(WIDTH - 28, y(i), width, "destination"), square(y(i)));
        }
    }

    private static double y(int line) {
        return TOP + line * STEP;
    }

    private void tie(FieldMapping mapping, List<String> order, int to) {
        int from = order.indexOf(mapping.source().paths().getFirst().text());
        if (from >= LINES) {
            return;
        }
        double middle = (LEFT + RIGHT) / 2;
        CubicCurve curve = new CubicCurve(LEFT, y(from), middle, y(from), middle, y(to), RIGHT, y(to));
        curve.getStyleClass().add("ct-small-tie");
        getChildren().add(curve);
        if (!mapping.steps().isEmpty()) {
            Circle ring = new Circle(middle, (y(from) + y(to)) / 2, 4.5);
            ring.getStyleClass().add("ct-small-ring");
            getChildren().add(ring);
        }
    }

    private static Region bar(double x, double y, double width, String side) {
        Region bar = new Region();
        bar.getStyleClass().addAll("ct-small-bar", "ct-small-bar-" + side);
        bar.resizeRelocate(x, y - 2, width, 4);
        bar.setManaged(false);
        return bar;
    }

    private static Circle port(double y) {
        Circle port = new Circle(LEFT, y, 2.5);
        port.getStyleClass().add("ct-small-port-source");
        return port;
    }

    private static Rectangle square(double y) {
        Rectangle square = new Rectangle(RIGHT - 2.5, y - 2.5, 5, 5);
        square.getStyleClass().add("ct-small-port-destination");
        return square;
    }
}
