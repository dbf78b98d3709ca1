package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WriteAnswer.Kind;
import crosstie.connector.WritePlan;
import crosstie.mapping.Column;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.IntegrationKey;
import crosstie.model.RunError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates rows that lookups look for and nobody has, where a mapping says so: with the field they are looked for by, and nothing else. */
final class Helpers {
    private static final int[] ALL = {0};

    private final Environment environment;
    private final Setup setup;
    private final TaskEnd end;
    private final Halt halt;

    Helpers(Environment environment, Setup setup, TaskEnd end, Halt halt) {
        this.environment = environment;
        this.setup = setup;
        this.end = end;
        this.halt = halt;
    }

    /**
     * What became of the tries, by folded key.
     *
     * @param ours keys of rows that are there by our doing, if they are there; an answer that was lost counts as ours
     * @param refused keys of rows that the system did not take
     */
    record Tried(Set<String> ours, Map<String, RunError> refused) {}

    /** One try for each key; a row that exists by now is neither ours nor refused. */
    Tried create(Column.Hop hop, Map<String, Object> keys) {
        Tried tried = new Tried(new HashSet<>(), new HashMap<>());
        List<Map.Entry<String, Object>> all = new ArrayList<>(keys.entrySet());
        try (Sink sink = end.helpers(plan(hop))) {
            for (int from = 0; from < all.size(); ) {
                halt.check();
                int to = Math.min(all.size(), from + Math.max(1, sink.batchSize()));
                send(all.subList(from, to), sink, tried);
                from = to;
            }
        }
        return tried;
    }

    private static void send(List<Map.Entry<String, Object>> batch, Sink sink, Tried tried) {
        List<WriteAnswer> answers = sink.send(batch.stream().map(Helpers::write).toList());
        for (int i = 0; i < batch.size(); i++) {
            String key = batch.get(i).getKey();
            WriteAnswer answer = answers.get(i);
            if (answer.kind() == Kind.REFUSED) {
                tried.refused().put(key, answer.error());
            } else if (answer.kind() != Kind.EXISTS) {
                tried.ours().add(key);
            }
        }
    }

    private static RowWrite write(Map.Entry<String, Object> key) {
        Object[] values = {key.getValue()};
        return new RowWrite(true, values, null, values, ALL);
    }

    private WritePlan plan(Column.Hop hop) {
        Entity table = environment.entity(hop.target().collection());
        Field match = table.field(hop.match()).orElseGet(() -> Field.of(hop.match(), FieldType.TEXT, ""));
        IntegrationKey key = new IntegrationKey(List.of(hop.match()));
        return new WritePlan(table, List.of(match), key, setup.organization(), false, -1);
    }
}
