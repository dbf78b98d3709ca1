package crosstie.ui.connections;

import crosstie.model.Choice;
import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** One setting: its label, where it is entered, and what is wrong with it. Secrets are entered and never shown again. */
final class FieldPane extends VBox {
    private final FormField field;
    private final Labels labels;
    private final Label problem = new Label(null, Icons.small(Icons.ERROR, "ct-danger"));
    private final Node input;
    private Subscription bound = Subscription.EMPTY;

    FieldPane(FormField field, Labels labels) {
        super(4);
        this.field = field;
        this.labels = labels;
        Label caption =
                new Label(label() + (field.parameter().required() ? "" : " " + labels.get("connections.optional")));
        caption.getStyleClass().add("ct-secondary");
        problem.getStyleClass().addAll("ct-secondary", "ct-text-danger");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        input = input();
        input.setId("field-" + field.key().replace(' ', '-'));
        input.setAccessibleText(label());
        caption.setLabelFor(input);
        getChildren().addAll(caption, input);
    }

    private String label() {
        String key = field.parameter().label();
        if (labels.sentences().keys().contains(key)) {
            return labels.sentences().text(key);
        }
        String own = "connections.setting." + field.parameter().name();
        return labels.bundle().containsKey(own) ? labels.get(own) : key;
    }

    private Node input() {
        return switch (field.parameter().kind()) {
            case CHOICE -> choice();
            case YES_NO -> yesNo();
            case SECRET -> typed(field.key().equals("secret certificate") ? area() : new PasswordField());
            default -> typed(new TextField());
        };
    }

    /** A certificate is a text of many lines, which a field of one line would join. */
    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(3);
        return area;
    }

    private Node typed(TextInputControl input) {
        input.setPromptText(prompt());
        input.textProperty().bindBidirectional(field.value());
        bound = () -> input.textProperty().unbindBidirectional(field.value());
        return input;
    }

    private String prompt() {
        String hint = "connections.hint." + field.key().replace(' ', '.');
        if (field.held()) {
            return labels.get("connections.held");
        }
        return labels.bundle().containsKey(hint) ? labels.get(hint) : "";
    }

    private Node choice() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems()
                .setAll(field.parameter().choices().stream().map(Choice::value).toList());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : word(value);
            }

            @Override
            public String fromString(String word) {
                return box.getItems().stream()
                        .filter(v -> word(v).equals(word))
                        .findFirst()
                        .orElse(null);
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(field.value());
        bound = () -> box.valueProperty().unbindBidirectional(field.value());
        return box;
    }

    private String word(String value) {
        String key = "connections." + field.parameter().name() + "." + value;
        return labels.bundle().containsKey(key) ? labels.get(key) : value;
    }

    private Node yesNo() {
        CheckBox box = new CheckBox(label());
        box.setSelected(Boolean.parseBoolean(field.value().get()));
        box.selectedProperty().subscribe(on -> field.value().set(on ? "true" : ""));
        return box;
    }

    /** It is what others know the connection by. */
    void lock(String why) {
        input.setDisable(true);
        Label note = new Label(why);
        note.getStyleClass().add("ct-secondary");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(note);
    }

    Subscription watch() {
        return Subscription.combine(
                field.problem().subscribe(said -> {
                    getChildren().remove(problem);
                    if (said != null) {
                        problem.setText(said.apply(labels));
                        getChildren().add(problem);
                    }
                }),
                bound);
    }
}
