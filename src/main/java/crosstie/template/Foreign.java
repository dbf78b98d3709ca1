package crosstie.template;

import crosstie.model.FieldMapping;
import crosstie.model.Problem;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes hosts and secrets out of what a file says beside what we know. A template has no place for either; somebody else's may carry them
 * under names of its own, and they must not travel on.
 */
final class Foreign {
    private static final List<String> SECRETS = List.of(
            "password", "passwd", "secret", "token", "credential", "apikey", "api_key", "privatekey", "private_key");

    /** What our own writer puts there. */
    private static final Set<String> OURS = Set.of("$schema", "formatVersion");

    private final List<Problem> found = new ArrayList<>();

    /** The template without them, and a warning for each place. */
    record Cleaned(Template template, List<Problem> problems) {}

    static Cleaned without(Template t) {
        Foreign foreign = new Foreign();
        List<Task> tasks = t.tasks().stream().map(foreign::task).toList();
        Map<String, ValueMap> maps = new LinkedHashMap<>();
        t.valueMaps().forEach((name, map) -> maps.put(name, foreign.valueMap(name, map)));
        Map<String, Object> others = new LinkedHashMap<>(foreign.clean(t.others(), ""));
        OURS.forEach(key -> {
            if (t.others().containsKey(key)) {
                others.put(key, t.others().get(key));
            }
        });
        return new Cleaned(t.withTasks(tasks).withValueMaps(maps).withOthers(others), List.copyOf(foreign.found));
    }

    private ValueMap valueMap(String name, ValueMap map) {
        return new ValueMap(
                map.entries(),
                map.ignoreCase(),
                map.empty(),
                map.otherwise(),
                clean(map.others(), "/valueMaps/" + name));
    }

    private Task task(Task task) {
        String where = "/tasks/" + task.name();
        List<FieldMapping> rows = task.mappings().stream()
                .map(m -> m.others().isEmpty()
                        ? m
                        : m.withOthers(clean(m.others(), where + "/mappings/" + m.to().text())))
                .toList();
        return new Task(
                task.name(), task.source(), task.destination(), task.filter(), rows, clean(task.others(), where));
    }

    private Map<String, Object> clean(Map<?, ?> members, String where) {
        Map<String, Object> left = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            String name = (String) key;
            String at = where + "/" + name;
            if (where.isEmpty() && OURS.contains(name)) {
                return;
            }
            if (isSecret(name)) {
                found.add(Problem.warning("SECRET_LEFT_OUT", at, name));
            } else if (isAddress(value)) {
                found.add(Problem.warning("ADDRESS_LEFT_OUT", at, name));
            } else {
                left.put(name, inside(value, at));
            }
        });
        return left;
    }

    private Object inside(Object value, String at) {
        return switch (value) {
            case Map<?, ?> m -> clean(m, at);
            case List<?> l -> list(l, at);
            case null, default -> value;
        };
    }

    private List<Object> list(List<?> list, String at) {
        List<Object> left = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (isAddress(list.get(i))) {
                found.add(Problem.warning("ADDRESS_LEFT_OUT", at + "/" + i, String.valueOf(i)));
            } else {
                left.add(inside(list.get(i), at + "/" + i));
            }
        }
        return left;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }

    private static boolean isAddress(Object value) {
        return value instanceof String s && s.contains("://");
    }
}
