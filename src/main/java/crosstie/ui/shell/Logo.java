package crosstie.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** Two rails and three ties, the middle one a mapping line. Drawn on a field of 512 units. */
final class Logo extends Pane {
    private static final double FIELD = 512;
    private static final List<String> TIES =
            List.of("M44 96H468", "M44 200H128C272 200 240 312 384 312H468", "M44 416H468");

    Logo(double size) {
        Group drawing = new Group();
        TIES.forEach(path -> drawing.getChildren().add(tie(path)));
        drawing.getChildren().addAll(rail(96, "#158aa6"), rail(352, "#8a5cf0"));
        drawing.getTransforms().add(new Scale(size / FIELD, size / FIELD, 0, 0));
        getChildren().add(drawing);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }

    /** The window's icon in the sizes that systems ask for. */
    static List<Image> icons() {
        return Stream.of(16, 32, 48, 128, 256).map(Logo::icon).toList();
    }

    private static Image icon(int size) {
        Logo logo = new Logo(size);
        new Scene(logo, size, size, Color.TRANSPARENT);
        SnapshotParameters see = new SnapshotParameters();
        see.setFill(Color.TRANSPARENT);
        return logo.snapshot(see, null);
    }

    private static SVGPath tie(String path) {
        SVGPath tie = new SVGPath();
        tie.setContent(path);
        tie.setFill(null);
        tie.setStroke(Color.web("#768390"));
        tie.setStrokeWidth(56);
        tie.setStrokeLineCap(StrokeLineCap.ROUND);
        return tie;
    }

    private static Rectangle rail(double x, String colour) {
        Rectangle rail = new Rectangle(x, 16, 64, 480);
        rail.setArcWidth(32);
        rail.setArcHeight(32);
        rail.setFill(Color.web(colour));
        return rail;
    }
}
