package crosstie.template;

import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.Parameter;
import crosstie.model.Project;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A project as a template for others: what is the project's own stays behind, which are its connection set and its organizations with their
 * values. Where the project put a value in the place of a parameter, the parameter comes back: with that value, where all its rows have the
 * same.
 */
final class Saved {
    private final Project project;
    private final Map<String, Parameter> parameters;

    /** Parameters of the base, by task and destination. */
    private final Map<List<String>, String> before;

    private Saved(Project project) {
        this.project = project;
        this.parameters = new LinkedHashMap<>(project.design().parameters());
        this.before = before(project.base());
    }

    static Template of(Project project, String name) {
        return new Saved(project).template().withName(name);
    }

    private Template template() {
        Template design = project.design();
        if (project.base() != null) {
            project.base().parameters().forEach((name, p) -> restore(name, p));
        }
        List<Task> tasks = design.tasks().stream().map(this::task).toList();
        Map<String, Object> others = new LinkedHashMap<>(design.others());
        others.remove("organizations");
        return TemplateFolder.cleaned(
                design.withTasks(tasks).withParameters(parameters).withOthers(others));
    }

    /** The value that all rows of a parameter have now becomes its own. */
    private void restore(String name, Parameter before) {
        Set<Object> values = new HashSet<>();
        for (Task task : project.design().tasks()) {
            task.mappings().stream()
                    .filter(m -> name.equals(parameter(task, m)))
                    .forEach(m -> values.add(m.source() instanceof FieldSource.Constant c ? c.value() : this));
        }
        boolean same = values.size() == 1 && !values.contains(this) && !values.contains(null);
        if (same) {
            Parameter there = parameters.getOrDefault(name, before);
            parameters.put(name, Parameters.with(there, values.iterator().next()));
        }
    }

    private Task task(Task task) {
        return task.withMappings(task.mappings().stream().map(m -> row(task, m)).toList());
    }

    private FieldMapping row(Task task, FieldMapping m) {
        String name = parameter(task, m);
        boolean literal = name != null
                && m.source() instanceof FieldSource.Constant c
                && parameters.containsKey(name)
                && Objects.equals(c.value(), parameters.get(name).value());
        return literal ? m.withSource(new FieldSource.FromParameter(name)) : m;
    }

    /** The parameter that stood in this row when the project was made; null for none. */
    private String parameter(Task task, FieldMapping row) {
        return before.get(List.of(task.name(), row.to().text()));
    }

    private static Map<List<String>, String> before(Template base) {
        Map<List<String>, String> all = new HashMap<>();
        for (Task task : base == null ? List.<Task>of() : base.tasks()) {
            for (FieldMapping m : task.mappings()) {
                if (m.source() instanceof FieldSource.FromParameter p) {
                    all.putIfAbsent(List.of(task.name(), m.to().text()), p.name());
                }
            }
        }
        return all;
    }
}
