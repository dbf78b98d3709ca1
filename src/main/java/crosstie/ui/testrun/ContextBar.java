package crosstie.ui.testrun;

import crosstie.model.Execution;
import crosstie.model.TaskExecution;
import crosstie.model.Template;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Marks.Role;
import java.net.URI;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Which systems the test run compared, and what that took. */
final class ContextBar extends HBox {
    ContextBar(TestRunViewModel.Found found, Labels labels) {
        getStyleClass().addAll("ct-bar", "ct-context");
        Template design = found.project().design();
        Execution execution = found.changes().execution();
        getChildren()
                .addAll(
                        Marks.system(Role.SOURCE, design.source().connector()),
                        strong(names(execution, TaskExecution::source)),
                        muted(host(execution.source())),
                        arrow(),
                        Marks.system(Role.DESTINATION, design.destination().connector()),
                        strong(names(execution, TaskExecution::destination) + organizations(execution)),
                        muted(host(execution.destination())),
                        Marks.environment(labels.get("environment.demo")),
                        Marks.spring(),
                        facts(execution, labels));
    }

    private static Label facts(Execution execution, Labels labels) {
        Label facts = muted(labels.get(
                "testrun.facts",
                labels.seconds(execution.seconds(Instant.now())),
                labels.time(execution.started()),
                labels.count("requests", execution.counts().requests())));
        facts.setMinWidth(Region.USE_PREF_SIZE);
        return facts;
    }

    private static String names(Execution execution, Function<TaskExecution, String> end) {
        return execution.tasks().stream().map(end).distinct().collect(Collectors.joining(", "));
    }

    private static String organizations(Execution execution) {
        String all = execution.tasks().stream()
                .map(TaskExecution::organization)
                .filter(o -> !o.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : " · " + all;
    }

    private static String host(String address) {
        String authority = URI.create(address).getAuthority();
        return authority == null ? address : authority;
    }

    private static Node arrow() {
        HBox box = new HBox(Icons.of(Icons.ARROW));
        box.setAlignment(javafx.geometry.Pos.CENTER);
        HBox.setMargin(box, new javafx.geometry.Insets(0, 8, 0, 8));
        return box;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("ct-strong");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("ct-secondary");
        return label;
    }
}
