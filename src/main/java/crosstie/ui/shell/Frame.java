package crosstie.ui.shell;

import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/** The frame around every screen: calm, and always there. */
final class Frame extends BorderPane {
    Frame(ShellViewModel model, Labels labels, Navigator navigator, Choices choices) {
        getStyleClass().add("ct-frame");
        setTop(new TopBar(model, labels, navigator, choices));
        setLeft(new NavRail(model, labels, navigator, choices));
        setBottom(new StatusBar(model, labels));
    }

    void show(Parent screen) {
        setCenter(screen);
    }
}
