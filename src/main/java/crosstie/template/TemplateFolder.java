package crosstie.template;

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
import java.util.List;
import java.util.Optional;

/** The shipped templates, by id, and template files anywhere. An id is a file name without {@code .template.json}. */
public final class TemplateFolder {
    static final String ENDING = ".template.json";

    private final Shelf shelf;

    /**
     * @param id empty for a file
     * @param problems what reading found
     */
    public record Opened(String id, Template template, List<Problem> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    TemplateFolder(Shelf shelf) {
        this.shelf = shelf;
    }

    /** The folder {@code templates} of the distribution where there is one, else those that came with the classes. */
    public static TemplateFolder shipped() {
        return new TemplateFolder(Shelf.shipped());
    }

    /** Templates of another folder. */
    public static TemplateFolder of(Path folder) {
        return new TemplateFolder(Shelf.folder(folder));
    }

    /** All templates, by id. One that cannot be read is a refusal: shipped files are whole or the installation is not. */
    public List<TemplateName> list() {
        return shelf.ids().stream().map(this::name).toList();
    }

    private TemplateName name(String id) {
        Template t = shipped(id).template();
        return new TemplateName(
                id,
                t.name(),
                t.version(),
                label(t.source()),
                label(t.destination()),
                t.tasks().size(),
                t.mappings());
    }

    private static String label(SystemHint hint) {
        return hint.label().isBlank() ? hint.connector() : hint.label();
    }

    /** An existing file, else an id; empty when it is neither. A file that is no JSON is refused. */
    public Optional<Opened> find(String idOrFile) {
        Optional<Path> file = file(idOrFile);
        if (file.isPresent()) {
            TemplateCodec.Opened opened = TemplateCodec.read(file.get());
            return Optional.of(new Opened(id(file.get()), opened.template(), opened.problems()));
        }
        return shelf.ids().contains(idOrFile) ? Optional.of(shipped(idOrFile)) : Optional.empty();
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
        return Refusal.usage("TEMPLATE_UNKNOWN", idOrFile, String.join(", ", Nearest.of(idOrFile, shelf.ids())));
    }

    /** The template as the text of a file, in stable order. */
    public static String text(Template template) {
        return TemplateCodec.write(template);
    }

    /** A new project over a connection set; organizations are those of the set. */
    public Project toProject(Opened opened, String name, String connectionSet) {
        return new Project(name, opened.id(), opened.template(), connectionSet, List.of(), opened.template());
    }

    private Opened shipped(String id) {
        TemplateCodec.Opened opened = shelf.read(id);
        return new Opened(id, opened.template(), opened.problems());
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
