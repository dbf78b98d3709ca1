package crosstie.ui.connections;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Panes;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Connections at the left, what lies open about one at the right. */
final class ConnectionsView {
    private final ConnectionsViewModel model;
    private final Labels labels;
    private final ListView<ConnectionLine> list;
    private final Node none;
    private Subscription open = Subscription.EMPTY;

    @FXML
    private StackPane root;

    @FXML
    private HBox page;

    @FXML
    private VBox side;

    @FXML
    private HBox sideHead;

    @FXML
    private VBox body;

    ConnectionsView(ConnectionsViewModel model, Labels labels) {
        this.model = model;
        this.labels = labels;
        list = new ListView<>(model.lines());
        list.setId("connections");
        list.getStyleClass().add("ct-connections");
        list.setCellFactory(view -> new ConnectionCell(model, labels));
        none = none();
    }

    @FXML
    private void initialize() {
        Button add = new Button(labels.get("connections.add"), Icons.small(Icons.ADD));
        add.getStyleClass().add("ct-small");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setId("addConnection");
        add.setOnAction(e -> model.add());
        sideHead.getChildren().add(add);
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getChildren().addAll(list, none);
    }

    /** Beside the sandbox, which is always there, nothing was added yet. */
    private Node none() {
        Label sentence = new Label(labels.get("connections.empty"));
        sentence.getStyleClass().add("ct-secondary");
        sentence.setWrapText(true);
        Button add = new Button(labels.get("connections.empty.action"), Icons.of(Icons.ADD));
        add.getStyleClass().add("ct-page-button");
        add.setOnAction(e -> model.add());
        VBox box = new VBox(12, sentence, add);
        box.getStyleClass().add("ct-connections-none");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    Subscription watch() {
        return Subscription.combine(
                model.state().subscribe(this::show),
                model.desk().subscribe(this::show),
                model.told().subscribe(n -> list.refresh()),
                list.getSelectionModel().selectedItemProperty().subscribe(line -> {
                    if (line != null && !line.equals(shown())) {
                        model.select(line);
                    }
                }),
                () -> open.unsubscribe());
    }

    private ConnectionLine shown() {
        return model.desk().get() == null ? null : model.desk().get().line();
    }

    private void show(ConnectionsViewModel.State state) {
        root.getChildren()
                .setAll(
                        switch (state) {
                            case LOADING -> Panes.loading(labels.get("connections.loading"), null);
                            case FAILED -> Panes.trouble(labels.trouble(model.trouble()), labels, model::refresh);
                            case READY -> page;
                        });
    }

    private void show(Desk desk) {
        open.unsubscribe();
        open = Subscription.EMPTY;
        boolean any = model.lines().stream().anyMatch(l -> !l.sandbox());
        none.setVisible(!any);
        none.setManaged(!any);
        if (desk == null) {
            body.getChildren().clear();
            return;
        }
        if (desk.isNew()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(desk.line());
        }
        DeskPane pane = new DeskPane(model, desk, labels);
        VBox.setVgrow(pane, Priority.ALWAYS);
        body.getChildren().setAll(pane);
        open = pane.watch();
    }
}
