package crosstie.ui.projects;

import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.layout.HBox;

/** The commands of a project, seen while its row is selected or under the pointer. */
final class ActionsCell extends TableCell<ProjectLine, ProjectLine> {
    private final HBox buttons = new HBox(6);

    ActionsCell(ProjectsViewModel model, FileDialogs files, Labels labels) {
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getChildren()
                .addAll(
                        button(labels.get("projects.open"), null, "openProject", model::open),
                        button(labels.get("testrun"), Icons.TEST_RUN, "testRunProject", model::testRun),
                        button(labels.get("run"), Icons.RUN, "runProject", model::run),
                        more(model, files, labels));
        tableRowProperty().subscribe(this::follow);
    }

    @Override
    protected void updateItem(ProjectLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : buttons);
    }

    private void follow(TableRow<ProjectLine> row) {
        if (row != null) {
            buttons.visibleProperty().bind(row.hoverProperty().or(row.selectedProperty()));
        }
    }

    private MenuButton more(ProjectsViewModel model, FileDialogs files, Labels labels) {
        MenuItem export = new MenuItem(labels.get("projects.export"), Icons.of(Icons.EXPORT));
        export.setId("exportProject");
        export.setOnAction(
                e -> files.save(labels.get("projects.export"), getItem().name() + ".project.json")
                        .ifPresent(file -> model.export(getItem(), file)));
        MenuItem save = new MenuItem(labels.get("projects.saveAsTemplate"), Icons.of(Icons.TEMPLATES));
        save.setId("saveAsTemplate");
        save.setOnAction(e -> model.saveAsTemplate(getItem()));
        MenuButton more = new MenuButton(null, Icons.small(Icons.MORE), export, save);
        more.getStyleClass().addAll("ct-small", "ct-more", "moreOfProject");
        more.setAccessibleText(labels.get("projects.more"));
        more.setMinWidth(USE_PREF_SIZE);
        return more;
    }

    private Button button(String word, String icon, String style, Consumer<ProjectLine> command) {
        Button button = new Button(word, icon == null ? null : Icons.small(icon));
        button.getStyleClass().addAll("ct-small", style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> command.accept(getItem()));
        return button;
    }
}
