package crosstie.connector.dataverse;

import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Fields of rows that lookups point to, read by id: a tracked read takes no {@code $expand} (D-51). One page's ids at a time. */
final class Hops {
    private static final int REMEMBERED = 20_000;

    /** Reads rows of a table by key. */
    interface ByKey {
        List<Found> read(Query query, IntegrationKey key, List<Object[]> keys);
    }

    private record Wanted(int lookup, Paths.Hop hop, int slot) {}

    private final Paths paths;
    private final ByKey byKey;
    private final List<Wanted> wanted = new ArrayList<>();
    private final Map<String, Map<UUID, Object[]>> known = new LinkedHashMap<>();

    Hops(Paths paths, ByKey byKey) {
        this.paths = paths;
        this.byKey = byKey;
    }

    /** @param lookup the slot where the path's lookup itself stands */
    void add(Paths.Resolved path, int lookup, int slot) {
        path.hops().forEach(hop -> wanted.add(new Wanted(lookup, hop, slot)));
    }

    void fill(List<Object[]> rows) {
        Set<String> targets = new LinkedHashSet<>();
        wanted.forEach(w -> targets.add(w.hop.target().entity()));
        targets.forEach(target -> fill(
                rows,
                wanted.stream()
                        .filter(w -> w.hop.target().entity().equals(target))
                        .toList(),
                target));
    }

    private void fill(List<Object[]> rows, List<Wanted> here, String target) {
        Entity entity = paths.entities().apply(target);
        Map<UUID, Object[]> values = known.computeIfAbsent(target, t -> memory());
        Set<UUID> missing = new LinkedHashSet<>();
        Map<UUID, Object[]> page = new LinkedHashMap<>();
        for (Object[] row : rows) {
            for (Wanted w : here) {
                UUID id = id(row[w.lookup], entity);
                if (id != null && !page.containsKey(id)) {
                    Object[] before = values.get(id);
                    page.put(id, before);
                    if (before == null) {
                        missing.add(id);
                    }
                }
            }
        }
        read(entity, here, missing).forEach((id, found) -> {
            page.put(id, found);
            values.put(id, found);
        });
        for (Object[] row : rows) {
            for (int i = 0; i < here.size(); i++) {
                UUID id = id(row[here.get(i).lookup], entity);
                Object[] found = id == null ? null : page.get(id);
                if (found != null && row[here.get(i).slot] == null) {
                    row[here.get(i).slot] = found[i];
                }
            }
        }
    }

    private Map<UUID, Object[]> read(Entity entity, List<Wanted> here, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<FieldPath> select = new ArrayList<>();
        here.forEach(w -> select.add(w.hop.path()));
        Query query = new Query(entity, select, null, OrganizationMapping.NONE, 0);
        IntegrationKey key = new IntegrationKey(List.of(entity.key().getFirst()));
        Map<UUID, Object[]> all = new LinkedHashMap<>();
        byKey.read(query, key, ids.stream().map(id -> new Object[] {id}).toList())
                .forEach(found -> all.put((UUID) found.id(), found.values()));
        return all;
    }

    /** The id where the lookup points to that table. */
    private static UUID id(Object lookup, Entity entity) {
        return lookup instanceof Reference r && r.collection().equals(entity.collection()) ? r.id() : null;
    }

    private static Map<UUID, Object[]> memory() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Object[]> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
