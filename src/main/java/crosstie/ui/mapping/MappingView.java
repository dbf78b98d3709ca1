package crosstie.ui.mapping;

import crosstie.model.Severity;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Panes;
import crosstie.ui.mapping.MappingViewModel.Form;
import crosstie.ui.mapping.MappingViewModel.Known;
import crosstie.ui.mapping.MappingViewModel.Show;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The mapping screen: header, tool bar, two columns with ties or a table, and what is known of the tie selected. */
public final class MappingView {
    /** The dock with nothing but a word, and with a tie or problems, in px. */
    private static final double LOW = 44;

    private static final double HIGH = 132;

    private final MappingViewModel model;
    private final Labels labels;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ListChangeListener<FieldLine> narrowed = c -> redraw();
    private final ToggleGroup forms = new ToggleGroup();

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

    private LinesPane columns;

    MappingView(MappingViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.wordsProperty());
        lines.setGraphic(Icons.of(Icons.PROJECTS));
        table.setGraphic(Icons.of(Icons.TABLE));
        forms.getToggles().addAll(lines, table);
        lines.setOnAction(e -> turn(Form.LINES));
        table.setOnAction(e -> turn(Form.TABLE));
        turn(model.formProperty().get());
        subscriptions.add(model.knownProperty().subscribe(this::show));
        subscriptions.add(model.formProperty().subscribe((was, is) -> showBody()));
        subscriptions.add(model.showProperty().subscribe((was, is) -> rows()));
        subscriptions.add(model.wordsProperty().subscribe((was, is) -> rows()));
        subscriptions.add(model.selectedProperty().subscribe((was, is) -> showSelected()));
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
                model.nextProblem();
            }
        });
    }

    private void turn(Form form) {
        model.formProperty().set(form);
        forms.selectToggle(form == Form.LINES ? lines : table);
    }

    private void show(Known known) {
        head.getChildren().setAll(new MappingHead(model, labels).build(known));
        boolean there = isThere();
        search.setDisable(!there);
        lines.setDisable(!there);
        table.setDisable(!there);
        chips.getChildren().clear();
        if (there) {
            chips(known);
        }
        showBody();
        showSelected();
    }

    private Known known() {
        return model.knownProperty().get();
    }

    private boolean isThere() {
        Known known = model.knownProperty().get();
        return known != null && known.failure() == null;
    }

    private void chips(Known known) {
        ToggleGroup group = new ToggleGroup();
        for (Show show : Show.values()) {
            long n = model.count(show);
            ToggleButton chip = new ToggleButton(labels.get("mapping.show." + show, labels.number(n)));
            chip.getStyleClass().add("ct-chip");
            chip.setId("show" + show);
            chip.setToggleGroup(group);
            chip.setSelected(model.showProperty().get() == show);
            if (show == Show.PROBLEM && n > 0) {
                boolean error = known.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
                chip.setGraphic(
                        error ? Icons.small(Icons.ERROR, "ct-danger") : Icons.small(Icons.WARNING, "ct-warning"));
            }
            chip.setOnAction(e -> {
                model.showProperty().set(show);
                group.selectToggle(chip);
            });
            chips.getChildren().add(chip);
        }
    }

    private void showBody() {
        Known known = model.knownProperty().get();
        columns = null;
        if (known == null) {
            body.getChildren().setAll(Panes.loading(labels.get("mapping.loading"), null));
        } else if (known.failure() != null) {
            body.getChildren().setAll(Panes.trouble(labels.trouble(known.failure()), labels, model::load));
        } else if (model.formProperty().get() == Form.TABLE) {
            body.getChildren().setAll(new MappingTable(model, labels));
        } else {
            columns = new LinesPane(model, known, labels);
            body.getChildren().setAll(columns);
            columns.select(model.selectedTie());
        }
    }

    /** The table is filled once; the columns follow the model's lists by themselves. */
    private void rows() {
        if (columns == null) {
            showBody();
        }
    }

    private void redraw() {
        if (columns != null) {
            columns.redraw();
        }
    }

    private void showSelected() {
        Tie tie = model.selectedTie();
        if (columns != null) {
            columns.select(tie);
        }
        dock.setVisible(isThere());
        dock.setManaged(isThere());
        if (isThere()) {
            dock.setMinHeight(tie == null && known().problems().isEmpty() ? LOW : HIGH);
            dock.getChildren().setAll(new TieDetail(model, labels, known(), tie));
        }
    }
}
