package crosstie.template;

import crosstie.model.Example;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.Parameter;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Golden rows of a template whose parameters got other values: what came straight from a parameter is the new value. */
final class GoldenRows {
    private final Template before;
    private final Template after;

    private GoldenRows(Template before, Template after) {
        this.before = before;
        this.after = after;
    }

    static Template after(Template before, Template after) {
        GoldenRows rows = new GoldenRows(before, after);
        return after.withExamples(after.examples().stream().map(rows::row).toList());
    }

    private Example row(Example row) {
        Map<String, Object> out = new LinkedHashMap<>(row.out());
        after.tasks().stream()
                .filter(t -> t.name().equals(row.task()))
                .map(Task::mappings)
                .forEach(all -> all.forEach(m -> follow(m, out)));
        return new Example(row.task(), row.in(), out);
    }

    private void follow(FieldMapping m, Map<String, Object> out) {
        String field = m.to().text();
        if (m.source() instanceof FieldSource.FromParameter p && m.steps().isEmpty() && out.containsKey(field)) {
            Object old = value(before, p.name());
            Object now = value(after, p.name());
            if (Objects.equals(out.get(field), old) && now != null) {
                out.put(field, now);
            }
        }
    }

    private static Object value(Template t, String name) {
        Parameter p = t.parameters().get(name);
        return p == null ? null : p.value();
    }
}
