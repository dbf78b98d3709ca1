package crosstie.ui.connections;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Trouble;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The settings of a connection, drawn from what its kind and its way to sign in have to be told. */
final class FormPane extends VBox {
    private final ConnectionsViewModel model;
    private final FormViewModel form;
    private final Labels labels;
    private final VBox always = new VBox(12);
    private final VBox fields = new VBox(12);
    private final VBox foot = new VBox(8);
    private Subscription drawn = Subscription.EMPTY;

    FormPane(ConnectionsViewModel model, FormViewModel form, Labels labels) {
        super(12);
        this.model = model;
        this.form = form;
        this.labels = labels;
        Label head = new Label(labels.get("connections.settings"));
        head.getStyleClass().add("ct-strong");
        getChildren().addAll(head, always, fields, foot);
    }

    /** Save and discard, to be kept in sight however long the form is. */
    HBox buttons() {
        Button save = new Button(labels.get("connections.save"), Icons.of(Icons.CHECK));
        save.getStyleClass().add("ct-page-button");
        if (form.isNew()) {
            save.getStyleClass().add("accent");
        }
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setId("saveConnection");
        save.disableProperty().bind(form.dirty().not().or(form.saving()));
        save.setOnAction(e -> model.save());
        Button discard = new Button(labels.get("connections.discard"));
        discard.getStyleClass().add("ct-page-button");
        discard.setMinWidth(Region.USE_PREF_SIZE);
        discard.visibleProperty().bind(form.dirty());
        discard.setOnAction(e -> model.discard());
        HBox buttons = new HBox(8, save, discard);
        buttons.getStyleClass().add("ct-connection-foot");
        return buttons;
    }

    Subscription watch() {
        Subscription first = Subscription.combine(
                form.always().stream().map(f -> add(always, f)).toArray(Subscription[]::new));
        InvalidationListener onFields = o -> draw();
        form.fields().addListener(onFields);
        return Subscription.combine(
                first,
                form.more().subscribe(m -> draw()),
                form.trouble().subscribe(t -> trouble(t == null ? null : t.apply(labels))),
                () -> form.fields().removeListener(onFields),
                () -> drawn.unsubscribe());
    }

    /** The fields that follow from kind and sign-in; those two stay where they are, and keep the focus. */
    private void draw() {
        drawn.unsubscribe();
        drawn = Subscription.EMPTY;
        fields.getChildren().clear();
        form.told().stream().filter(f -> !FormViewModel.seldom(f)).forEach(this::draw);
        if (form.fields().stream().anyMatch(FormViewModel::seldom)) {
            fields.getChildren().add(fold());
        }
        if (form.more().get()) {
            form.told().stream().filter(FormViewModel::seldom).forEach(this::draw);
        }
    }

    private void draw(FormField field) {
        drawn = drawn.and(add(fields, field));
    }

    private Subscription add(VBox box, FormField field) {
        FieldPane pane = new FieldPane(field, labels);
        if (field == form.name() && !form.isNew()) {
            pane.lock(labels.get("connections.name.fixed"));
        }
        box.getChildren().add(pane);
        return pane.watch();
    }

    private Node fold() {
        boolean shown = form.more().get();
        Hyperlink fold = new Hyperlink(
                labels.get(shown ? "connections.less" : "connections.more"),
                Icons.small(shown ? Icons.CHEVRON_UP : Icons.CHEVRON_DOWN));
        fold.getStyleClass().add("ct-link");
        fold.setId("moreSettings");
        fold.setOnAction(e -> form.more().set(!form.more().get()));
        return fold;
    }

    private void trouble(Trouble trouble) {
        foot.getChildren().clear();
        if (trouble != null) {
            Label what = new Label(trouble.message(), Icons.of(Icons.ERROR, "ct-danger"));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            Label todo = new Label(trouble.remedy());
            todo.getStyleClass().add("ct-secondary");
            todo.setWrapText(true);
            todo.setMinHeight(Region.USE_PREF_SIZE);
            foot.getChildren().addAll(what, todo, Marks.badge(trouble.code(), "danger", null));
        }
    }
}
