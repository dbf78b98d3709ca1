package crosstie.ui.templates;

import crosstie.model.ImportPlan;
import crosstie.model.ImportPlan.Action;
import crosstie.model.Parameter;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One template or project that a file would bring. */
final class ImportCard extends VBox {
    private static final int SHOWN = 20;

    private final Labels labels;

    ImportCard(ImportPlan.Item item, ImportPlan.Kind kind, Labels labels) {
        super(8);
        this.labels = labels;
        getStyleClass().addAll("ct-card", "ct-import-card");
        getChildren().addAll(head(item), facts(item));
        if (kind == ImportPlan.Kind.PROJECT) {
            note(labels.get("import.set", item.connectionSet()));
        }
        if (!item.template().parameters().isEmpty()) {
            note(labels.get("import.parameters", parameters(item)));
        }
        if (!item.missing().isEmpty()) {
            note(labels.get("import.missing", String.join(", ", item.missing())));
        }
        item.problems().stream().limit(SHOWN).forEach(this::problem);
        if (!item.changes().isEmpty()) {
            note(labels.count("import.changes", item.changes().size()));
            item.changes().stream()
                    .limit(SHOWN)
                    .forEach(c -> note(labels.get("import.change." + c.kind(), c.where()), "ct-mono"));
        }
    }

    private HBox head(ImportPlan.Item item) {
        Label name = new Label(item.template().name());
        name.getStyleClass().add("ct-card-title");
        Label id = new Label(item.id());
        id.getStyleClass().addAll("ct-secondary", "ct-mono");
        HBox head =
                new HBox(10, Marks.badge(labels.get("import.action." + item.action()), style(item), null), name, id);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static String style(ImportPlan.Item item) {
        return item.action() == Action.REPLACE ? "warning" : item.action() == Action.KEEP ? "neutral" : "success";
    }

    private HBox facts(ImportPlan.Item item) {
        Label size = new Label(labels.get(
                "templates.facts",
                labels.count("templates.tasks", item.template().tasks().size()),
                labels.count("templates.mappings", item.template().mappings()),
                item.template().version()));
        size.getStyleClass().add("ct-secondary");
        HBox facts = new HBox(16, TemplateCard.systems(item.template()), size);
        facts.setAlignment(Pos.CENTER_LEFT);
        return facts;
    }

    private static String parameters(ImportPlan.Item item) {
        return item.template().parameters().values().stream()
                .map(ImportCard::parameter)
                .collect(Collectors.joining(", "));
    }

    private static String parameter(Parameter p) {
        return p.value() == null ? p.name() : p.name() + " = " + p.value();
    }

    private void problem(Problem problem) {
        boolean error = problem.severity() == Severity.ERROR;
        Node icon = Icons.small(error ? Icons.ERROR : Icons.WARNING, error ? "ct-danger" : "ct-warning");
        Label words = note(labels.sentences().message(problem));
        words.setGraphic(icon);
        words.setGraphicTextGap(8);
    }

    private Label note(String words, String... styles) {
        Label note = new Label(words);
        note.getStyleClass().add("ct-secondary");
        note.getStyleClass().addAll(styles);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(note);
        return note;
    }
}
