package crosstie.ui.mapping;

import crosstie.model.Task;
import crosstie.ui.kit.Header;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The head of the mapping screen: what is mapped to what, for which organization, and the two things to do with it. */
final class MappingHead {
    private final MappingViewModel model;
    private final Labels labels;

    MappingHead(MappingViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
    }

    /** @param known null or failed: the name of the project only */
    Header build(MappingViewModel.Known known) {
        List<Header.Crumb> way = List.of(
                new Header.Crumb(labels.get("nav.projects"), Place.PROJECTS), new Header.Crumb(model.name(), null));
        boolean there = known != null && known.failure() == null;
        Header header = there
                ? new Header(labels.get(
                                "mapping.title",
                                known.shapes().source().label(),
                                known.shapes().destination().label()))
                        .facts(facts(known.design()))
                        .actions(actions(known))
                : new Header(model.name());
        header.crumbs(model.navigator(), way).getStyleClass().add("ct-header-low");
        return header;
    }

    private Node[] facts(Task task) {
        List<Node> facts = new ArrayList<>();
        model.ties().stream()
                .filter(t -> t.kind() == Tie.Kind.ORGANIZATION && !t.chip().isEmpty())
                .findFirst()
                .ifPresent(t -> facts.add(fact(t.chip().toUpperCase(Locale.ROOT), Icons.ORGANIZATION)));
        facts.add(fact(task.filter() == null ? labels.get("mapping.noFilter") : task.filter(), Icons.FILTER));
        return facts.toArray(Node[]::new);
    }

    private static Label fact(String words, String icon) {
        Label fact = new Label(words, Icons.small(icon));
        fact.getStyleClass().add("ct-fact");
        fact.setMinWidth(0);
        return fact;
    }

    private Node[] actions(MappingViewModel.Known known) {
        List<Node> all = new ArrayList<>();
        if (known.project().design().tasks().size() > 1) {
            all.add(tasks(known));
        }
        Button run = new Button(labels.get("mapping.run"), Icons.of(Icons.RUN));
        run.setId("run");
        run.getStyleClass().add("ct-page-button");
        run.setOnAction(e -> model.run());
        Button test = new Button(labels.get("mapping.testRun"), Icons.of(Icons.TEST_RUN));
        test.setId("testRun");
        test.getStyleClass().addAll("ct-primary", "accent");
        test.setOnAction(e -> model.testRun());
        all.add(run);
        all.add(test);
        return all.toArray(Node[]::new);
    }

    private Node tasks(MappingViewModel.Known known) {
        HBox box = new HBox();
        ToggleGroup group = new ToggleGroup();
        List<Task> tasks = known.project().design().tasks();
        for (int i = 0; i < tasks.size(); i++) {
            int index = i;
            ToggleButton turn = new ToggleButton(tasks.get(i).name());
            turn.getStyleClass().add("ct-segment");
            turn.setToggleGroup(group);
            turn.setSelected(i == known.task());
            turn.setOnAction(e -> model.load(index));
            box.getChildren().add(turn);
        }
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
