package crosstie.engine;

import crosstie.connector.Changes;
import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.connector.Page;
import crosstie.connector.Query;
import crosstie.connector.Sink;
import crosstie.connector.Source;
import crosstie.connector.WritePlan;
import crosstie.model.ChangeWay;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.EntityName;
import crosstie.model.Filter;
import crosstie.model.IntegrationKey;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import crosstie.model.Watermark;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A small system in memory: tables of rows with an id, pages, keys compared without case, creates and updates that are not upserts. */
final class MemorySystem implements Environment {
    final Map<String, MemoryTable> tables = new ConcurrentHashMap<>();
    final AtomicLong requests = new AtomicLong();
    final AtomicLong keyedReads = new AtomicLong();
    final AtomicLong writes = new AtomicLong();
    final String name;
    boolean counts = true;
    Runnable beforeEachPage = () -> {};

    MemorySystem(String name) {
        this.name = name;
    }

    MemoryTable table(Entity entity, String... key) {
        MemoryTable table = new MemoryTable(entity, List.of(key));
        tables.put(entity.collection(), table);
        return table;
    }

    @Override
    public Connection connection() {
        return new Connection(name, "memory", URI.create("http://127.0.0.1/" + name), "none", Map.of());
    }

    @Override
    public List<EntityName> entities() {
        return tables.values().stream()
                .map(t -> t.entity)
                .map(e -> new EntityName(e.name(), e.collection(), e.label(), -1, e.key()))
                .toList();
    }

    @Override
    public Entity entity(String called) {
        return tables.values().stream()
                .map(t -> t.entity)
                .filter(e -> e.isCalled(called))
                .findFirst()
                .orElseThrow(() -> Refusal.usage("ENTITY_UNKNOWN", called));
    }

    @Override
    public List<String> companies() {
        return List.of();
    }

    @Override
    public long count(Query query) {
        requests.incrementAndGet();
        MemoryTable table = table(query);
        return counts ? matching(table, query.filter()).count() + table.hidden : -1;
    }

    private MemoryTable table(Query query) {
        return tables.get(query.entity().collection());
    }

    private Stream<MemoryTable.Stored> matching(MemoryTable table, Filter filter) {
        return List.copyOf(table.rows).stream().filter(r -> MemoryFilter.holds(filter, r.values()));
    }

    @Override
    public Source read(Query query) {
        List<Object[]> rows = matching(table(query), query.filter())
                .map(r -> r.select(query.select()))
                .toList();
        int size = query.pageSize() == 0 ? 100 : Math.min(query.pageSize(), table(query).pageSize);
        return new Source() {
            private int from;

            @Override
            public Page next() {
                beforeEachPage.run();
                requests.incrementAndGet();
                int to = Math.min(rows.size(), from + size);
                List<Object[]> page = new ArrayList<>(rows.subList(from, to));
                from = to;
                return new Page(page, to == rows.size() ? null : "after " + to);
            }

            @Override
            public Filter rest() {
                return null;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public ChangeWay changeWay(Entity entity) {
        return ChangeWay.of(ChangeWay.Kind.FULL, "CHANGES_UNSTAMPED", entity.collection());
    }

    @Override
    public Changes changes(Query query, Optional<Watermark> since) {
        throw new AssertionError("a run asked for changes, which this system does not tell");
    }

    @Override
    public List<Found> readByKey(Query query, IntegrationKey key, List<Object[]> keys) {
        requests.incrementAndGet();
        keyedReads.incrementAndGet();
        List<String> wanted = keys.stream().map(MemorySystem::text).toList();
        return List.copyOf(table(query).rows).stream()
                .filter(r -> wanted.contains(
                        text(key.fields().stream().map(r.values()::get).toArray())))
                .map(r -> new Found(r.select(query.select()), r.id()))
                .toList();
    }

    /** Keys are compared without case. */
    static String text(Object[] key) {
        return List.of(key).toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public Sink write(WritePlan plan) {
        return new MemorySink(this, tables.get(plan.entity().collection()), plan);
    }

    UUID newId() {
        return UUID.randomUUID();
    }

    @Override
    public List<TestStep> test(java.util.function.Consumer<TestStep> ended) {
        return List.of();
    }

    @Override
    public long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
