package crosstie.ui.mapping;

import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Fxml;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import javafx.scene.Parent;

/** The mapping of one project. */
public final class MappingScreen implements Screen {
    private final MappingViewModel model;
    private final Labels labels;
    private boolean asked;

    public MappingScreen(Studio studio, String project, Navigator navigator, Background background, Labels labels) {
        this.model = new MappingViewModel(studio, project, navigator, background);
        this.labels = labels;
    }

    @Override
    public Parent build() {
        return Fxml.load(MappingView.class, () -> new MappingView(model, labels), labels);
    }

    @Override
    public void shown() {
        if (!asked
                || model.knownProperty().get() == null
                || model.knownProperty().get().failure() != null) {
            asked = true;
            model.load();
        }
    }
}
