package crosstie.mapping;

import crosstie.mapping.filter.FilterReader;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.Nearest;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A task by itself: what no system needs to be asked for. */
final class TaskCheck {
    private final Template design;
    private final Task task;
    private final String where;
    private final Steps steps;
    private final List<Problem> found = new ArrayList<>();

    TaskCheck(Template design, Task task, String where, Steps steps) {
        this.design = design;
        this.task = task;
        this.where = where;
        this.steps = steps;
    }

    List<Problem> problems() {
        if (task.mappings().stream().noneMatch(FieldMapping::enabled)) {
            found.add(Problem.error("MAPPINGS_MISSING", where + "/mappings", task.name()));
            return found;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < task.mappings().size(); i++) {
            FieldMapping mapping = task.mappings().get(i);
            if (mapping.enabled()) {
                check(mapping, where + "/mappings/" + i);
                Integer first = seen.putIfAbsent(mapping.to().field(), i);
                if (first != null) {
                    found.add(Problem.error(
                            "DESTINATION_FIELD_REPEATED",
                            where + "/mappings/" + i,
                            mapping.to().field(),
                            first + 1));
                }
            }
        }
        keys();
        filter();
        return found;
    }

    private void check(FieldMapping mapping, String at) {
        path(mapping.to(), at + "/to");
        mapping.source().paths().forEach(p -> path(p, at + "/from"));
        switch (mapping.source()) {
            case FieldSource.Formula f ->
                steps.language()
                        .read(f.text(), steps.scope())
                        .problems()
                        .forEach(p -> found.add(p.at(at + "/formula")));
            case FieldSource.FromParameter p -> parameter(p.name(), at + "/parameter");
            case FieldSource.FromFields f -> several(f, at + "/from");
            case FieldSource.FromField f -> {}
            case FieldSource.Constant c -> {}
        }
        found.addAll(new StepCheck(steps).problems(mapping, at));
    }

    private void path(FieldPath path, String at) {
        if (FieldPath.parse(path.text()).isEmpty()) {
            found.add(Problem.error("FIELD_PATH_INVALID", at, path.text()));
        }
    }

    private void several(FieldSource.FromFields fields, String at) {
        if (fields.paths().isEmpty()) {
            found.add(Problem.error("FIELD_PATH_INVALID", at, "[]"));
        }
    }

    private void parameter(String name, String at) {
        if (!design.parameters().containsKey(name)) {
            String known = String.join(
                    ", ", Nearest.of(name, List.copyOf(design.parameters().keySet())));
            found.add(Problem.error("PARAMETER_UNKNOWN", at, name, known));
        }
    }

    private void keys() {
        List<FieldMapping> mappings =
                task.mappings().stream().filter(FieldMapping::enabled).toList();
        List<String> destination = KeyParts.destination(design, task);
        if (destination.isEmpty()) {
            found.add(Problem.error("KEY_UNDEFINED", "/keys/destination", task.destination()));
        }
        for (String part : destination) {
            if (KeyParts.mapping(part, mappings).isEmpty()) {
                found.add(Problem.error("KEY_NOT_MAPPED", where + "/mappings", part, task.destination()));
            }
        }
        List<String> source = KeyParts.source(design, task);
        if (source.isEmpty()) {
            found.add(Problem.warning("SOURCE_KEY_MISSING", "/keys/source", task.source()));
        }
        source.forEach(part -> path(FieldPath.plain(part), "/keys/source/" + ValueMapCheck.pointer(task.source())));
    }

    private void filter() {
        try {
            found.addAll(FilterAdvice.of(FilterReader.read(task.filter()), where + "/filter"));
        } catch (Refusal r) {
            found.add(Problem.error(r.code(), where + "/filter", r.arguments().toArray()));
        }
    }
}
