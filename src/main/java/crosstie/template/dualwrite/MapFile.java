package crosstie.template.dualwrite;

import crosstie.json.JsonFile;
import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the maps in a file: one exported map, several in a list, or rows of {@code msdyn_dualwriteentitymaps} as the Web API answers them,
 * each with its map as text in {@code msdyn_mapping}.
 */
final class MapFile {
    private static final String MAPPING = "msdyn_mapping";

    /** One map; its content is null where its text could not be read. */
    record Found(String name, Map<?, ?> content) {}

    private MapFile() {}

    static boolean isMeant(Object root) {
        return switch (root) {
            case Map<?, ?> m -> isMap(m) || isRow(m) || m.get("value") instanceof List<?> l && anyMap(l);
            case List<?> l -> anyMap(l);
            case null, default -> false;
        };
    }

    private static boolean anyMap(List<?> list) {
        return list.stream().anyMatch(o -> o instanceof Map<?, ?> m && (isMap(m) || isRow(m)));
    }

    private static boolean isMap(Map<?, ?> m) {
        return m.get("legs") instanceof List || m.get("fieldMappings") instanceof List;
    }

    private static boolean isRow(Map<?, ?> m) {
        return m.containsKey(MAPPING);
    }

    static List<Found> maps(JsonFile file) {
        List<?> all = switch (file.root()) {
            case Map<?, ?> m when m.get("value") instanceof List<?> l && !isMap(m) -> l;
            case List<?> l -> l;
            case null, default -> java.util.Collections.singletonList(file.root());
        };
        List<Found> found = new ArrayList<>();
        for (Object each : all) {
            found.add(each instanceof Map<?, ?> m ? one(file.name(), m) : new Found("", null));
        }
        return found;
    }

    private static Found one(String file, Map<?, ?> m) {
        if (!isRow(m)) {
            return new Found(Json.text(m, "name"), m);
        }
        String shown = Json.text(m, "msdyn_displayname");
        String name = shown.isEmpty() ? Json.text(m, "msdyn_name") : shown;
        Map<?, ?> content = content(file, m.get(MAPPING));
        return new Found(name.isEmpty() && content != null ? Json.text(content, "name") : name, content);
    }

    private static Map<?, ?> content(String file, Object mapping) {
        if (mapping instanceof Map<?, ?> m) {
            return m;
        }
        try {
            return mapping instanceof String text
                            && JsonFile.read(file + " " + MAPPING, text).root() instanceof Map<?, ?> m
                    ? m
                    : null;
        } catch (Refusal unreadable) { // the others of the file can still be carried; this one is told as left out
            return null;
        }
    }
}
