package crosstie.ui.projects;

import crosstie.model.Template;
import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Marks.Role;
import crosstie.ui.kit.RowsSentence;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

/** The grid of projects: what, from where to where, how the last run ended. Actions stand at the end of the row in hand. */
final class ProjectGrid {
    private final ProjectsViewModel model;
    private final FileDialogs files;
    private final Labels labels;

    private ProjectGrid(ProjectsViewModel model, FileDialogs files, Labels labels) {
        this.model = model;
        this.files = files;
        this.labels = labels;
    }

    static TableView<ProjectLine> of(ProjectsViewModel model, FileDialogs files, Labels labels) {
        return new ProjectGrid(model, files, labels).build();
    }

    private TableView<ProjectLine> build() {
        TableView<ProjectLine> grid = Grid.of(
                model.lines(),
                List.of(
                        Grid.wide(Grid.text(
                                labels.get("projects.project"), 170, ProjectLine::name, "ct-first", "ct-strong-cell")),
                        Grid.wide(Grid.drawn(labels.get("projects.ends"), 310, this::ends)),
                        Grid.drawn(labels.get("projects.last"), 200, this::last),
                        Grid.wide(Grid.text(labels.get("projects.rows"), 130, this::rows, "ct-muted-cell")),
                        Grid.column("", 326, new String[] {"ct-last"}, () -> new ActionsCell(model, files, labels))));
        grid.setId("projects");
        Grid.onOpen(grid, model::open);
        return grid;
    }

    private Node ends(ProjectLine line) {
        Template design = line.project().design();
        HBox box = new HBox(
                8,
                Marks.system(Role.SOURCE, design.source().connector()),
                name(line.from()),
                Icons.small(Icons.ARROW),
                Marks.system(Role.DESTINATION, design.destination().connector()),
                name(line.to()));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Label name(String entity) {
        Label label = new Label(entity);
        label.getStyleClass().add("ct-secondary");
        return label;
    }

    private Node last(ProjectLine line) {
        if (line.last().isEmpty()) {
            return name(labels.get("projects.never"));
        }
        var run = line.last().get();
        HBox box = Marks.statusWithWord(run.status(), labels);
        box.getChildren().add(name(labels.ago(run.started(), Instant.now())));
        return box;
    }

    private String rows(ProjectLine line) {
        return line.last().map(r -> RowsSentence.of(r.counts(), labels)).orElse("");
    }
}
