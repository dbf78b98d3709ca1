package crosstie.ui.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a page: crumb, title, facts; actions at the right, the primary one last. */
public final class Header extends HBox {
    private final HBox titleRow = new HBox(10);
    private final HBox actions = new HBox(8);
    private final HBox crumbs = new HBox();

    public Header(String title) {
        getStyleClass().add("ct-header");
        Label heading = new Label(title);
        heading.getStyleClass().add("ct-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        titleRow.getChildren().add(heading);
        titleRow.setAlignment(Pos.CENTER_LEFT);
        crumbs.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(crumbs, titleRow);
        words.setAlignment(Pos.CENTER_LEFT);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, Marks.spring(), actions);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** The way here; a crumb with a place leads there, one without is only said. */
    public Header crumbs(Navigator navigator, List<Crumb> way) {
        for (int i = 0; i < way.size(); i++) {
            Crumb crumb = way.get(i);
            if (i > 0) {
                Label slash = new Label(" / ");
                slash.getStyleClass().add("ct-crumb");
                crumbs.getChildren().add(slash);
            }
            crumbs.getChildren().add(node(crumb, navigator));
        }
        return this;
    }

    private static Node node(Crumb crumb, Navigator navigator) {
        if (crumb.place() == null) {
            Label label = new Label(crumb.word());
            label.getStyleClass().add("ct-crumb");
            return label;
        }
        Hyperlink link = new Hyperlink(crumb.word());
        link.getStyleClass().add("ct-crumb");
        link.setOnAction(e -> navigator.go(crumb.place()));
        return link;
    }

    public Header facts(Node... facts) {
        titleRow.getChildren().addAll(facts);
        return this;
    }

    public Header actions(Node... buttons) {
        actions.getChildren().addAll(buttons);
        return this;
    }

    /** A step of the way; {@code place} null for where one is. */
    public record Crumb(String word, Place place) {}
}
