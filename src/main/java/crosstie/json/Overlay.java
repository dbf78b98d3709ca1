package crosstie.json;

import java.util.List;
import java.util.Map;

/** Writes kept members back: at the end of the object they stood in, never over what we know. Lists are addressed by index. */
final class Overlay {
    private Overlay() {}

    static void onto(Map<String, Object> tree, Map<String, Object> kept) {
        kept.forEach((key, value) -> {
            if (tree.containsKey(key)) {
                inside(tree.get(key), value);
            } else {
                tree.put(key, value);
            }
        });
    }

    @SuppressWarnings("unchecked") // keys of a tree are texts
    private static void inside(Object known, Object kept) {
        if (!(kept instanceof Map<?, ?> more)) {
            return;
        }
        if (known instanceof Map<?, ?> map) {
            onto((Map<String, Object>) map, (Map<String, Object>) more);
        } else if (known instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                inside(list.get(i), more.get(String.valueOf(i)));
            }
        }
    }
}
