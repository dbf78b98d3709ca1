package crosstie.ui.connections;

import crosstie.model.TestStep;
import crosstie.model.Usage;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The test of a connection step by step, and what it found out beside. */
final class TestPane extends VBox {
    private final TestViewModel model;
    private final Labels labels;
    private final HBox head = new HBox(10);
    private final VBox steps = new VBox();
    private final VBox facts = new VBox(4);

    TestPane(TestViewModel model, Labels labels) {
        super(12);
        this.model = model;
        this.labels = labels;
        head.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().addAll("ct-card", "ct-test-steps");
        steps.setId("testSteps");
        getChildren().addAll(head, steps, facts);
    }

    Subscription watch() {
        InvalidationListener onSteps = o -> draw();
        model.steps().addListener(onSteps);
        return Subscription.combine(
                model.state().subscribe(s -> draw()), () -> model.steps().removeListener(onSteps));
    }

    private void draw() {
        Label title = new Label(labels.get("connections.test.title"));
        title.getStyleClass().add("ct-strong");
        head.getChildren().setAll(title);
        badge().ifPresent(head.getChildren()::add);
        head.getChildren().addAll(Marks.spring(), secondary(summary()));
        List<Node> lines = new ArrayList<>();
        model.steps().forEach(s -> lines.add(new StepLine(s, model.warns(s), labels)));
        if (model.state().get() == TestViewModel.State.RUNNING) {
            lines.add(words(labels.get("connections.running"), Icons.RUNNING, "ct-accent"));
        } else if (model.state().get() == TestViewModel.State.NEVER) {
            lines.add(words(labels.get("connections.test.none"), Icons.WAITING, "ct-muted"));
        } else if (model.trouble() != null) {
            Trouble trouble = labels.trouble(model.trouble());
            lines.add(words(trouble.message(), Icons.ERROR, "ct-danger"));
            lines.add(StepLine.remedy(trouble.remedy(), labels));
        }
        steps.getChildren().setAll(lines);
        facts();
    }

    private java.util.Optional<Node> badge() {
        String state = model.state().get().name();
        String word = "connections.badge." + state;
        return java.util.Optional.ofNullable(
                switch (model.state().get()) {
                    case NEVER, RUNNING -> null;
                    case PASSED -> Marks.badge(labels.get(word), "success", Icons.COMPLETED);
                    case WARNED -> Marks.badge(labels.get(word), "warning", Icons.WARNING);
                    case FAILED -> Marks.badge(labels.get(word), "danger", Icons.ERROR);
                });
    }

    private String summary() {
        if (model.ended() == null || model.state().get() == TestViewModel.State.RUNNING) {
            return "";
        }
        long all = model.steps().stream().mapToLong(TestStep::milliseconds).sum();
        return labels.get("connections.test.summary", labels.time(model.ended()), labels.seconds(all / 1000.0));
    }

    private void facts() {
        facts.getChildren().clear();
        if (model.facts() == null) {
            return;
        }
        usage(model.facts().usage());
        model.facts()
                .metadataRead()
                .ifPresent(at -> fact(labels.get("connections.metadata", labels.ago(at, Instant.now()))));
        if (!facts.getChildren().isEmpty()) {
            Label title = new Label(labels.get("connections.usage"));
            title.getStyleClass().add("ct-strong");
            facts.getChildren().addFirst(title);
        }
    }

    private void usage(Usage usage) {
        long minutes = Math.max(1, usage.windowSeconds() / 60);
        if (usage.requestLimit() > 0) {
            fact(labels.get(
                    "connections.usage.requests",
                    labels.number(usage.requests()),
                    labels.number(usage.requestLimit()),
                    minutes));
        } else if (usage.requests() > 0) {
            fact(labels.get("connections.usage.unlimited", labels.number(usage.requests()), minutes));
        }
        if (usage.millisecondLimit() > 0) {
            fact(labels.get(
                    "connections.usage.time",
                    labels.number(usage.milliseconds() / 1000),
                    labels.number(usage.millisecondLimit() / 1000),
                    minutes));
        }
        if (usage.waitingUntil() != null && usage.waitingUntil().isAfter(Instant.now())) {
            fact(labels.get("connections.usage.waiting", labels.time(usage.waitingUntil())));
        }
    }

    private void fact(String words) {
        facts.getChildren().add(secondary(words));
    }

    private static HBox words(String words, String icon, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, Icons.of(icon, style, "ct-icon-large"), label);
        line.getStyleClass().add("ct-test-step");
        return line;
    }

    private static Label secondary(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("ct-secondary");
        return label;
    }
}
