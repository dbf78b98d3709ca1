package crosstie.ui.templates;

import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Marks.Role;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A template as a card: its ties in small, where from and to, and its size. */
final class TemplateCard extends ToggleButton {
    TemplateCard(TemplatesViewModel.Card card, Labels labels) {
        Template template = card.template();
        StackPane picture = new StackPane(new SmallTies(template));
        picture.getStyleClass().add("ct-template-picture");
        Label title = new Label(card.title());
        title.getStyleClass().add("ct-card-title");
        HBox first = new HBox(8, title);
        first.setAlignment(Pos.CENTER_LEFT);
        if (card.own()) {
            first.getChildren().add(Marks.badge(labels.get("templates.own"), "accent", null));
        }
        VBox words = new VBox(
                4,
                first,
                systems(template),
                muted(names(template, Task::source)),
                muted(names(template, Task::destination)),
                muted(labels.get(
                        "templates.facts",
                        labels.count("templates.tasks", template.tasks().size()),
                        labels.count("templates.mappings", template.mappings()),
                        template.version())));
        words.getStyleClass().add("ct-template-words");
        setGraphic(new VBox(picture, words));
        getStyleClass().setAll("ct-template");
        setAccessibleText(template.name());
        setId(card.id());
    }

    static HBox systems(Template template) {
        HBox box = new HBox(
                8,
                Marks.system(Role.SOURCE, template.source().connector()),
                Icons.small(Icons.ARROW),
                Marks.system(Role.DESTINATION, template.destination().connector()));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String names(Template template, Function<Task, String> end) {
        return template.tasks().stream().map(end).distinct().collect(Collectors.joining(", "));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("ct-secondary");
        return label;
    }
}
