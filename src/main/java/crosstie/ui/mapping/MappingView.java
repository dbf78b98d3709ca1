package crosstie.ui.mapping;

import crosstie.model.Entity;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.ui.kit.Header;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Marks;
import crosstie.ui.kit.Panes;
import crosstie.ui.kit.Place;
import crosstie.ui.mapping.MappingViewModel.Form;
import crosstie.ui.mapping.MappingViewModel.Known;
import crosstie.ui.mapping.MappingViewModel.Show;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The mapping screen: header, tool bar, two columns with ties or a table, and what is known of the tie selected. */
public final class MappingView {
    private final MappingViewModel model;
    private final Labels labels;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ListChangeListener<FieldLine> narrowed = c -> showLines();

    @FXML
    private BorderPane root;

    @FXML
    private VBox head;

    @FXML
    private HBox chips;

    @FXML
    private TextField search;

    @FXML
    private ToggleButton lines;

    @FXML
    private ToggleButton table;

    @FXML
    private StackPane body;

    @FXML
    private StackPane dock;

    private TieCanvas canvas;
    private FieldColumn left;
    private FieldColumn right;

    MappingView(MappingViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.wordsProperty());
        lines.setGraphic(Icons.of(Icons.PROJECTS));
        table.setGraphic(Icons.of(Icons.TABLE));
        ToggleGroup forms = new ToggleGroup();
        forms.getToggles().addAll(lines, table);
        forms.selectToggle(model.formProperty().get() == Form.LINES ? lines : table);
        lines.setOnAction(e -> turn(forms, Form.LINES));
        table.setOnAction(e -> turn(forms, Form.TABLE));
        subscriptions.add(model.knownProperty().subscribe(this::show));
        subscriptions.add(model.formProperty().subscribe(f -> showBody()));
        subscriptions.add(model.selectedProperty().subscribe(i -> showSelected()));
        model.sources().addListener(new WeakListChangeListener<>(narrowed));
        model.destinations().addListener(new WeakListChangeListener<>(narrowed));
        root.sceneProperty().subscribe((was, is) -> {
            if (is == null) {
                subscriptions.forEach(Subscription::unsubscribe);
            }
        });
        keys();
    }

    private void keys() {
        KeyCombination find = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
        root.setOnKeyPressed(e -> {
            if (find.match(e)) {
                search.requestFocus();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                model.selectedProperty().set(MappingViewModel.NONE);
            } else if (e.getCode() == KeyCode.F8) {
                nextProblem();
            }
        });
    }

    private void nextProblem() {
        List<Tie> troubled = model.ties().stream()
                .filter(t -> t.trouble() != Tie.Trouble.NONE)
                .toList();
        if (!troubled.isEmpty()) {
            int at = troubled.indexOf(model.selectedTie());
            model.selectedProperty()
                    .set(troubled.get((at + 1) % troubled.size()).index());
        }
    }

    private void turn(ToggleGroup forms, Form form) {
        model.formProperty().set(form);
        forms.selectToggle(form == Form.LINES ? lines : table);
    }

    private void show(Known known) {
        head.getChildren().setAll(header(known));
        boolean there = known != null && known.failure() == null;
        search.setDisable(!there);
        lines.setDisable(!there);
        table.setDisable(!there);
        chips.getChildren().clear();
        if (there) {
            chips();
        }
        showBody();
        showSelected();
    }

    private Node header(Known known) {
        List<Header.Crumb> way = List.of(
                new Header.Crumb(labels.get("nav.projects"), Place.PROJECTS), new Header.Crumb(model.name(), null));
        Header header;
        if (known == null || known.failure() != null) {
            header = new Header(model.name()).crumbs(model.navigator(), way);
        } else {
            Task task = known.design();
            header = new Header(labels.get(
                            "mapping.title",
                            known.shapes().source().label(),
                            known.shapes().destination().label()))
                    .crumbs(model.navigator(), way)
                    .facts(facts(known, task))
                    .actions(actions(known));
        }
        header.getStyleClass().add("ct-header-low");
        return header;
    }

    private Node[] facts(Known known, Task task) {
        List<Node> facts = new ArrayList<>();
        String organization = model.ties().stream()
                .filter(t -> t.kind() == Tie.Kind.ORGANIZATION)
                .map(Tie::chip)
                .findFirst()
                .orElse("");
        if (!organization.isEmpty()) {
            facts.add(fact(organization.toUpperCase(java.util.Locale.ROOT), Icons.ORGANIZATION));
        }
        facts.add(fact(task.filter() == null ? labels.get("mapping.noFilter") : task.filter(), Icons.FILTER));
        return facts.toArray(Node[]::new);
    }

    private static Label fact(String words, String icon) {
        Label fact = new Label(words, Icons.small(icon));
        fact.getStyleClass().add("ct-fact");
        fact.setMinWidth(0);
        return fact;
    }

    private Node[] actions(Known known) {
        Button run = new Button(labels.get("mapping.run"), Icons.of(Icons.RUN));
        run.setId("run");
        run.getStyleClass().add("ct-page-button");
        run.setOnAction(e -> model.run());
        Button test = new Button(labels.get("mapping.testRun"), Icons.of(Icons.TEST_RUN));
        test.setId("testRun");
        test.getStyleClass().addAll("ct-primary", "accent");
        test.setOnAction(e -> model.testRun());
        List<Node> all = new ArrayList<>();
        if (known.project().design().tasks().size() > 1) {
            all.add(tasks(known));
        }
        all.add(run);
        all.add(test);
        return all.toArray(Node[]::new);
    }

    private Node tasks(Known known) {
        HBox box = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < known.project().design().tasks().size(); i++) {
            int index = i;
            ToggleButton turn =
                    new ToggleButton(known.project().design().tasks().get(i).name());
            turn.getStyleClass().add("ct-segment");
            turn.setToggleGroup(group);
            turn.setSelected(i == known.task());
            turn.setOnAction(e -> model.load(index));
            box.getChildren().add(turn);
        }
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void chips() {
        ToggleGroup group = new ToggleGroup();
        for (Show show : Show.values()) {
            long n = model.count(show);
            ToggleButton chip = new ToggleButton(labels.get("mapping.show." + show, labels.number(n)));
            chip.getStyleClass().add("ct-chip");
            chip.setId("show" + show);
            chip.setToggleGroup(group);
            chip.setSelected(model.showProperty().get() == show);
            if (show == Show.PROBLEM && n > 0) {
                chip.setGraphic(Icons.small(worst(), worst().equals(Icons.ERROR) ? "ct-danger" : "ct-warning"));
            }
            chip.setOnAction(e -> {
                model.showProperty().set(show);
                group.selectToggle(chip);
            });
            chips.getChildren().add(chip);
        }
    }

    private String worst() {
        return model.knownProperty().get().problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)
                ? Icons.ERROR
                : Icons.WARNING;
    }

    private void showBody() {
        Known known = model.knownProperty().get();
        if (known == null) {
            body.getChildren().setAll(Panes.loading(labels.get("mapping.loading"), null));
        } else if (known.failure() != null) {
            body.getChildren().setAll(Panes.trouble(labels.trouble(known.failure()), labels, model::load));
        } else if (model.formProperty().get() == Form.TABLE) {
            canvas = null;
            body.getChildren().setAll(new MappingTable(model, labels));
        } else {
            body.getChildren().setAll(linesPane(known));
        }
    }

    private Node linesPane(Known known) {
        left = new FieldColumn(model.sources(), Marks.Role.SOURCE, labels, model);
        right = new FieldColumn(model.destinations(), Marks.Role.DESTINATION, labels, model);
        canvas = new TieCanvas(model, left, right, labels);
        VBox middle = new VBox(middleHead(known), canvas);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        HBox columns = new HBox(
                side(Marks.Role.SOURCE, known.ends().source(), known.shapes().source(), left, model.allSources()),
                middle,
                side(
                        Marks.Role.DESTINATION,
                        known.ends().destination(),
                        known.shapes().destination(),
                        right,
                        model.allDestinations()));
        share(columns, 0.36, 0.28, 0.36);
        showSelected();
        return columns;
    }

    private static void share(HBox columns, double... shares) {
        for (int i = 0; i < shares.length; i++) {
            Region part = (Region) columns.getChildren().get(i);
            part.setMinWidth(0);
            part.prefWidthProperty().bind(columns.widthProperty().multiply(shares[i]));
            HBox.setHgrow(part, Priority.ALWAYS);
        }
    }

    private VBox side(Marks.Role role, String end, Entity entity, FieldColumn column, int all) {
        Label label = new Label(entity.label());
        label.getStyleClass().add("ct-strong");
        Label name = new Label(entity.collection().equals(entity.label()) ? "" : entity.collection());
        name.getStyleClass().add("ct-secondary");
        name.setMinWidth(0);
        Label count = new Label(labels.get("mapping.fields", labels.number(all)));
        count.getStyleClass().add("ct-secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, Marks.system(role, system(end)), label, name, Marks.spring(), count);
        head.getStyleClass()
                .addAll("ct-column-head", role == Marks.Role.SOURCE ? "ct-column-source" : "ct-column-destination");
        VBox side = new VBox(head, column);
        VBox.setVgrow(column, Priority.ALWAYS);
        return side;
    }

    /** The connector of an end, by the studio's own word for it. */
    private String system(String end) {
        return model.connector(end);
    }

    private HBox middleHead(Known known) {
        Label ties = new Label(labels.count("mapping.ties", model.ties().size()));
        ties.getStyleClass().add("ct-strong");
        HBox head = new HBox(10, ties);
        count(head, known, Severity.ERROR, Icons.ERROR, "ct-danger");
        count(head, known, Severity.WARNING, Icons.WARNING, "ct-warning");
        head.getStyleClass().addAll("ct-column-head", "ct-column-ties");
        return head;
    }

    private void count(HBox head, Known known, Severity severity, String icon, String style) {
        long n = known.problems().stream().filter(p -> p.severity() == severity).count();
        if (n > 0) {
            head.getChildren().add(new Label(labels.number(n), Icons.small(icon, style)));
        }
    }

    private void showLines() {
        if (canvas != null) {
            canvas.redraw();
        }
    }

    private void showSelected() {
        Known known = model.knownProperty().get();
        Tie tie = model.selectedTie();
        if (left != null) {
            left.selectedTieProperty().set(tie);
            right.selectedTieProperty().set(tie);
        }
        showLines();
        boolean there = known != null && known.failure() == null;
        dock.setVisible(there);
        dock.setManaged(there);
        if (there) {
            dock.getChildren().setAll(new TieDetail(model, labels, known, tie));
        }
    }
}
