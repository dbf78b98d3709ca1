package crosstie.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of one object, taken one by one. A member of the wrong kind is reported and stays behind; what stays behind is kept as
 * {@link #others}, so that nothing a file says is lost.
 */
final class Members {
    private final Map<String, Object> values;
    private final String at;
    private final Problems problems;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Map<String, Object> kept = new LinkedHashMap<>();

    Members(Map<String, Object> values, String at, Problems problems) {
        this.values = values;
        this.at = at;
        this.problems = problems;
    }

    String at() {
        return at;
    }

    String at(String key) {
        return Pointer.to(at, key);
    }

    Problems problems() {
        return problems;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> names() {
        return values.keySet();
    }

    /** The raw value, now taken; null when absent. */
    Object take(String key) {
        taken.add(key);
        return values.get(key);
    }

    /** Reports a member and leaves it behind. */
    void refuse(String key, String code, Object... arguments) {
        leave(key);
        problems.error(code, at(key), arguments);
    }

    /** Leaves a member behind without a word. */
    void leave(String key) {
        wrong.add(key);
        taken.remove(key);
    }

    boolean isTaken(String key) {
        return taken.contains(key);
    }

    boolean isList(String key) {
        return values.get(key) instanceof List;
    }

    /** Text; empty when absent or wrong. */
    String text(String key) {
        return as(key, String.class, "EXPECTED_TEXT", "");
    }

    /** Text that must be there and not be blank. */
    String needed(String key) {
        String text = text(key);
        if (text.isBlank() && !wrong.contains(key)) {
            problems.error("KEY_MISSING", at, key);
        }
        return text;
    }

    boolean flag(String key, boolean otherwise) {
        return as(key, Boolean.class, "EXPECTED_TRUE_OR_FALSE", otherwise);
    }

    Map<String, Object> object(String key) {
        return named(as(key, Map.class, "EXPECTED_OBJECT", Map.of()));
    }

    /** Text, number, true or false; null when absent or wrong. */
    Object plain(String key) {
        Object v = take(key);
        if (v instanceof Map || v instanceof List) {
            refuse(key, "VALUE_NOT_PLAIN", Shown.of(v));
            return null;
        }
        return v;
    }

    Members members(String key) {
        return new Members(object(key), at(key), problems);
    }

    @SuppressWarnings("unchecked") // the tree holds no other lists
    List<Object> list(String key) {
        return as(key, List.class, "EXPECTED_LIST", List.of());
    }

    /** Members of each object in a list; what is no object is reported and dropped. */
    List<Members> each(String key) {
        List<Members> all = new ArrayList<>();
        int i = 0;
        for (Object o : list(key)) {
            String where = Pointer.to(at(key), i++);
            if (o instanceof Map<?, ?> m) {
                all.add(new Members(named(m), where, problems));
            } else {
                problems.error("EXPECTED_OBJECT", where, Shown.of(o));
            }
        }
        return all;
    }

    /** Members of each object that is a member, by name; what is no object is reported and stays behind. */
    Map<String, Members> inside() {
        Map<String, Members> all = new LinkedHashMap<>();
        for (String name : values.keySet()) {
            Map<String, Object> m = object(name);
            if (!wrong.contains(name)) {
                all.put(name, new Members(m, at(name), problems));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked") // keys of a tree are texts
    static Map<String, Object> named(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** A list of texts; wrong as a whole when one is something else. */
    List<String> texts(String key) {
        List<Object> all = list(key);
        if (!all.stream().allMatch(String.class::isInstance)) {
            refuse(key, "EXPECTED_TEXTS");
            return List.of();
        }
        return all.stream().map(String.class::cast).toList();
    }

    private <T> T as(String key, Class<T> kind, String code, T otherwise) {
        Object v = take(key);
        if (v == null) {
            return otherwise;
        }
        if (kind.isInstance(v)) {
            return kind.cast(v);
        }
        refuse(key, code, Shown.of(v));
        return otherwise;
    }

    /** Keeps what stayed behind inside a member that has no place of its own for it. */
    void keep(String key, Map<String, Object> inside) {
        if (!inside.isEmpty()) {
            kept.put(key, inside);
        }
    }

    /** What was not taken, in file order; unknown keys are reported as kept. Call last. */
    Map<String, Object> others() {
        Map<String, Object> left = new LinkedHashMap<>();
        values.forEach((key, v) -> {
            if (kept.containsKey(key)) {
                left.put(key, kept.get(key));
            } else if (!taken.contains(key)) {
                left.put(key, v);
                if (!wrong.contains(key)) {
                    problems.warning("KEY_UNKNOWN", at(key), key);
                }
            }
        });
        return left;
    }
}
