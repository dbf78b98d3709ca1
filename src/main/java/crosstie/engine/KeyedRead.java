package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.model.IntegrationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Destination rows read by the keys of source rows: the mapped columns, and what addresses the row. */
final class KeyedRead {
    private final Environment environment;
    private final Setup setup;
    private final IntegrationKey key;
    private final Likeness likeness;

    KeyedRead(Environment environment, Setup setup, Likeness likeness) {
        this.environment = environment;
        this.setup = setup;
        this.key = setup.keyNames();
        this.likeness = likeness;
    }

    /** All rows found, by key; no entry where there is none. */
    Map<KeyHash, List<Found>> read(List<Row> rows) {
        Map<KeyHash, List<Found>> all = new HashMap<>();
        if (!rows.isEmpty()) {
            List<Object[]> keys =
                    rows.stream().map(row -> setup.keyOf(row.values)).toList();
            for (Found found : environment.readByKey(setup.destinationQuery(), key, keys)) {
                all.computeIfAbsent(likeness.key(found.values()), k -> new ArrayList<>(1))
                        .add(found);
            }
        }
        return all;
    }
}
