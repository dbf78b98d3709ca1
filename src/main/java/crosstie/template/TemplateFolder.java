package crosstie.template;

import crosstie.json.JsonFile;
import crosstie.json.ProjectCodec;
import crosstie.json.TemplateCodec;
import crosstie.model.Nearest;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.SystemHint;
import crosstie.model.Template;
import crosstie.model.TemplateName;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shipped templates and one's own, by id, and template and project files anywhere. An id is a file name without {@code .template.json}. */
public final class TemplateFolder {
    static final String ENDING = ".template.json";

    private final Shelf shelf;
    private final OwnTemplates own;

    /**
     * @param id empty for a file
     * @param problems what reading found
     * @param project what a project file says beside its template
     */
    public record Opened(String id, Template template, List<Problem> problems, Optional<Project> project) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    private TemplateFolder(Shelf shelf, OwnTemplates own) {
        this.shelf = shelf;
        this.own = own;
    }

    /** The folder {@code templates} of the distribution where there is one, else those that came with the classes. */
    public static TemplateFolder shipped() {
        return new TemplateFolder(Shelf.shipped(), new OwnTemplates(null));
    }

    /** Templates of another folder. */
    public static TemplateFolder of(Path folder) {
        return new TemplateFolder(Shelf.folder(folder), new OwnTemplates(folder.resolve("templates")));
    }

    /**
     * Those that came along, and one's own in the folder {@code templates} of a home.
     *
     * <p>Where both have an id, one's own counts: a newer version that ships a template of that name changes nothing for those who use it.
     */
    public static TemplateFolder shippedAnd(Path home) {
        return new TemplateFolder(Shelf.shipped(), new OwnTemplates(home.resolve("templates")));
    }

    /** All templates, by id. One that cannot be read is a refusal: shipped files are whole or the installation is not. */
    public List<TemplateName> list() {
        List<String> mine = own.ids();
        Stream<TemplateName> shipped =
                shelf.ids().stream().filter(id -> !mine.contains(id)).map(id -> name(id, opened(shelf, id), false));
        return Stream.concat(shipped, mine.stream().map(this::own))
                .sorted(Comparator.comparing(TemplateName::id))
                .toList();
    }

    /** One that cannot be read is listed all the same: opening it says why. */
    private TemplateName own(String id) {
        try {
            return name(id, opened(own, id), true);
        } catch (Refusal unreadable) {
            return new TemplateName(id, id, "", "", "", 0, 0, true);
        }
    }

    private static TemplateName name(String id, Opened opened, boolean own) {
        Template t = opened.template();
        return new TemplateName(
                id,
                t.name(),
                t.version(),
                label(t.source()),
                label(t.destination()),
                t.tasks().size(),
                t.mappings(),
                own);
    }

    private static String label(SystemHint hint) {
        return hint.label().isBlank() ? hint.connector() : hint.label();
    }

    /** An existing file, else an id; empty when it is neither. A file that is no JSON is refused. */
    public Optional<Opened> find(String idOrFile) {
        Optional<Path> file = file(idOrFile);
        return file.isPresent() ? Optional.of(read(file.get())) : byId(idOrFile);
    }

    private static Opened read(Path file) {
        JsonFile json = JsonFile.read(file);
        if (!ProjectCodec.isMeant(json)) {
            TemplateCodec.Opened opened = TemplateCodec.of(json);
            return new Opened(id(file), opened.template(), opened.problems(), Optional.empty());
        }
        ProjectCodec.Opened opened = ProjectCodec.of(json);
        Project project = opened.project();
        return new Opened("", project.design(), opened.problems(), Optional.of(project));
    }

    /** A shipped template, or one's own; never a file elsewhere, whatever the id says. */
    public Optional<Opened> byId(String id) {
        if (own.ids().contains(id)) {
            return Optional.of(opened(own, id));
        }
        return shelf.ids().contains(id) ? Optional.of(opened(shelf, id)) : Optional.empty();
    }

    public boolean isOwn(String id) {
        return own.ids().contains(id);
    }

    /** Keeps a template among one's own, in the place of one of that id. */
    public void keep(String id, Template template) {
        own.write(id, template);
    }

    /** Removes one of one's own; whether there was one. */
    public boolean remove(String id) {
        return own.remove(id);
    }

    /** The id itself, or the next free one after it. */
    public String free(String id) {
        List<String> taken = ids();
        String free = id;
        for (int i = 2; taken.contains(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    /** Small letters, digits, hyphens and underscores; never a path, nor a name that a file system keeps for itself. */
    public static boolean isId(String text) {
        return Naming.isId(text);
    }

    /** The nearest id to a name; empty when nothing of it is left. */
    public static String id(String name) {
        return Naming.id(name);
    }

    /** One short line that shows what it says: no controls, no marks that turn the direction of writing. */
    public static String shown(String name) {
        return Naming.shown(name);
    }

    public static boolean isShown(String name) {
        return Naming.shown(name).equals(name);
    }

    private List<String> ids() {
        return Stream.concat(shelf.ids().stream(), own.ids().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * An existing file, else an id.
     *
     * @throws Refusal FILE_NOT_FOUND for what can only be a file, else TEMPLATE_UNKNOWN with the nearest ids
     */
    public Opened open(String idOrFile) {
        return find(idOrFile).orElseThrow(() -> unknown(idOrFile));
    }

    /** Why nothing of that name opens. */
    public Refusal unknown(String idOrFile) {
        if (idOrFile.endsWith(".json") || idOrFile.contains("/") || idOrFile.contains("\\")) {
            return Refusal.usage("FILE_NOT_FOUND", idOrFile);
        }
        return Refusal.usage("TEMPLATE_UNKNOWN", idOrFile, String.join(", ", Nearest.of(idOrFile, ids())));
    }

    /** The template as the text of a file, in stable order. */
    public static String text(Template template) {
        return TemplateCodec.write(template);
    }

    /** The project as the text of a file, with its connection set by name, its organizations, and the template it was made from. */
    public static String text(Project project) {
        return ProjectCodec.write(project);
    }

    /**
     * The project as a template for others, without what is its own: connection set, organizations and their values. Literals in the place
     * of a parameter become the parameter again.
     */
    public static Template saved(Project project, String name) {
        return Saved.of(project, name);
    }

    /** The template without hosts and secrets that somebody wrote into places of their own. */
    public static Template cleaned(Template template) {
        return Foreign.without(template).template();
    }

    /** A new project over a connection set; organizations are those of the set. */
    public Project toProject(Opened opened, String name, String connectionSet) {
        return new Project(name, opened.id(), opened.template(), connectionSet, List.of(), opened.template());
    }

    private static Opened opened(Shelf shelf, String id) {
        TemplateCodec.Opened opened = shelf.read(id);
        return new Opened(id, opened.template(), opened.problems(), Optional.empty());
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::exists).filter(p -> !Files.isDirectory(p));
        } catch (InvalidPathException e) { // no path at all: then it is an id
            return Optional.empty();
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
    }
}
