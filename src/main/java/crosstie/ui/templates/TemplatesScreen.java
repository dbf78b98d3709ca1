package crosstie.ui.templates;

import crosstie.model.Project;
import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.ShownView;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Parent;

/** The gallery of templates, plugged into the shell. */
public final class TemplatesScreen implements Screen {
    private static final String SET = "sandbox";

    private final TemplatesViewModel model;
    private final ShownView<TemplatesView> view;

    public TemplatesScreen(Studio studio, Navigator navigator, Background background, Labels labels) {
        this(new TemplatesViewModel(() -> cards(studio), card -> use(studio, card), background, navigator), labels);
    }

    TemplatesScreen(TemplatesViewModel model, Labels labels) {
        this.model = model;
        view = new ShownView<>(
                TemplatesView.class, () -> new TemplatesView(model, labels), TemplatesView::watch, labels);
    }

    @Override
    public Parent build() {
        return view.build();
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void close() {
        view.close();
    }

    private static List<TemplatesViewModel.Card> cards(Studio studio) {
        return studio.templates().list().stream()
                .map(t -> new TemplatesViewModel.Card(
                        t.id(), studio.templates().open(t.id()).template()))
                .toList();
    }

    private static String use(Studio studio, TemplatesViewModel.Card card) {
        Set<String> taken = studio.projects().list().stream()
                .map(Project::name)
                .map(n -> n.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String name = free(card.title(), taken);
        return studio.projects().create(name, card.id(), SET).name();
    }

    /** The name, or with the next number when it is taken. */
    static String free(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; taken.contains(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }
}
