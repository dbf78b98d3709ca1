package crosstie.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands where data is not: nothing yet, still coming, or gone wrong. */
public final class Panes {
    private Panes() {}

    /** One icon, one sentence, one button with the next step; {@code action} may be null. */
    public static VBox empty(String icon, String sentence, Button action) {
        Label why = new Label(sentence);
        why.getStyleClass().add("ct-muted-text");
        why.setWrapText(true);
        VBox box = new VBox(12, Icons.of(icon, "ct-empty-icon"), why);
        if (action != null) {
            box.getChildren().add(action);
        }
        return centred(box);
    }

    /** What happened, what to do, try again. */
    public static VBox trouble(Trouble trouble, Labels labels, Runnable again) {
        Label what = new Label(trouble.message());
        what.getStyleClass().add("ct-card-title");
        what.setWrapText(true);
        Label todo = new Label(trouble.remedy());
        todo.setWrapText(true);
        Button retry = new Button(labels.get("again"), Icons.of(Icons.REFRESH));
        retry.setOnAction(e -> again.run());
        HBox foot = new HBox(12, retry, Marks.badge(trouble.code(), "danger", null));
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(8, what, todo, foot);
        HBox row = new HBox(16, Icons.of(Icons.ERROR, "ct-danger", "ct-empty-icon"), words);
        row.setMaxWidth(640);
        VBox box = new VBox(row);
        return centred(box);
    }

    /** Skeleton rows in the grid where data will stand. */
    public static VBox loading(String sentence, Node cancel) {
        Label what = new Label(sentence);
        what.getStyleClass().add("ct-muted-text");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setPrefWidth(280);
        VBox box = new VBox(12, what, bar);
        if (cancel != null) {
            box.getChildren().add(cancel);
        }
        return centred(box);
    }

    private static VBox centred(VBox box) {
        box.getStyleClass().add("ct-empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
