package crosstie.engine;

import crosstie.model.Entity;
import crosstie.model.FieldPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/** Rows of one entity, and how its server behaves. */
final class MemoryTable {
    /** One row: values by field name. */
    record Stored(UUID id, Map<String, Object> values) {
        Object[] select(List<FieldPath> paths) {
            return paths.stream()
                    .map(p -> p.isSent() ? values.containsKey(p.field()) ? Boolean.TRUE : null : values.get(p.text()))
                    .toArray();
        }
    }

    final Entity entity;
    final List<String> key;
    final List<Stored> rows = new CopyOnWriteArrayList<>();
    int pageSize = 10;
    int batchSize = 4;
    int degree = 3;

    /** Rows that are counted and never served: a page that ends early. */
    long hidden;

    /** What the server stores for a field and a value (F-26). */
    BiFunction<String, Object, Object> change = (field, value) -> value;

    boolean changes;
    boolean tells = true;

    /** Told the number of each batch before it is applied, from 1; may throw. */
    IntConsumer beforeBatch = n -> {};

    /** Whether the answer of a batch gets lost, by batch and row, and whether it was applied. */
    BiFunction<Integer, Integer, Loss> loss = (batch, row) -> Loss.NONE;

    enum Loss {
        NONE,
        APPLIED,
        NOT_APPLIED
    }

    MemoryTable(Entity entity, List<String> key) {
        this.entity = entity;
        this.key = key;
    }

    MemoryTable add(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        values.put(entity.key().getFirst(), UUID.randomUUID());
        rows.add(new Stored((UUID) values.get(entity.key().getFirst()), values));
        return this;
    }

    Optional<Stored> byKey(Object[] values) {
        String wanted = MemorySystem.text(values);
        return rows.stream().filter(r -> keyOf(r).equals(wanted)).findFirst();
    }

    Optional<Stored> byId(Object id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    Stored row(Object... keyValues) {
        return byKey(keyValues).orElseThrow();
    }

    private String keyOf(Stored row) {
        return MemorySystem.text(key.stream().map(row.values()::get).toArray());
    }
}
