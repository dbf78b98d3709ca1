package crosstie.model;

import java.util.List;

/**
 * What a fresh reading of a system's metadata changed, and what of one's own work that concerns.
 *
 * @param entities how many there are now
 * @param changes none when all is as it was, or when it was never read before
 */
public record MetadataDifference(int entities, List<MetadataChange> changes, List<Touched> touched) {
    public MetadataDifference {
        changes = List.copyOf(changes);
        touched = List.copyOf(touched);
    }

    /**
     * A mapping that one of the changes concerns.
     *
     * @param mapping the destination field; empty when the task as a whole is meant: its entity, key or filter
     */
    public record Touched(String project, String task, String mapping, MetadataChange change) {}
}
