package crosstie.model;

import java.util.List;

/**
 * A key the system itself enforces: the entity key or an alternate key.
 *
 * @param name the system's name for it
 * @param fields in the order the system lists them
 * @param active only an active key enforces uniqueness and can address a row (D-30)
 */
public record EntityKey(String name, List<String> fields, boolean active) {
    public EntityKey {
        fields = List.copyOf(fields);
    }
}
