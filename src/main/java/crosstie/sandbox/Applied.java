package crosstie.sandbox;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Log;
import crosstie.sandbox.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** An append-only journal of all that both servers really applied, out of reach of who is tried on them. */
public final class Applied {
    /**
     * One operation.
     *
     * @param verb ADD, CHANGE or REMOVE
     * @param key values of the row's key, joined by commas
     */
    public record Entry(String system, String verb, String set, String key) {}

    private final List<Entry> entries = new ArrayList<>();

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    private synchronized void add(Entry entry) {
        entries.add(entry);
    }

    Log of(String system) {
        return new Log() {
            @Override
            public void write(Verb verb, Table table, int slot, Object[] before) {
                StringJoiner key = new StringJoiner(",");
                for (Column column : table.shape.keys()) key.add(String.valueOf(table.cell(slot, column.index)));
                add(new Entry(system, verb.name(), table.shape.set, key.toString()));
            }

            @Override
            public void flush() {
                // in memory at once
            }
        };
    }
}
