package crosstie.json;

import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Severity;
import crosstie.model.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Project files: a template file with four members more. They carry one name: the project's. The template that a project was made from
 * stands last, so that a file is read from its own rows.
 */
public final class ProjectCodec {
    /** A project file opens as a template too, which leaves these alone. */
    static final List<String> MEMBERS = List.of("template", "connectionSet", "organizations", "base");

    /** What a file holds, and what is wrong with it. */
    public record Opened(Project project, List<Problem> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    private ProjectCodec() {}

    public static Opened read(Path file) {
        return of(JsonFile.read(file));
    }

    /** @param name what a refusal calls the text */
    public static Opened read(String name, String text) {
        return of(JsonFile.read(name, text));
    }

    /** Whether the file says more than a template: where it runs, or for whom. */
    public static boolean isMeant(JsonFile file) {
        return file.root() instanceof Map<?, ?> m && (m.containsKey("connectionSet") || m.containsKey("organizations"));
    }

    public static Opened of(JsonFile file) {
        Members root = file.members();
        String template = root.text("template");
        String set = root.text("connectionSet");
        List<OrganizationMapping> organizations = organizations(root);
        Template base = base(file.name(), root);
        Template design = new TemplateReader(file.name(), root).template();
        Project project = new Project(design.name(), template, design, set, organizations, base);
        return new Opened(project, root.problems().list());
    }

    /** What is wrong in there stands in nobody's way: it is only compared with. */
    private static Template base(String name, Members root) {
        if (!root.has("base")) {
            return null;
        }
        Map<String, Object> there = root.object("base");
        if (!root.isTaken("base")) {
            return null;
        }
        Problems inside = new Problems();
        Template base = new TemplateReader(name, new Members(there, root.at("base"), inside)).template();
        if (inside.list().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            root.problems().warning("BASE_DAMAGED", root.at("base"));
        }
        return base;
    }

    private static List<OrganizationMapping> organizations(Members root) {
        List<OrganizationMapping> all = new ArrayList<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Members m : root.each("organizations")) {
            all.add(new OrganizationMapping(m.text("company"), m.text("businessUnit"), m.object("parameters")));
            Map<String, Object> others = m.others();
            if (!others.isEmpty()) {
                kept.put(String.valueOf(all.size() - 1), others);
            }
        }
        root.keep("organizations", kept);
        return all;
    }

    /** The file's text, ending with a line break. */
    public static String write(Project p) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (!p.templateId().isEmpty()) {
            more.put("template", p.templateId());
        }
        more.put("connectionSet", p.connectionSet());
        more.put(
                "organizations",
                p.organizations().stream().map(ColumnCodec::tree).toList());
        Map<String, Object> tree = TemplateWriter.tree(p.design(), p.name(), more);
        if (p.base() != null) {
            tree.put("base", TemplateWriter.tree(p.base(), p.base().name(), Map.of()));
        }
        return Layout.of(tree);
    }
}
