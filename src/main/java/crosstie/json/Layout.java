package crosstie.json;

import java.util.List;
import java.util.Map;

/** Lays a template tree out for people and for line-by-line comparison: one mapping, one value map, one parameter, one example a line. */
final class Layout {
    private final StringBuilder out = new StringBuilder();
    private final JsonText text = new JsonText(out);

    static String of(Map<String, Object> tree) {
        Layout layout = new Layout();
        layout.template(tree, 0);
        return layout.out.append('\n').toString();
    }

    private void members(Map<?, ?> map, int indent, java.util.function.BiConsumer<String, Object> one) {
        text.lines('{', map.entrySet(), '}', indent, e -> {
            text.key(e.getKey());
            one.accept((String) e.getKey(), e.getValue());
        });
    }

    private void template(Map<?, ?> tree, int indent) {
        members(tree, indent, (key, value) -> part(key, value, indent + 1));
    }

    private void part(String key, Object value, int indent) {
        switch (key) {
            case "keys", "valueMaps" -> perLine(value, indent, 0);
            case "parameters", "examples", "organizations" -> perLine(value, indent, 1);
            case "tasks" -> tasks(value, indent);
            case "base" -> base(value, indent);
            default -> text.value(value);
        }
    }

    private void base(Object value, int indent) {
        if (value instanceof Map<?, ?> template && !template.isEmpty()) {
            template(template, indent);
        } else {
            text.value(value);
        }
    }

    /** One item a line, unless there are at most so many. */
    private void perLine(Object value, int indent, int most) {
        switch (value) {
            case Map<?, ?> m when !m.isEmpty() && m.size() > most -> members(m, indent, (k, v) -> text.value(v));
            case List<?> l when !l.isEmpty() && l.size() > most -> text.lines('[', l, ']', indent, text::value);
            case null, default -> text.value(value);
        }
    }

    private void tasks(Object value, int indent) {
        if (value instanceof List<?> tasks && !tasks.isEmpty()) {
            text.lines('[', tasks, ']', indent, task -> task(task, indent + 1));
        } else {
            text.value(value);
        }
    }

    private void task(Object task, int indent) {
        members((Map<?, ?>) task, indent, (key, value) -> {
            if (key.equals("mappings")) {
                perLine(value, indent + 1, 0);
            } else {
                text.value(value);
            }
        });
    }
}
