package crosstie.ui.projects;

import crosstie.model.Execution;
import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Grid;
import crosstie.ui.kit.Header;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.RowsSentence;
import java.time.Instant;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Projects as a grid, below it what ran lately. */
final class ProjectsView {
    private final ProjectsViewModel model;
    private final FileDialogs files;
    private final Labels labels;
    private TableView<ProjectLine> grid;
    private TableView<Execution> runs;

    @FXML
    private VBox head;

    @FXML
    private StackPane body;

    @FXML
    private VBox page;

    @FXML
    private VBox projectsCard;

    @FXML
    private VBox latestCard;

    @FXML
    private Label projectCount;

    ProjectsView(ProjectsViewModel model, FileDialogs files, Labels labels) {
        this.model = model;
        this.files = files;
        this.labels = labels;
    }

    @FXML
    private void initialize() {
        Button fresh = new Button(labels.get("projects.new"), Icons.of(Icons.ADD));
        fresh.getStyleClass().addAll("ct-primary", "accent");
        fresh.setId("newProject");
        fresh.setOnAction(e -> model.templates());
        head.getChildren().add(new Header(labels.get("nav.projects")).actions(fresh));
        grid = ProjectGrid.of(model, files, labels);
        projectsCard.getChildren().add(grid);
        runs = latest();
        latestCard.getChildren().add(runs);
    }

    @FXML
    private void history() {
        model.history();
    }

    Subscription watch() {
        InvalidationListener fit = o -> fit();
        model.lines().addListener(fit);
        model.latest().addListener(fit);
        fit();
        return Subscription.combine(
                model.state().subscribe(this::show),
                model.selected().subscribe(line -> grid.getSelectionModel().select(line)),
                grid.getSelectionModel().selectedItemProperty().subscribe(line -> {
                    if (line != null) {
                        model.selected().set(line);
                    }
                }),
                () -> model.lines().removeListener(fit),
                () -> model.latest().removeListener(fit));
    }

    private void fit() {
        Grid.fit(grid, model.lines().size());
        Grid.fit(runs, model.latest().size());
        projectCount.setText(labels.count("projects.count", model.lines().size()));
        latestCard.setVisible(!model.latest().isEmpty());
        latestCard.setManaged(!model.latest().isEmpty());
        if (model.state().get() == ProjectsViewModel.State.READY) {
            show(ProjectsViewModel.State.READY);
        }
    }

    private void show(ProjectsViewModel.State state) {
        body.getChildren()
                .setAll(
                        switch (state) {
                            case LOADING -> Panes.loading(labels.get("projects.loading"), null);
                            case FAILED -> Panes.trouble(labels.trouble(model.trouble()), labels, model::refresh);
                            case READY -> model.lines().isEmpty() ? empty() : page;
                        });
    }

    private Node empty() {
        Button templates = new Button(labels.get("projects.empty.action"));
        templates.getStyleClass().add("ct-page-button");
        templates.setOnAction(e -> model.templates());
        return Panes.empty(Icons.PROJECTS, labels.get("projects.empty"), templates);
    }

    private TableView<Execution> latest() {
        TableView<Execution> table = Grid.of(
                model.latest(),
                List.of(
                        Grid.text(
                                labels.get("history.started"),
                                170,
                                r -> labels.ago(r.started(), Instant.now()),
                                "ct-first",
                                "ct-muted-cell"),
                        Grid.drawn(labels.get("history.state"), 170, r -> Marks.statusWithWord(r.status(), labels)),
                        Grid.wide(Grid.text(labels.get("projects.project"), 240, Execution::name, "ct-strong-cell")),
                        Grid.wide(Grid.text(
                                labels.get("projects.rows"),
                                220,
                                r -> RowsSentence.of(r.counts(), labels),
                                "ct-muted-cell")),
                        Grid.number(
                                labels.get("history.took"),
                                96,
                                r -> labels.clock(r.seconds(Instant.now())),
                                "ct-last")));
        table.setId("latestRuns");
        Grid.onOpen(table, model::openRun);
        return table;
    }
}
