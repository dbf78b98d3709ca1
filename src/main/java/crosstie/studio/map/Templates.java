package crosstie.studio.map;

import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Template;
import crosstie.model.TemplateName;
import crosstie.studio.connect.Environments;
import crosstie.template.TemplateFolder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Templates: shipped ones, files, and what they say. */
public final class Templates {
    private final TemplateFolder folder;
    private final Checks checks;
    private final Environments environments;

    public Templates(TemplateFolder folder, Checks checks, Environments environments) {
        this.folder = folder;
        this.checks = checks;
        this.environments = environments;
    }

    /** A template as opened, with what reading found. */
    public record Opened(String id, Template template, List<Problem> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    public List<TemplateName> list() {
        return folder.list();
    }

    /** An existing file, else an id. */
    public Opened open(String idOrFile) {
        TemplateFolder.Opened opened = folder.open(idOrFile);
        return new Opened(opened.id(), opened.template(), opened.problems());
    }

    /** The file's text, in stable order. */
    public String text(Template template) {
        return TemplateFolder.text(template);
    }

    /**
     * Removes one of one's own.
     *
     * @throws Refusal {@code TEMPLATE_NOT_OWN} for a shipped one, {@code TEMPLATE_UNKNOWN}
     */
    public void remove(String id) {
        if (!folder.remove(id)) {
            throw folder.byId(id).isPresent() ? Refusal.usage("TEMPLATE_NOT_OWN", id) : folder.unknown(id);
        }
    }

    /** Everything that reading, the mapping check and its golden rows find, without a system. */
    public List<Problem> check(String idOrFile) {
        Opened opened = open(idOrFile);
        return found(opened, checks.alone(opened.template()));
    }

    /** The same, against the metadata of both ends. */
    public List<Problem> check(String idOrFile, String source, String destination) {
        Opened opened = open(idOrFile);
        return found(
                opened,
                checks.against(
                        opened.template(),
                        environments.kept(source),
                        environments.kept(destination),
                        OrganizationMapping.NONE));
    }

    /** Reading and checking may find the same. */
    private static List<Problem> found(Opened opened, List<Problem> checked) {
        Set<Problem> all = new LinkedHashSet<>(opened.problems());
        all.addAll(checked);
        return List.copyOf(all);
    }
}
