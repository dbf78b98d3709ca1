package crosstie.model;

import java.util.List;

/**
 * An entity that a search found.
 *
 * @param fields those whose names or labels were meant; empty when the entity's own were
 */
public record EntityMatch(EntityName entity, List<Hit> fields) {
    public EntityMatch {
        fields = List.copyOf(fields);
    }

    /** A field that a search found. */
    public record Hit(String name, String label) {}
}
