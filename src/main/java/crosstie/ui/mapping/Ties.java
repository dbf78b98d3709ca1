package crosstie.ui.mapping;

import crosstie.model.Entity;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the ties of a task out of its mappings. */
final class Ties {
    private final Template design;
    private final List<Problem> problems;
    private final int task;

    Ties(Template design, int task, List<Problem> problems) {
        this.design = design;
        this.task = task;
        this.problems = problems;
    }

    /** In the order of the file; first the company, where the organization supplies one. */
    List<Tie> of(Entity destination, String company) {
        List<Tie> all = new ArrayList<>();
        if (destination.perCompany()) {
            all.add(new Tie(-1, null, List.of(), Entity.COMPANY, Tie.Kind.ORGANIZATION, company, Tie.Trouble.NONE));
        }
        List<FieldMapping> mappings = design.tasks().get(task).mappings();
        for (int i = 0; i < mappings.size(); i++) {
            all.add(tie(i, mappings.get(i)));
        }
        return all;
    }

    private Tie tie(int index, FieldMapping m) {
        List<String> sources = m.source().paths().stream().map(FieldPath::text).toList();
        return new Tie(index, m, sources, m.to().text(), kind(m), chip(m), trouble(index));
    }

    private static Tie.Kind kind(FieldMapping m) {
        return switch (m.source()) {
            case FieldSource.Constant c -> Tie.Kind.CONSTANT;
            case FieldSource.FromParameter p -> Tie.Kind.PARAMETER;
            case FieldSource.Formula f -> Tie.Kind.TRANSFORM;
            case FieldSource.FromFields f -> Tie.Kind.TRANSFORM;
            case FieldSource.FromField f ->
                m.steps().isEmpty() ? Tie.Kind.COPY : valueMap(m) != null ? Tie.Kind.VALUE_MAP : Tie.Kind.TRANSFORM;
        };
    }

    private String chip(FieldMapping m) {
        return switch (m.source()) {
            case FieldSource.Constant c -> String.valueOf(c.value());
            case FieldSource.FromParameter p -> parameter(p.name());
            default -> {
                TransformStep map = valueMap(m);
                yield map != null
                        ? String.valueOf(entries(map))
                        : m.steps().isEmpty() ? "" : String.valueOf(m.steps().size());
            }
        };
    }

    private String parameter(String name) {
        var p = design.parameters().get(name);
        return p == null || p.value() == null ? name : String.valueOf(p.value());
    }

    private static TransformStep valueMap(FieldMapping m) {
        return m.steps().stream()
                .filter(s -> s.id().equals("valueMap"))
                .findFirst()
                .orElse(null);
    }

    private int entries(TransformStep step) {
        if (step.arguments().get("entries") instanceof Map<?, ?> own) {
            return own.size();
        }
        ValueMap shared = design.valueMaps().get(String.valueOf(step.arguments().get("map")));
        return shared == null ? 0 : shared.entries().size();
    }

    private Tie.Trouble trouble(int index) {
        Tie.Trouble worst = Tie.Trouble.NONE;
        for (Problem p : problems) {
            if (!speaksOf(p, index)) {
                continue;
            }
            if (p.severity() == Severity.ERROR) {
                return Tie.Trouble.ERROR;
            }
            if (p.severity() == Severity.WARNING) {
                worst = Tie.Trouble.WARNING;
            }
        }
        return worst;
    }

    /** Problems name their place by JSON pointer. */
    boolean speaksOf(Problem p, int index) {
        String here = "/tasks/" + task + "/mappings/" + index;
        return p.where().equals(here) || p.where().startsWith(here + "/");
    }
}
