package crosstie.model;

import java.util.List;
import java.util.Map;

/**
 * One source entity to one destination entity, in one direction.
 *
 * @param source entity set in the source
 * @param destination entity set in the destination
 * @param filter an OData {@code $filter} over the source's own field names; null for all rows
 * @param others keys this version does not know, kept and written back
 */
public record Task(
        String name,
        String source,
        String destination,
        String filter,
        List<FieldMapping> mappings,
        Map<String, Object> others) {
    public Task {
        mappings = List.copyOf(mappings);
        others = Immutable.map(others);
    }

    public Task withMappings(List<FieldMapping> changed) {
        return new Task(name, source, destination, filter, changed, others);
    }

    public Task withFilter(String changed) {
        return new Task(name, source, destination, changed, mappings, others);
    }

    public Task withName(String changed) {
        return new Task(changed, source, destination, filter, mappings, others);
    }
}
