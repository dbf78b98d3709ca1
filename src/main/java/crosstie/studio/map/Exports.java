package crosstie.studio.map;

import crosstie.model.Project;
import crosstie.model.Template;
import crosstie.store.Store;
import crosstie.template.FileOut;
import crosstie.template.TemplateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Takes templates and projects out into files. A file holds no host and no secret; a project's file names its connection set. */
public final class Exports {
    private final Designs designs;
    private final TemplateFolder templates;
    private final Supplier<Store> store;

    public Exports(Designs designs, TemplateFolder templates, Supplier<Store> store) {
        this.designs = designs;
        this.templates = templates;
        this.store = store;
    }

    /** A text, and how its file is called when nobody says. */
    public record Out(String fileName, String text) {}

    /** A template by file or id; a project as a template, without what is its own. */
    public Out template(String called) {
        Design design = designs.open(called);
        Template template = design.project()
                .map(p -> TemplateFolder.saved(p, p.name()))
                .orElseGet(() -> TemplateFolder.cleaned(design.template()));
        return new Out(fileName(design.name()) + ".template.json", TemplateFolder.text(template));
    }

    public Out project(String name) {
        Project p = store.get().projects().find(name).orElseThrow(() -> designs.noProject(name));
        Project clean = p.withDesign(TemplateFolder.cleaned(p.design()))
                .withBase(p.templateId(), p.base() == null ? null : TemplateFolder.cleaned(p.base()));
        return new Out(fileName(p.name()) + ".project.json", TemplateFolder.text(clean));
    }

    private static String fileName(String name) {
        String id = TemplateFolder.id(name);
        return id.isEmpty() ? "unnamed" : id;
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param place the file, or a folder for it
     * @return the file
     * @throws crosstie.model.Refusal {@code FILE_EXISTS}, {@code FILE_NOT_WRITABLE}
     */
    public Path write(Out out, Path place, boolean replace) {
        Path file = Files.isDirectory(place) ? place.resolve(out.fileName()) : place;
        FileOut.write(file, out.text(), replace);
        return file;
    }

    /**
     * Keeps a project as one of the own templates.
     *
     * @param id null for the nearest to the name
     * @param name of the template; null for the project's
     * @return the id
     * @throws crosstie.model.Refusal {@code TEMPLATE_ID_UNFIT}, {@code TEMPLATE_DIFFERS} where one is there and may not go
     */
    public String save(String project, String id, String name, boolean replace) {
        Project p = store.get().projects().find(project).orElseThrow(() -> designs.noProject(project));
        String called = name == null ? p.name() : name;
        Template template = TemplateFolder.saved(p, called);
        String wanted = id == null ? TemplateFolder.id(called) : id;
        if (!TemplateFolder.isId(wanted)) {
            throw crosstie.model.Refusal.usage("TEMPLATE_ID_UNFIT", wanted);
        }
        boolean there = templates.byId(wanted).isPresent();
        boolean same = there && templates.byId(wanted).get().template().equals(template);
        if (there && !same && !(replace && templates.isOwn(wanted))) {
            throw crosstie.model.Refusal.usage(
                    templates.isOwn(wanted) ? "TEMPLATE_DIFFERS" : "TEMPLATE_SHIPPED", wanted);
        }
        if (!same) {
            templates.keep(wanted, template);
        }
        return wanted;
    }
}
