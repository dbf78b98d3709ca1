package crosstie.model;

import java.util.List;

/**
 * A key the system itself enforces: the entity key or an alternate key.
 *
 * @param name the system's name for it
 * @param fields in the order the system lists them
 * @param active only an active key enforces uniqueness and can address a row (D-30)
 * @param status the system's own word for how far its index is: {@code Pending}, {@code InProgress}, {@code Active} or {@code Failed}
 */
public record EntityKey(String name, List<String> fields, boolean active, String status) {
    public EntityKey {
        fields = List.copyOf(fields);
    }

    public EntityKey(String name, List<String> fields, boolean active) {
        this(name, fields, active, active ? "Active" : "Pending");
    }
}
