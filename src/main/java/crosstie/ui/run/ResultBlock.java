package crosstie.ui.run;

import crosstie.model.Counts;
import crosstie.model.Execution;
import crosstie.ui.kit.FateBar;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Trouble;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a run came to, in one line, one bar and one next step. */
final class ResultBlock extends VBox {
    private final Labels labels;

    ResultBlock(ResultViewModel result, Labels labels) {
        super(8);
        this.labels = labels;
        getStyleClass().add("ct-run-head");
        Execution run = result.execution().get();
        Counts counts = run.counts();
        Label state = new Label(labels.get("result." + run.status()));
        state.getStyleClass().add("ct-card-title");
        state.setId("result");
        Label numbers = new Label(sentence(counts));
        numbers.getStyleClass().add("ct-muted-text");
        Label took = new Label(labels.get(
                "result.took", labels.clock(run.seconds(Instant.now())), labels.count("requests", counts.requests())));
        took.getStyleClass().add("ct-secondary");
        took.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, Marks.status(run.status()), state, numbers, Marks.spring(), took);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        if (counts.read() > 0) {
            FateBar bar = new FateBar();
            bar.show(counts, numbers.getText());
            getChildren().add(bar);
        }
        result.stopped()
                .ifPresentOrElse(
                        group -> getChildren().add(stopped(labels.trouble(group.error()))),
                        () -> getChildren().add(next(run)));
    }

    private String sentence(Counts counts) {
        return labels.get(
                "result.numbers",
                labels.count("rows.created", counts.created()),
                labels.count("rows.updated", counts.updated()),
                labels.count("rows.same", counts.unchanged()),
                labels.count("rows.rejected", counts.rejected()));
    }

    private Node next(Execution run) {
        String key = run.counts().written() == 0 ? "result.next.nothing." : "result.next.";
        Label next = new Label(labels.get(key + run.status()));
        next.getStyleClass().add("ct-secondary");
        next.setWrapText(true);
        return next;
    }

    private static Node stopped(Trouble trouble) {
        Label what = new Label(trouble.message());
        what.getStyleClass().add("ct-strong");
        what.setWrapText(true);
        Label remedy = new Label(trouble.remedy());
        remedy.setWrapText(true);
        VBox words = new VBox(4, what, remedy, Marks.badge(trouble.code(), "danger", null));
        return new HBox(8, Icons.of(Icons.ERROR, "ct-danger"), words);
    }
}
