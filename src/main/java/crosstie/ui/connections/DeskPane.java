package crosstie.ui.connections;

import crosstie.ui.kit.Header;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Trouble;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One connection: its settings at the left, its test and its guide at the right. */
final class DeskPane extends VBox {
    private final ConnectionsViewModel model;
    private final Desk desk;
    private final Labels labels;
    private final VBox settings = new VBox();
    private final VBox left = new VBox();
    private final VBox right = new VBox(24);
    private final VBox asked = new VBox();
    private final List<Button> testing = new ArrayList<>();

    DeskPane(ConnectionsViewModel model, Desk desk, Labels labels) {
        this.model = model;
        this.desk = desk;
        this.labels = labels;
        left.getStyleClass().add("ct-connection-left");
        right.getStyleClass().add("ct-connection-right");
        ScrollPane fields = scroll(left);
        VBox.setVgrow(fields, Priority.ALWAYS);
        settings.getChildren().add(fields);
        settings.setMinWidth(344);
        settings.setMaxWidth(344);
        settings.getStyleClass().add("ct-connection-settings");
        ScrollPane rest = scroll(right);
        HBox.setHgrow(rest, Priority.ALWAYS);
        HBox columns = new HBox(settings, rest);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(header(), asked, columns);
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("ct-scroll");
        return scroll;
    }

    private Header header() {
        if (desk.isNew()) {
            return new Header(labels.get("connections.new"));
        }
        String system = desk.line().connection().connector();
        Label kind = new Label(labels.get("connections.kind." + system));
        kind.getStyleClass().add("ct-secondary");
        Header header = new Header(desk.line().title(labels));
        if (desk.line().sandbox()) {
            header.facts(Marks.environment(labels.get("environment.demo")));
        }
        header.facts(kind);
        if (!desk.line().sandbox()) {
            header.actions(button(
                    "connections.remove",
                    Icons.REMOVE,
                    "removeConnection",
                    () -> model.removing().set(true)));
        }
        if (desk.signIn() != null) {
            header.actions(button("connections.signIn", Icons.KEY, "signIn", desk.signIn()::start));
        }
        Button test = button("connections.test", Icons.CONNECT, "testConnection", desk.test()::run);
        test.getStyleClass().setAll("button", "ct-primary", "accent");
        testing.add(test);
        return header.actions(test);
    }

    private Button button(String key, String icon, String id, Runnable command) {
        Button button = new Button(labels.get(key), Icons.of(icon));
        button.getStyleClass().add("ct-page-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId(id);
        button.setOnAction(e -> command.run());
        return button;
    }

    Subscription watch() {
        Subscription all = Subscription.combine(
                model.removing().subscribe(asks -> ask()), model.kept().subscribe(why -> ask()));
        if (desk.form() == null) {
            left.getChildren().add(new FactsPane(desk.line(), labels));
        } else {
            FormPane form = new FormPane(model, desk.form(), labels);
            left.getChildren().add(form);
            settings.getChildren().add(form.buttons());
            all = all.and(form.watch());
        }
        if (desk.signIn() != null) {
            SignInPane signIn = new SignInPane(desk.signIn(), labels);
            right.getChildren().add(signIn);
            all = all.and(signIn.watch());
        }
        if (desk.test() != null) {
            TestPane test = new TestPane(desk.test(), labels);
            right.getChildren().add(test);
            all = all.and(test.watch())
                    .and(desk.test()
                            .state()
                            .subscribe(s -> testing.forEach(b -> b.setDisable(s == TestViewModel.State.RUNNING))));
        }
        if (desk.form() != null) {
            GuidePane guide = new GuidePane(model, desk, labels);
            right.getChildren().add(guide);
            all = all.and(guide.watch());
        }
        return all;
    }

    /** The question, or why the answer could not be followed, stands under the head. */
    private void ask() {
        asked.getChildren().clear();
        if (model.kept().get() != null) {
            Trouble why = labels.trouble(model.kept().get());
            asked.getChildren().add(bar(why.message() + " " + why.remedy(), Icons.ERROR, "ct-danger"));
        } else if (model.removing().get()) {
            HBox bar = bar(labels.get("connections.remove.ask", desk.line().name()), Icons.WARNING, "ct-warning");
            Button gone = button("connections.remove.yes", Icons.REMOVE, "removeNow", model::remove);
            gone.getStyleClass().add("danger");
            Button keep = new Button(labels.get("cancel"));
            keep.getStyleClass().add("ct-page-button");
            keep.setMinWidth(Region.USE_PREF_SIZE);
            keep.setOnAction(e -> model.removing().set(false));
            bar.getChildren().addAll(keep, gone);
            asked.getChildren().add(bar);
        }
    }

    private static HBox bar(String words, String icon, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(12, Icons.of(icon, style), label);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("ct-asked");
        return bar;
    }
}
