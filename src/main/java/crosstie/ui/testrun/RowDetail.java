package crosstie.ui.testrun;

import crosstie.model.FieldChange;
import crosstie.model.RowChange;
import crosstie.model.RowChange.Action;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Trouble;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One row in full: what changes from old to new, what stays, or why it fails and what to do. */
final class RowDetail extends VBox {
    private static final int FIRST = 8;

    private final TestRunViewModel model;
    private final Labels labels;

    RowDetail(TestRunViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        getStyleClass().add("ct-detail");
    }

    void show(RowChange row) {
        if (row == null) {
            getChildren().clear();
            return;
        }
        VBox sections = new VBox();
        switch (row.action()) {
            case REJECTED ->
                sections.getChildren()
                        .add(why(labels.trouble(row.error()), row.error().field()));
            case FILTERED ->
                sections.getChildren().add(section(text(labels.sentences().message(row.why(), List.of()))));
            case CREATE, UPDATE -> {
                if (row.why() != null) {
                    sections.getChildren().add(section(text(labels.sentences().message(row.why(), List.of()))));
                }
                sections.getChildren().add(changes(row));
            }
            case UNCHANGED -> {}
        }
        if (!row.left().isEmpty()) {
            sections.getChildren().add(left(row.left()));
        }
        if (!row.same().isEmpty()) {
            sections.getChildren().add(same(row.same(), FIRST));
        }
        ScrollPane scroll = new ScrollPane(sections);
        scroll.getStyleClass().add("ct-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(row), scroll);
    }

    private Node head(RowChange row) {
        Label title = new Label(row.title().isEmpty() ? row.key() : row.title());
        title.getStyleClass().add("ct-card-title");
        title.setTooltip(new Tooltip(title.getText()));
        Label key = new Label(row.key());
        key.getStyleClass().addAll("ct-mono", "ct-muted-text");
        VBox words = new VBox(2, title, key);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                words,
                step(Icons.CHEVRON_UP, labels.get("testrun.previous"), -1),
                step(Icons.CHEVRON_DOWN, labels.get("testrun.next"), 1));
        head.getStyleClass().add("ct-section");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button step(String icon, String word, int by) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().add("ct-icon-button");
        button.setTooltip(new Tooltip(word));
        button.setAccessibleText(word);
        button.setOnAction(e -> model.move(by));
        return button;
    }

    private Node why(Trouble trouble, String field) {
        Label what = text(trouble.message());
        what.getStyleClass().add("ct-strong");
        HBox line = new HBox(8, Icons.of(Icons.ERROR, "ct-danger"), what);
        HBox badges = new HBox(8, Marks.badge(trouble.code(), "danger", null));
        if (!field.isEmpty()) {
            badges.getChildren().add(Marks.badge(field, "neutral", null));
        }
        Label remedy = text(trouble.remedy());
        return section(line, remedy, badges);
    }

    private VBox changes(RowChange row) {
        boolean fresh = row.action() == Action.CREATE;
        int n = row.fields().size();
        VBox section = section(strong(labels.count(fresh ? "testrun.set" : "testrun.change", n)));
        if (fresh) {
            section.getChildren().add(new FieldList(row.fields(), n));
        } else {
            row.fields().forEach(f -> section.getChildren().add(change(f)));
        }
        return section;
    }

    private VBox change(FieldChange field) {
        Label name = new Label(field.label());
        name.setTooltip(new Tooltip(field.name()));
        Label old = new Label(field.old() == null ? labels.get("empty") : field.old());
        old.getStyleClass().add(field.old() == null ? "ct-nothing" : "ct-old");
        old.setWrapText(true);
        Label now = new Label(field.now() == null ? labels.get("empty") : field.now());
        now.getStyleClass().add("ct-new");
        now.setWrapText(true);
        HBox values = new HBox(8, old, Icons.small(Icons.ARROW), now);
        values.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(2, name, values);
        if (field.rule() != null) {
            box.getChildren().add(text(rule(field)));
        }
        box.getStyleClass().add("ct-change");
        return box;
    }

    /** Which empty rule decided. */
    private String rule(FieldChange field) {
        return labels.get(
                "testrun.rule",
                labels.get("emptykind." + field.rule().when().word()),
                labels.get("emptythen." + field.rule().then()));
    }

    private VBox left(List<FieldChange> fields) {
        VBox section = section(strong(labels.count("testrun.left", fields.size())));
        fields.forEach(f -> section.getChildren().add(text(f.label() + " · " + rule(f))));
        return section;
    }

    private VBox same(List<FieldChange> fields, int most) {
        HBox head = new HBox(strong(labels.count("testrun.stay", fields.size())), Marks.spring());
        head.setAlignment(Pos.CENTER_LEFT);
        VBox section = section(head, new FieldList(fields, most));
        if (fields.size() > most) {
            Hyperlink all = new Hyperlink(labels.get("testrun.showAll"));
            all.getStyleClass().add("ct-link");
            all.setOnAction(e -> ((VBox) section.getParent())
                    .getChildren()
                    .set(section.getParent().getChildrenUnmodifiable().indexOf(section), same(fields, fields.size())));
            head.getChildren().add(all);
        }
        return section;
    }

    private static VBox section(Node... nodes) {
        VBox section = new VBox(nodes);
        section.getStyleClass().add("ct-section");
        return section;
    }

    private static Label strong(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("ct-strong");
        return label;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
