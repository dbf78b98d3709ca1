package crosstie.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Light, dark, or as the system is. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    public boolean isDark() {
        return this == DARK || this == SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /** Dresses a scene: AtlantaFX Primer, then our tokens. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        String ours = Theme.class.getResource("/crosstie/ui/crosstie.css").toExternalForm();
        if (!scene.getStylesheets().contains(ours)) {
            scene.getStylesheets().add(ours);
        }
        scene.getRoot().getStyleClass().removeAll("ct-dark", "ct-light");
        scene.getRoot().getStyleClass().add(isDark() ? "ct-dark" : "ct-light");
    }
}
