package crosstie.studio.map;

import crosstie.model.Project;
import crosstie.model.Template;
import crosstie.store.Store;
import crosstie.template.TemplateFolder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
            Template template = found.get().template();
            String id = found.get().id();
            return new Design(
                    id.isEmpty() ? template.name() : id, template, found.get().problems(), Optional.empty());
        }
        Project project = store.get().projects().find(called).orElseThrow(() -> templates.unknown(called));
        return new Design(project.name(), project.design(), List.of(), Optional.of(project));
    }
}
