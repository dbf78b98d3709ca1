package crosstie.engine;

import crosstie.model.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that lookups have found, the least used forgotten first. What was not found is asked for again: an earlier page may have created it
 * meanwhile. Safe for several threads.
 */
final class FoundRows {
    private static final int MOST = 50_000;

    private record Place(int column, String text) {}

    private final Map<Place, Reference> rows = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Reference> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Reference> find(int column, String text) {
        return Optional.ofNullable(rows.get(new Place(column, text)));
    }

    synchronized void keep(int column, String text, Reference row) {
        rows.put(new Place(column, text), row);
    }
}
