package crosstie.ui.kit;

import crosstie.model.Status;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The small signs of the visual language. What is read is round and teal, what is written is square and violet; a word stands beside each. */
public final class Marks {
    private Marks() {}

    /** Which end of a task. */
    public enum Role {
        SOURCE,
        DESTINATION
    }

    /** Circle or square and the short name of the system, in the colour of the role. */
    public static HBox system(Role role, String connector) {
        String side = role == Role.SOURCE ? "source" : "destination";
        Region shape = new Region();
        shape.getStyleClass().addAll("ct-shape", "ct-shape-" + side);
        Label word = new Label(shortName(connector));
        word.getStyleClass().addAll("ct-system", "ct-system-" + side);
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox mark = new HBox(6, shape, word);
        mark.setAlignment(Pos.CENTER_LEFT);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    /** {@code SALES}, {@code F&O}, or {@code ODATA}. */
    public static String shortName(String connector) {
        return switch (connector) {
            case "dataverse" -> "SALES";
            case "finops" -> "F&O";
            default -> "ODATA";
        };
    }

    /** The environment's mark; the sandbox is {@code DEMO}, dashed. */
    public static Label environment(String word) {
        Label mark = new Label(word);
        mark.getStyleClass().addAll("ct-environment", "ct-environment-demo");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    /** A fact, not a button: {@code style} is one of {@code neutral}, {@code success}, {@code warning}, {@code danger}, {@code accent}. */
    public static Label badge(String text, String style, String icon) {
        Label badge = new Label(text);
        badge.getStyleClass().addAll("ct-badge", "ct-badge-" + style);
        if (icon != null) {
            badge.setGraphic(Icons.small(icon));
        }
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /** Glyph of a run's state; the word stands in {@code labels} under {@code status.<state>}. */
    public static Node status(Status status) {
        return switch (status) {
            case RUNNING -> Icons.of(Icons.RUNNING, "ct-accent");
            case COMPLETED -> Icons.of(Icons.COMPLETED, "ct-success");
            case WARNING -> Icons.of(Icons.WARNING, "ct-warning");
            case ERROR -> Icons.of(Icons.ERROR, "ct-danger");
            case CANCELLED -> Icons.of(Icons.CANCELLED, "ct-muted");
        };
    }

    public static HBox statusWithWord(Status status, Labels labels) {
        Label word = new Label(labels.get("status." + status));
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(6, status(status), word);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Takes up what is left. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, javafx.scene.layout.Priority.ALWAYS);
        return spring;
    }
}
