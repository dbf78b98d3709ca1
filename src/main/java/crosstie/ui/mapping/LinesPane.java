package crosstie.ui.mapping;

import crosstie.model.Entity;
import crosstie.model.Severity;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Source fields, ties, destination fields, side by side. */
final class LinesPane extends HBox {
    private static final double[] SHARES = {0.36, 0.28, 0.36};

    private final MappingViewModel model;
    private final Labels labels;
    private final FieldColumn left;
    private final FieldColumn right;
    private final TieCanvas canvas;

    LinesPane(MappingViewModel model, MappingViewModel.Known known, Labels labels) {
        this.model = model;
        this.labels = labels;
        left = new FieldColumn(model.sources(), Marks.Role.SOURCE, labels, model);
        right = new FieldColumn(model.destinations(), Marks.Role.DESTINATION, labels, model);
        canvas = new TieCanvas(model, left, right, labels);
        VBox middle = new VBox(head(known), canvas);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren()
                .addAll(
                        side(
                                Marks.Role.SOURCE,
                                known.ends().source(),
                                known.shapes().source(),
                                left,
                                model.allSources()),
                        middle,
                        side(
                                Marks.Role.DESTINATION,
                                known.ends().destination(),
                                known.shapes().destination(),
                                right,
                                model.allDestinations()));
        share();
    }

    /** Draws the ties again after the next layout. */
    void redraw() {
        canvas.redraw();
    }

    /** Lets both rows of a tie stand out, and brings them into view. */
    void select(Tie tie) {
        left.selectedTieProperty().set(tie);
        right.selectedTieProperty().set(tie);
        if (tie != null) {
            tie.sources().stream().findFirst().ifPresent(path -> left.reveal(left.row(path)));
            right.reveal(right.row(tie.destination()));
        }
        redraw();
    }

    private void share() {
        for (int i = 0; i < SHARES.length; i++) {
            Region part = (Region) getChildren().get(i);
            part.setMinWidth(0);
            part.prefWidthProperty().bind(widthProperty().multiply(SHARES[i]));
            HBox.setHgrow(part, Priority.ALWAYS);
        }
    }

    private VBox side(Marks.Role role, String end, Entity entity, FieldColumn column, int all) {
        Label label = new Label(entity.label());
        label.getStyleClass().add("ct-strong");
        Label name = new Label(entity.collection().equals(entity.label()) ? "" : entity.collection());
        name.getStyleClass().add("ct-secondary");
        name.setMinWidth(0);
        Label count = new Label(labels.get("mapping.fields", labels.number(all)));
        count.getStyleClass().add("ct-secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, Marks.system(role, model.connector(end)), label, name, Marks.spring(), count);
        head.getStyleClass()
                .addAll("ct-column-head", role == Marks.Role.SOURCE ? "ct-column-source" : "ct-column-destination");
        VBox side = new VBox(head, column);
        VBox.setVgrow(column, Priority.ALWAYS);
        return side;
    }

    private HBox head(MappingViewModel.Known known) {
        Label ties = new Label(labels.count("mapping.ties", model.ties().size()));
        ties.getStyleClass().add("ct-strong");
        HBox head = new HBox(10, ties);
        count(head, known, Severity.ERROR, Icons.ERROR, "ct-danger");
        count(head, known, Severity.WARNING, Icons.WARNING, "ct-warning");
        head.getStyleClass().addAll("ct-column-head", "ct-column-ties");
        return head;
    }

    private void count(HBox head, MappingViewModel.Known known, Severity severity, String icon, String style) {
        long n = known.problems().stream().filter(p -> p.severity() == severity).count();
        if (n > 0) {
            head.getChildren().add(new Label(labels.number(n), Icons.small(icon, style)));
        }
    }
}
