package crosstie.ui.templates;

import crosstie.model.ImportPlan;
import crosstie.model.Project;
import crosstie.studio.Studio;
import crosstie.studio.map.Imports;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.FileDialogs;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Screen;
import crosstie.ui.kit.ShownView;
import java.nio.file.Path;
import java.util.ArrayList;
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

    public TemplatesScreen(
            Studio studio, Navigator navigator, Background background, Labels labels, FileDialogs files) {
        this(new TemplatesViewModel(new Shelf(studio), new Arrivals(studio), background, navigator), labels, files);
    }

    TemplatesScreen(TemplatesViewModel model, Labels labels, FileDialogs files) {
        this.model = model;
        view = new ShownView<>(
                TemplatesView.class, () -> new TemplatesView(model, files, labels), TemplatesView::watch, labels);
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

    /** The templates of the studio. */
    private record Shelf(Studio studio) implements TemplatesViewModel.Door {
        @Override
        public List<TemplatesViewModel.Card> cards() {
            return inOrder(studio.templates().list().stream()
                    .map(t -> new TemplatesViewModel.Card(
                            t.id(), studio.templates().open(t.id()).template(), t.own()))
                    .toList());
        }

        @Override
        public String use(TemplatesViewModel.Card card) {
            Set<String> taken = studio.projects().list().stream()
                    .map(Project::name)
                    .map(n -> n.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            String name = free(card.title(), taken);
            return studio.projects().create(name, card.id(), SET).name();
        }

        @Override
        public void export(TemplatesViewModel.Card card, Path file) {
            studio.exports().write(studio.exports().template(card.id()), file, true);
        }

        @Override
        public void remove(TemplatesViewModel.Card card) {
            studio.templates().remove(card.id());
        }
    }

    /** Each after those that have to run before it. */
    static List<TemplatesViewModel.Card> inOrder(List<TemplatesViewModel.Card> cards) {
        List<TemplatesViewModel.Card> waiting = new ArrayList<>(cards);
        List<TemplatesViewModel.Card> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Set<String> ids = waiting.stream().map(TemplatesViewModel.Card::id).collect(Collectors.toSet());
            TemplatesViewModel.Card next = waiting.stream()
                    .filter(c -> c.template().prerequisites().stream().noneMatch(ids::contains))
                    .findFirst()
                    .orElse(waiting.getFirst()); // a circle begins where it is met
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** Files that come in. */
    private record Arrivals(Studio studio) implements ImportViewModel.Door {
        @Override
        public ImportPlan plan(Path file) {
            return studio.imports().plan(Imports.Request.of(file));
        }

        @Override
        public ImportPlan carryOut(Path file, boolean replace) {
            return studio.imports().carryOut(new Imports.Request(file, null, null, null, replace, null, null));
        }
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
