package crosstie.template.dualwrite;

import java.util.List;
import java.util.Map;

/** Looks into a tree of somebody else's, where anything may be anything. */
final class Json {
    private Json() {}

    /** Text, or a number or truth as text; empty for all else. */
    static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value).strip()
                : "";
    }

    static List<?> list(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> l ? l : List.of();
    }

    static boolean isTrue(Map<?, ?> map, String key) {
        return Boolean.parseBoolean(text(map, key));
    }
}
