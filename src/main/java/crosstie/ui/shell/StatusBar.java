package crosstie.ui.shell;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;

/** Both ends of the set and whether they answer; what is saved. */
final class StatusBar extends HBox {
    private final Labels labels;
    private final HBox ends = new HBox(12);
    /** Held here, because the model outlives this bar and knows it only weakly. */
    private final ListChangeListener<ShellViewModel.End> onEnds;

    StatusBar(ShellViewModel model, Labels labels) {
        this.labels = labels;
        getStyleClass().add("ct-status-bar");
        ends.setAlignment(Pos.CENTER_LEFT);
        onEnds = change -> draw(model);
        model.ends().addListener(new WeakListChangeListener<>(onEnds));
        draw(model);
        getChildren().addAll(ends, Marks.spring(), muted(labels.get("status.saved")));
    }

    private void draw(ShellViewModel model) {
        ends.getChildren().clear();
        for (ShellViewModel.End end : model.ends()) {
            if (!ends.getChildren().isEmpty()) {
                ends.getChildren().add(new Separator(Orientation.VERTICAL));
            }
            ends.getChildren().add(end(end));
        }
    }

    private Node end(ShellViewModel.End end) {
        String word = labels.get("end." + end.state(), labels.get("system." + end.connector()));
        HBox box = new HBox(6, glyph(end.state()), new Label(word), muted(end.address()));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node glyph(ShellViewModel.End.State state) {
        return switch (state) {
            case ASKING -> Icons.small(Icons.RUNNING, "ct-accent");
            case CONNECTED -> Icons.small(Icons.CONNECTED, "ct-success");
            case FAILED -> Icons.small(Icons.ERROR, "ct-danger");
        };
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("ct-secondary");
        return label;
    }
}
