package crosstie.engine;

import crosstie.mapping.Column;
import crosstie.model.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rows that earlier tasks of a preview would create, as hashes: later tasks find them by key and look them up. In a run nothing is noted
 * here, because the destination itself has them.
 */
final class Overlay implements AutoCloseable {
    private final Map<String, KeyTable> rows = new HashMap<>();
    private final KeyTable lookedUp = new KeyTable(0);
    private final Map<String, Set<String>> fieldsLookedUp = new HashMap<>();

    Overlay(Collection<Setup> setups) {
        for (Setup setup : setups) {
            for (Column column : setup.mapper().columns()) {
                for (Column.Hop hop : column.lookup()) {
                    fieldsLookedUp
                            .computeIfAbsent(hop.target().collection(), c -> new HashSet<>())
                            .add(hop.match());
                }
            }
        }
    }

    /** Keeps a row that would be created. */
    synchronized void note(Setup setup, Row row, Likeness likeness) {
        rows.computeIfAbsent(scope(setup), s -> new KeyTable(0)).put(row.hash, likeness.hash(row.values, List.of()));
        Set<String> fields = fieldsLookedUp.getOrDefault(setup.destination().collection(), Set.of());
        for (int i = 0; i < row.values.length && !fields.isEmpty(); i++) {
            String field = setup.fields().get(i).name();
            if (fields.contains(field)) {
                String text = Lookups.folded(row.values[i]);
                lookedUp.put(place(setup.destination().collection(), field, text), 0);
            }
        }
    }

    synchronized boolean hasRow(Setup setup, KeyHash key) {
        KeyTable table = rows.isEmpty() ? null : rows.get(scope(setup));
        return table != null && table.isThere(key);
    }

    synchronized boolean hasSame(Setup setup, KeyHash key, long rowHash) {
        KeyTable table = rows.get(scope(setup));
        return table != null && table.holds(key, rowHash);
    }

    /** The row of a collection whose field would hold this text; its id is made up and never sent. */
    Optional<Reference> find(String collection, String field, String text) {
        KeyHash place = place(collection, field, text);
        return lookedUp.isThere(place)
                ? Optional.of(new Reference(collection, new UUID(place.high(), place.low()), text))
                : Optional.empty();
    }

    private static KeyHash place(String collection, String field, String text) {
        return KeyHash.of(collection + '\0' + field + '\0' + text);
    }

    private static String scope(Setup setup) {
        return setup.destination().collection() + '\0' + setup.organization().text();
    }

    @Override
    public void close() {
        rows.values().forEach(KeyTable::close);
        lookedUp.close();
    }
}
