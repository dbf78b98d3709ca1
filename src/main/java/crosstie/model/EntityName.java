package crosstie.model;

import java.util.List;

/** One line of a metadata catalogue: enough to list and search thousands without reading each whole. {@code fields} is -1 when not told. */
public record EntityName(String name, String collection, String label, int fields, List<String> key) {
    public EntityName {
        key = List.copyOf(key);
    }
}
