package crosstie.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields of an entity are read, in order. A row is an {@code Object[]} addressed by the position here: no map per row, no wrapper per
 * value. Element classes are those of {@link FieldType}; null for empty.
 */
public record Selection(Entity entity, List<FieldPath> paths) {
    public Selection {
        paths = List.copyOf(paths);
    }

    /** Positions by path text. */
    public Map<String, Integer> positions() {
        Map<String, Integer> all = HashMap.newHashMap(paths.size());
        for (int i = 0; i < paths.size(); i++) {
            all.putIfAbsent(paths.get(i).text(), i);
        }
        return all;
    }
}
