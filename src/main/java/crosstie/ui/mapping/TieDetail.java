package crosstie.ui.mapping;

import crosstie.model.Field;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.model.TransformStep;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Trouble;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Under the mapping: the tie selected from source over its steps to the destination, with its problems; else all problems of the task. */
final class TieDetail extends ScrollPane {
    private static final int SHOWN = 50;

    private final MappingViewModel model;
    private final Labels labels;
    private final TieWords words;

    TieDetail(MappingViewModel model, Labels labels, MappingViewModel.Known known, Tie tie) {
        this.model = model;
        this.labels = labels;
        this.words = new TieWords(labels, model);
        getStyleClass().add("ct-dock");
        setFitToWidth(true);
        VBox content = new VBox(10);
        content.getStyleClass().add("ct-dock-content");
        if (tie == null) {
            all(content, known);
        } else {
            one(content, known, tie);
        }
        setContent(content);
    }

    private void all(VBox content, MappingViewModel.Known known) {
        if (known.problems().isEmpty()) {
            HBox row = new HBox(
                    16,
                    new Label(labels.get("mapping.noProblems"), Icons.of(Icons.COMPLETED, "ct-success")),
                    secondary(labels.get("mapping.pick")));
            row.setAlignment(Pos.CENTER_LEFT);
            content.getChildren().add(row);
            return;
        }
        content.getChildren()
                .add(caption(labels.count("mapping.problems", known.problems().size())));
        known.problems().stream()
                .limit(SHOWN)
                .forEach(p -> content.getChildren().add(problem(p)));
    }

    private void one(VBox content, MappingViewModel.Known known, Tie tie) {
        HBox chain = new HBox(10);
        chain.setAlignment(Pos.CENTER_LEFT);
        chain.getChildren().addAll(cards(tie));
        content.getChildren().add(chain);
        if (tie.mapping() == null) {
            content.getChildren().add(secondary(labels.get("mapping.organization.why")));
            return;
        }
        if (!tie.mapping().note().isEmpty()) {
            content.getChildren().add(secondary(tie.mapping().note()));
        }
        Ties ties = new Ties(known.project().design(), known.task(), known.problems());
        known.problems().stream()
                .filter(p -> ties.speaksOf(p, tie.index()))
                .forEach(p -> content.getChildren().add(problem(p)));
    }

    private List<Node> cards(Tie tie) {
        List<Node> cards = new ArrayList<>();
        if (tie.sources().isEmpty()) {
            cards.add(card(labels.get("mapping.card.source"), tie.chip(), words.origin(tie), "ct-card-source"));
        }
        for (String path : tie.sources()) {
            cards.add(card(labels.get("mapping.card.source"), words.source(path), path, "ct-card-source"));
        }
        if (tie.mapping() != null) {
            for (TransformStep step : tie.mapping().steps()) {
                cards.add(arrow());
                cards.add(card(labels.get("mapping.card.step"), words.step(step), step.id(), "ct-card-step"));
            }
            cards.add(arrow());
            cards.add(card(labels.get("mapping.card.empty"), words.empty(tie.mapping()), "", "ct-card-step"));
        }
        cards.add(arrow());
        cards.add(card(
                labels.get("mapping.card.destination"),
                words.destination(tie.destination()),
                tie.destination() + size(tie),
                "ct-card-destination"));
        return cards;
    }

    private String size(Tie tie) {
        Field field = model.destinations().stream()
                .filter(l -> l.path().equals(tie.destination()))
                .findFirst()
                .map(FieldLine::field)
                .orElse(null);
        if (field == null) {
            return "";
        }
        String type = " · " + labels.get("type." + field.type().word());
        return field.maxLength() > 0 ? type + " " + field.maxLength() : type;
    }

    private VBox card(String caption, String title, String below, String style) {
        Label name = new Label(title);
        name.getStyleClass().add("ct-strong");
        VBox card = new VBox(2, caption(caption), name);
        if (!below.isEmpty()) {
            card.getChildren().add(secondary(below));
        }
        card.getStyleClass().addAll("ct-card", "ct-step-card", style);
        card.setMinWidth(Region.USE_PREF_SIZE);
        card.setMaxWidth(300);
        return card;
    }

    private Node problem(Problem p) {
        boolean error = p.severity() == Severity.ERROR;
        Trouble said = labels.trouble(p);
        Label what = new Label(
                said.message(), Icons.of(error ? Icons.ERROR : Icons.WARNING, error ? "ct-danger" : "ct-warning"));
        what.setMinWidth(0);
        Label todo = secondary(said.remedy());
        todo.setMinWidth(0);
        HBox row = new HBox(10, what, todo, Marks.spring(), Marks.badge(p.code(), error ? "danger" : "warning", null));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node arrow() {
        return Icons.of(Icons.ARROW);
    }

    private static Label caption(String words) {
        Label l = new Label(words);
        l.getStyleClass().add("ct-caption");
        return l;
    }

    private static Label secondary(String words) {
        Label l = new Label(words);
        l.getStyleClass().add("ct-secondary");
        return l;
    }
}
