package crosstie.json;

import java.util.List;
import java.util.Map;

/** Lays a template tree out for people and for line-by-line comparison: one mapping, one value map, one parameter, one example a line. */
final class Layout {
    private final StringBuilder out = new StringBuilder();
    private final JsonText text = new JsonText(out);

    static String of(Map<String, Object> tree) {
        Layout layout = new Layout();
        layout.members(tree, 0, layout::root);
        return layout.out.append('\n').toString();
    }

    private void members(Map<?, ?> map, int indent, java.util.function.BiConsumer<String, Object> one) {
        text.lines('{', map.entrySet(), '}', indent, e -> {
            text.key(e.getKey());
            one.accept((String) e.getKey(), e.getValue());
        });
    }

    private void root(String key, Object value) {
        switch (key) {
            case "keys", "valueMaps" -> perLine(value, 1, 0);
            case "parameters", "examples", "organizations" -> perLine(value, 1, 1);
            case "tasks" -> tasks(value);
            default -> text.value(value);
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

    private void tasks(Object value) {
        if (value instanceof List<?> tasks && !tasks.isEmpty()) {
            text.lines('[', tasks, ']', 1, this::task);
        } else {
            text.value(value);
        }
    }

    private void task(Object task) {
        members((Map<?, ?>) task, 2, (key, value) -> {
            if (key.equals("mappings")) {
                perLine(value, 3, 0);
            } else {
                text.value(value);
            }
        });
    }
}
