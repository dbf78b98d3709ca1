package crosstie.studio.map;

import crosstie.mapping.Ends;
import crosstie.mapping.Trace;
import crosstie.model.FieldMapping;
import crosstie.model.MappingTrace;
import crosstie.model.OrganizationMapping;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How mappings make their values of one row, step by step. */
public final class Traces {
    private final Designs designs;
    private final Projects projects;
    private final Trace trace;

    public Traces(Designs designs, Projects projects, Trace trace) {
        this.designs = designs;
        this.projects = projects;
        this.trace = trace;
    }

    /**
     * All mappings of a task, or those to one field. A project is traced between the shapes of its systems, a template by the row's own values.
     *
     * @param row values by field or lookup path of the source
     * @throws Refusal {@code TASK_UNKNOWN}, {@code TRACED_FIELD_UNKNOWN}
     */
    public List<MappingTrace> of(String called, String task, Map<String, Object> row, Optional<String> to) {
        Design design = designs.open(called);
        Task found = task(design.template(), task);
        List<FieldMapping> mappings = found.mappings().stream()
                .filter(m -> to.isEmpty() || m.to().text().equalsIgnoreCase(to.get()))
                .toList();
        if (mappings.isEmpty()) {
            throw Refusal.usage("TRACED_FIELD_UNKNOWN", to.orElse(""), found.name(), fields(found));
        }
        Optional<Projects.Shapes> shapes = design.project().map(p -> projects.shapes(p, found.name()));
        return mappings.stream()
                .map(m -> shapes.isPresent()
                        ? trace.of(
                                design.template(),
                                found,
                                m,
                                ends(shapes.get()),
                                organization(design.project().get()),
                                row)
                        : trace.of(design.template(), found, m, row))
                .toList();
    }

    /** One mapping of a project that is being edited, for the window; no system is asked. */
    public MappingTrace of(
            Project project, Task task, FieldMapping mapping, Projects.Shapes shapes, Map<String, Object> row) {
        return trace.of(project.design(), task, mapping, ends(shapes), organization(project), row);
    }

    private static Ends ends(Projects.Shapes shapes) {
        return new Ends(shapes.source(), shapes.destination(), name -> Optional.empty());
    }

    private static OrganizationMapping organization(Project project) {
        return project.organizations().isEmpty()
                ? OrganizationMapping.NONE
                : project.organizations().getFirst();
    }

    private static Task task(Template design, String name) {
        return design.tasks().stream()
                .filter(t -> t.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.usage(
                        "TASK_UNKNOWN",
                        name,
                        design.tasks().stream().map(Task::name).collect(Collectors.joining(", "))));
    }

    private static String fields(Task task) {
        return task.mappings().stream().map(m -> m.to().text()).collect(Collectors.joining(", "));
    }
}
