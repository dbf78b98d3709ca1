package crosstie.ui.templates;

import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Header;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Panes;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Cards at the left, the card in hand at the right. */
final class TemplatesView {
    private final TemplatesViewModel model;
    private final Labels labels;
    private final TemplateSide side;
    private final ImportPane arrival;
    private final FileDialogs files;

    @FXML
    private VBox head;

    @FXML
    private StackPane body;

    @FXML
    private HBox page;

    @FXML
    private ScrollPane scroll;

    @FXML
    private FlowPane cards;

    TemplatesView(TemplatesViewModel model, FileDialogs files, Labels labels) {
        this.model = model;
        this.labels = labels;
        this.files = files;
        side = new TemplateSide(model, files, labels);
        arrival = new ImportPane(model.arrival(), labels);
    }

    @FXML
    private void initialize() {
        Label note = new Label(labels.get("templates.note"));
        note.getStyleClass().add("ct-secondary");
        head.getChildren()
                .add(new Header(labels.get("nav.templates")).facts(note).actions(bringIn()));
        page.getChildren().add(side);
    }

    private Button bringIn() {
        Button button = new Button(labels.get("import.open"), Icons.of(Icons.IMPORT));
        button.getStyleClass().add("ct-page-button");
        button.setId("importTemplate");
        button.setOnAction(e -> files.open(labels.get("import.choose")).ifPresent(model.arrival()::choose));
        return button;
    }

    Subscription watch() {
        InvalidationListener onCards = o -> fill();
        model.cards().addListener(onCards);
        fill();
        return Subscription.combine(
                model.state().subscribe(this::show),
                arrival.watch(),
                model.arrival().file().subscribe(file -> show(model.state().get())),
                side.watch(),
                model.selected().subscribe(this::select),
                () -> model.cards().removeListener(onCards));
    }

    private void show(TemplatesViewModel.State state) {
        body.getChildren()
                .setAll(
                        switch (state) {
                            case LOADING -> Panes.loading(labels.get("templates.loading"), null);
                            case FAILED -> Panes.trouble(model.trouble(labels), labels, model::refresh);
                            case READY -> model.arrival().file().get() == null ? page : arrival;
                        });
    }

    private void fill() {
        cards.getChildren().setAll(model.cards().stream().map(this::card).toList());
        select(model.selected().get());
    }

    private TemplateCard card(TemplatesViewModel.Card card) {
        TemplateCard node = new TemplateCard(card, labels);
        node.setOnAction(e -> {
            model.selected().set(card);
            select(card);
        });
        node.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                model.useSelected();
            }
        });
        node.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                model.selected().set(card);
                model.useSelected();
                e.consume();
            }
        });
        node.setUserData(card);
        return node;
    }

    private void select(TemplatesViewModel.Card chosen) {
        side.show(chosen);
        cards.getChildren()
                .forEach(node ->
                        ((TemplateCard) node).setSelected(node.getUserData().equals(chosen)));
    }
}
