package crosstie.sandbox.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** All tables of one system under one lock. */
public final class Database {
    private final Map<String, Table> bySet = new LinkedHashMap<>();
    private final Map<String, Table> byName = new LinkedHashMap<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final String system;
    private final Map<String, Table> others = new ConcurrentHashMap<>();
    private Book book;
    private Log log = Log.NONE;
    private long version;

    /** Versions of new writes start above {@code version}. */
    public Database(String system, List<Table> tables, long version) {
        this.system = system;
        this.version = version;
        for (Table table : tables) {
            bySet.put(table.shape.set, table);
            byName.put(table.shape.name, table);
        }
    }

    public String system() {
        return system;
    }

    /** The table of this entity set, by exact name; null when there is none. */
    public Table set(String name) {
        Table table = bySet.get(name);
        return table != null || book == null ? table : other(book.set(name));
    }

    /** The table of this logical name or entity type; null when there is none. */
    public Table named(String name) {
        Table table = byName.get(name);
        return table != null || book == null ? table : other(book.named(name));
    }

    /** From now on the other shapes of the book are tables without rows. */
    public void also(Book all) {
        book = all;
    }

    /** As it stands on every annotated answer (D-13). */
    public long metadataVersion() {
        return 510_000 + (book == null ? 0 : book.edition().number());
    }

    private Table other(Shape shape) {
        return shape == null ? null : others.computeIfAbsent(shape.set, s -> new Table(shape, Demo.NONE, List.of()));
    }

    public Iterable<Table> tables() {
        return bySet.values();
    }

    /** From now on every committed write is appended there. */
    public void log(Log log) {
        this.log = log;
    }

    /** Appends every committed write there too. */
    public void logAlso(Log more) {
        log = log == Log.NONE ? more : Log.both(log, more);
    }

    public Lock reading() {
        return lock.readLock();
    }

    /** Takes the write lock until the work is closed. */
    public Work begin() {
        lock.writeLock().lock();
        return new Work(this, log, lock.writeLock());
    }

    long nextVersion() {
        return ++version;
    }

    void rewind(long earlier) {
        version = earlier;
    }

    /** F&O rows begin without a change (F-31). */
    long versionOfNew() {
        return system.equals("finops") ? 0 : nextVersion();
    }

    public long version() {
        return version;
    }
}
