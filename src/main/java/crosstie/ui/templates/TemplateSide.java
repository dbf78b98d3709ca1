package crosstie.ui.templates;

import crosstie.model.FieldMapping;
import crosstie.model.Template;
import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The template in hand: what it does, what is inside, and putting it to work. */
final class TemplateSide extends VBox {
    private final TemplatesViewModel model;
    private final FileDialogs files;
    private final Labels labels;
    private final Label written = wrapped("");
    private final VBox content = new VBox();
    private final VBox foot = new VBox();

    TemplateSide(TemplatesViewModel model, FileDialogs files, Labels labels) {
        super(0);
        this.model = model;
        this.files = files;
        this.labels = labels;
        written.setId("exported");
        written.setGraphic(Icons.small(Icons.CHECK, "ct-success"));
        written.setGraphicTextGap(8);
        written.getStyleClass().add("ct-secondary");
        content.getStyleClass().add("ct-side-inset");
        foot.getStyleClass().addAll("ct-side-inset", "ct-side-foot");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("ct-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot);
        getStyleClass().add("ct-side");
        setMinWidth(320);
        setMaxWidth(320);
    }

    void show(TemplatesViewModel.Card card) {
        content.getChildren().clear();
        foot.setVisible(card != null);
        if (card == null) {
            return;
        }
        Template template = card.template();
        Label name = wrapped(template.name());
        name.getStyleClass().add("ct-card-title");
        content.getChildren()
                .addAll(
                        name,
                        TemplateCard.systems(template),
                        wrapped(template.description()),
                        caption(labels.get("templates.inside")),
                        facts(template));
        List<String> ids =
                template.prerequisites().stream().filter(model::isThere).toList();
        list("templates.before", ids.stream().map(model::title).toList());
        list(
                "templates.prepare",
                template.prerequisites().stream().filter(p -> !ids.contains(p)).toList());
        foot.getChildren().setAll(use(), travel(card), written);
    }

    private void list(String caption, List<String> lines) {
        if (!lines.isEmpty()) {
            content.getChildren().add(caption(labels.get(caption)));
            lines.forEach(line -> content.getChildren().add(point(line)));
        }
    }

    private static HBox point(String text) {
        Label words = wrapped(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label bullet = new Label("•");
        bullet.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, bullet, words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    Subscription watch() {
        return model.written().subscribe(file -> {
            written.setVisible(file != null);
            written.setManaged(file != null);
            written.setText(file == null ? "" : labels.get("templates.written", file.getFileName()));
        });
    }

    private HBox travel(TemplatesViewModel.Card card) {
        Button export = new Button(labels.get("templates.export"), Icons.of(Icons.EXPORT));
        export.setId("exportTemplate");
        export.setOnAction(e -> files.save(labels.get("templates.export"), card.id() + ".template.json")
                .ifPresent(model::export));
        HBox box = new HBox(8, export);
        if (card.own()) {
            Button remove = new Button(labels.get("templates.remove"), Icons.of(Icons.REMOVE));
            remove.setId("removeTemplate");
            remove.setOnAction(e -> model.removeSelected());
            box.getChildren().add(remove);
        }
        return box;
    }

    private GridPane facts(Template template) {
        List<FieldMapping> ties =
                template.tasks().stream().flatMap(t -> t.mappings().stream()).toList();
        long changed = ties.stream().filter(m -> !m.steps().isEmpty()).count();
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        row(grid, "templates.ties", labels.get("templates.tiesOf", labels.number(ties.size()), labels.number(changed)));
        row(
                grid,
                "templates.key",
                String.join(
                        " + ",
                        template.destinationKey(template.tasks().getFirst()).fields()));
        if (!template.valueMaps().isEmpty()) {
            row(grid, "templates.maps", String.join(", ", template.valueMaps().keySet()));
        }
        if (!template.examples().isEmpty()) {
            row(grid, "templates.golden", labels.number(template.examples().size()));
        }
        return grid;
    }

    private void row(GridPane grid, String key, String value) {
        Label name = new Label(labels.get(key));
        name.getStyleClass().add("ct-secondary");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
        Label text = wrapped(value);
        text.getStyleClass().add("ct-strong");
        grid.addRow(grid.getRowCount(), name, text);
    }

    private Node use() {
        Button use = new Button(labels.get("templates.use"), Icons.of(Icons.ADD));
        use.getStyleClass().addAll("ct-primary", "accent");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setId("useTemplate");
        use.setOnAction(e -> model.useSelected());
        VBox box = new VBox(8, use, wrapped(labels.get("templates.use.note")));
        box.getChildren().getLast().getStyleClass().add("ct-secondary");
        return box;
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("ct-caption");
        VBox.setMargin(caption, new javafx.geometry.Insets(8, 0, 0, 0));
        return caption;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
