package crosstie.studio.map;

import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.store.Store;
import crosstie.template.TemplateFolder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds what a template argument means: an existing file, else an id, else a project. */
public final class Designs {
    private final TemplateFolder templates;
    private final Supplier<Store> store;

    public Designs(TemplateFolder templates, Supplier<Store> store) {
        this.templates = templates;
        this.store = store;
    }

    /** @throws crosstie.model.Refusal usage, when it is none of the three, or a file that cannot be read */
    public Design open(String called) {
        Optional<TemplateFolder.Opened> found = templates.find(called);
        if (found.isPresent()) {
            TemplateFolder.Opened opened = found.get();
            String name = opened.id().isEmpty() ? opened.template().name() : opened.id();
            return new Design(name, opened.template(), opened.problems(), opened.project());
        }
        Project project = store.get().projects().find(called).orElseThrow(() -> templates.unknown(called));
        return new Design(project.name(), project.design(), List.of(), Optional.of(project));
    }

    /** Why no project of that name opens. */
    Refusal noProject(String name) {
        String names = store.get().projects().list().stream().map(Project::name).collect(Collectors.joining(", "));
        return Refusal.usage("PROJECT_UNKNOWN", name, names);
    }
}
