package crosstie.ui.testrun;

import crosstie.model.Counts;
import crosstie.model.RowChange.Action;
import crosstie.ui.kit.FateBar;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Five counts, and the same as one bar. */
final class CountCards extends HBox {
    private final Labels labels;

    CountCards(Counts counts, Labels labels) {
        this.labels = labels;
        getStyleClass().add("ct-counts");
        for (Action action : Action.values()) {
            getChildren().add(card(action, of(counts, action)));
        }
        getChildren().add(summary(counts));
    }

    static long of(Counts counts, Action action) {
        return switch (action) {
            case CREATE -> counts.created();
            case UPDATE -> counts.updated();
            case UNCHANGED -> counts.unchanged();
            case FILTERED -> counts.filtered();
            case REJECTED -> counts.rejected();
        };
    }

    private VBox card(Action action, long rows) {
        Label word = new Label(labels.get("testrun.card." + action), ActionMark.glyph(action));
        word.getStyleClass().addAll("ct-card-word", ActionMark.style(action));
        word.setMinWidth(Region.USE_PREF_SIZE);
        Label number = new Label(labels.number(rows));
        number.getStyleClass().add("ct-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        VBox card = new VBox(word, number);
        card.getStyleClass().addAll("ct-card", "ct-count-card");
        return card;
    }

    private VBox summary(Counts counts) {
        Label read = new Label(labels.count("testrun.read", counts.read()));
        read.getStyleClass().add("ct-strong");
        read.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(labels.get(
                "testrun.sentence",
                labels.number(counts.written()),
                labels.number(counts.unchanged()),
                labels.number(counts.rejected())));
        sentence.getStyleClass().add("ct-secondary");
        HBox words = new HBox(16, read, Marks.spring(), sentence);
        words.setAlignment(Pos.CENTER_LEFT);
        FateBar bar = new FateBar();
        bar.show(counts, read.getText() + ": " + sentence.getText());
        VBox box = new VBox(8, words, bar);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox.setMargin(box, new javafx.geometry.Insets(0, 0, 0, 16));
        return box;
    }
}
