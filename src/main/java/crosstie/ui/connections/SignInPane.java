package crosstie.ui.connections;

import crosstie.model.SignInPrompt;
import crosstie.studio.connect.Browser;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Trouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What a person has to do to sign in, while it has to be done. */
final class SignInPane extends VBox {
    private final SignInViewModel model;
    private final Labels labels;

    SignInPane(SignInViewModel model, Labels labels) {
        super(10);
        this.model = model;
        this.labels = labels;
        getStyleClass().addAll("ct-card", "ct-test-steps");
    }

    Subscription watch() {
        return Subscription.combine(
                model.state().subscribe(s -> draw()), model.prompt().subscribe(p -> draw()));
    }

    private void draw() {
        getChildren().clear();
        switch (model.state().get()) {
            case IDLE -> say("connections.signIn.idle", Icons.KEY, "ct-muted");
            case DONE -> say("connections.signIn.done", Icons.COMPLETED, "ct-success");
            case FAILED -> {
                Trouble trouble = labels.trouble(model.trouble());
                getChildren()
                        .addAll(
                                wrapped(trouble.message(), Icons.ERROR, "ct-danger"),
                                StepLine.remedy(trouble.remedy(), labels));
            }
            case WAITING -> waiting(model.prompt().get());
        }
    }

    private void waiting(SignInPrompt prompt) {
        if (prompt == null) {
            say("connections.signIn.asking", Icons.RUNNING, "ct-accent");
            return;
        }
        boolean code = !prompt.code().isEmpty();
        say(code ? "connections.signIn.code" : "connections.signIn.browser", Icons.KEY, "ct-accent");
        String address = prompt.address().toString();
        Button open = new Button(labels.get("connections.open"), Icons.small(Icons.OPEN));
        open.getStyleClass().add("ct-small");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(e -> {
            if (!Browser.open(prompt.address(), System.getenv())) {
                open.setText(labels.get("connections.open.none"));
            }
        });
        HBox line = Copying.line(address, labels);
        line.getChildren().add(open);
        getChildren().add(line);
        if (code) {
            getChildren().add(Copying.line(prompt.code(), labels));
        }
        Button cancel = new Button(labels.get("cancel"));
        cancel.getStyleClass().add("ct-small");
        cancel.setOnAction(e -> model.cancel());
        HBox foot = new HBox(12, cancel);
        foot.setAlignment(Pos.CENTER_LEFT);
        if (prompt.until() != null) {
            Label until = new Label(labels.get("connections.signIn.until", labels.time(prompt.until())));
            until.getStyleClass().add("ct-secondary");
            foot.getChildren().add(until);
        }
        getChildren().add(foot);
    }

    private void say(String key, String icon, String style) {
        getChildren().add(wrapped(labels.get(key), icon, style));
    }

    private static Label wrapped(String words, String icon, String style) {
        Label label = new Label(words, Icons.of(icon, style));
        label.setWrapText(true);
        label.setGraphicTextGap(8);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
