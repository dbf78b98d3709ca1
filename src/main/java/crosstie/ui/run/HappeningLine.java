package crosstie.ui.run;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.RowsSentence;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A happening as time, glyph and sentence. */
final class HappeningLine extends HBox {
    HappeningLine(Happening happening, Labels labels) {
        super(8);
        setAlignment(Pos.TOP_LEFT);
        Label time = new Label(labels.time(happening.at()));
        time.getStyleClass().add("ct-secondary");
        time.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(words(happening, labels));
        words.getStyleClass().add("ct-small-words");
        words.setWrapText(true);
        getChildren().addAll(time, glyph(happening), words);
    }

    private static Node glyph(Happening happening) {
        return switch (happening) {
            case Happening.Began b -> Icons.small(Icons.RUN, "ct-accent");
            case Happening.SlowedDown s -> Icons.small(Icons.SLOW, "ct-warning");
            case Happening.Said s -> Icons.small(Icons.NOTE, "ct-muted");
            case Happening.TaskDone d -> Marks.status(d.task().status());
            case Happening.Done d -> Marks.status(d.execution().status());
        };
    }

    private static String words(Happening happening, Labels labels) {
        return switch (happening) {
            case Happening.Began b ->
                labels.get("event.began", named(b.task(), b.organization()), labels.get("way." + b.way()));
            case Happening.SlowedDown s -> labels.get("event.slow", s.system(), labels.seconds(s.seconds()));
            case Happening.Said s ->
                labels.sentences().message(s.event().code(), s.event().arguments());
            case Happening.TaskDone d ->
                labels.get(
                        "event.task",
                        named(d.task().name(), d.task().organization()),
                        RowsSentence.of(d.task().counts(), labels));
            case Happening.Done d -> labels.get("event.done." + d.execution().status());
        };
    }

    private static String named(String task, String organization) {
        return organization.isEmpty() ? task : task + " · " + organization;
    }
}
