package crosstie.template;

import crosstie.json.JsonFile;
import crosstie.json.ProjectCodec;
import crosstie.json.TemplateCodec;
import crosstie.model.ImportPlan;
import crosstie.model.ImportedRow;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Template;
import crosstie.template.dualwrite.DualWrite;
import crosstie.template.dualwrite.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a file of somebody else's brings: read, with hosts and secrets left behind and names made fit to be shown. Nothing is kept yet.
 *
 * @param mappings of a foreign file: its field mappings
 * @param rows of a foreign file: what became of each row
 */
public record Arrival(ImportPlan.Kind kind, List<Guest> guests, int mappings, List<ImportedRow> rows) {
    /**
     * A template or project.
     *
     * @param id nearest id of a template; empty when its name gives none
     */
    public record Guest(String id, Template template, Optional<Project> project, List<Problem> problems) {
        public Guest {
            problems = List.copyOf(problems);
        }
    }

    public Arrival {
        guests = List.copyOf(guests);
        rows = List.copyOf(rows);
    }

    /**
     * @param kind null to find out
     * @param spelling made only when the file holds foreign maps
     * @throws crosstie.model.Refusal when it is no JSON, too large or too deep, or of another kind than said: DUAL_WRITE_NOT_FOUND
     */
    public static Arrival read(
            Path file, ImportPlan.Kind kind, Supplier<Spelling> spelling, Predicate<String> isFilter) {
        JsonFile json = JsonFile.read(file);
        ImportPlan.Kind meant = kind == null ? kind(json) : kind;
        if (meant == ImportPlan.Kind.DUAL_WRITE && !DualWrite.isMeant(json)) {
            throw Refusal.usage("DUAL_WRITE_NOT_FOUND", json.name());
        }
        return switch (meant) {
            case TEMPLATE -> template(file, json);
            case PROJECT -> project(json);
            case DUAL_WRITE -> maps(json, spelling.get(), isFilter);
        };
    }

    private static ImportPlan.Kind kind(JsonFile json) {
        if (ProjectCodec.isMeant(json)) {
            return ImportPlan.Kind.PROJECT;
        }
        return DualWrite.isMeant(json) ? ImportPlan.Kind.DUAL_WRITE : ImportPlan.Kind.TEMPLATE;
    }

    private static Arrival template(Path file, JsonFile json) {
        TemplateCodec.Opened opened = TemplateCodec.of(json);
        String name = file.getFileName().toString();
        String own = name.endsWith(TemplateFolder.ENDING)
                ? name.substring(0, name.length() - TemplateFolder.ENDING.length())
                : "";
        String id = Naming.isId(own) ? own : Naming.id(opened.template().name());
        return one(ImportPlan.Kind.TEMPLATE, id, opened.template(), Optional.empty(), opened.problems());
    }

    private static Arrival project(JsonFile json) {
        ProjectCodec.Opened opened = ProjectCodec.of(json);
        Project project = opened.project();
        List<Problem> problems = new ArrayList<>(opened.problems());
        String from = project.templateId();
        if (!from.isEmpty() && !Naming.isId(from)) {
            problems.add(Problem.warning("TEMPLATE_ID_LEFT_OUT", "/template", from));
            from = "";
        }
        Template base =
                project.base() == null ? null : Foreign.without(project.base()).template();
        Project clean = project.withBase(from, base);
        return one(ImportPlan.Kind.PROJECT, "", clean.design(), Optional.of(clean), problems);
    }

    private static Arrival one(
            ImportPlan.Kind kind, String id, Template template, Optional<Project> project, List<Problem> read) {
        List<Problem> problems = new ArrayList<>(read);
        Foreign.Cleaned cleaned = Foreign.without(template);
        problems.addAll(cleaned.problems());
        String name = Naming.shown(template.name());
        if (!name.equals(template.name())) {
            problems.add(Problem.warning("NAME_CLEANED", "/name", name));
        }
        Template shown = cleaned.template().withName(name);
        Optional<Project> named = project.map(p -> p.named(name).withDesign(shown));
        return new Arrival(kind, List.of(new Guest(id, shown, named, problems)), 0, List.of());
    }

    private static Arrival maps(JsonFile json, Spelling spelling, Predicate<String> isFilter) {
        DualWrite.Read read = DualWrite.read(json, spelling, isFilter);
        List<Guest> guests = new ArrayList<>();
        for (DualWrite.Converted c : read.templates()) {
            Template t = c.template().withName(Naming.shown(c.template().name()));
            guests.add(new Guest(Naming.id(t.name()), t, Optional.empty(), c.problems()));
        }
        return new Arrival(ImportPlan.Kind.DUAL_WRITE, guests, read.mappings(), read.rows());
    }
}
