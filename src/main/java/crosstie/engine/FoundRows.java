package crosstie.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in other rows, the least used forgotten first. What was not found is asked for again: an earlier page may have created it
 * meanwhile. Safe for several threads.
 *
 * @param <V> what is kept of a row
 */
final class FoundRows<V> {
    private static final int MOST = 50_000;

    /** Who asked, and for which key. */
    private record Place(Object question, String key) {}

    private final Map<Place, V> rows = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, V> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<V> find(Object question, String key) {
        return Optional.ofNullable(rows.get(new Place(question, key)));
    }

    synchronized void keep(Object question, String key, V row) {
        rows.put(new Place(question, key), row);
    }
}
