package crosstie.json;

import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Project files: a template file with three members more. They carry one name: the project's. */
public final class ProjectCodec {
    /** A project file opens as a template too, which leaves these alone. */
    static final List<String> MEMBERS = List.of("template", "connectionSet", "organizations");

    /** What a file holds, and what is wrong with it. */
    public record Opened(Project project, List<Problem> problems) {
        public Opened {
            problems = List.copyOf(problems);
        }
    }

    private ProjectCodec() {}

    public static Opened read(Path file) {
        return read(file.toString(), FileText.of(file));
    }

    /** @param name what a refusal calls the text */
    public static Opened read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Opened read(String name, byte[] bytes) {
        Problems problems = new Problems();
        Members root = TemplateCodec.root(name, bytes, problems);
        String template = root.text("template");
        String set = root.text("connectionSet");
        List<OrganizationMapping> organizations = organizations(root);
        Template design = new TemplateReader(name, root).template();
        return new Opened(new Project(design.name(), template, design, set, organizations), problems.list());
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
        return Layout.of(TemplateWriter.tree(p.design(), p.name(), more));
    }
}
