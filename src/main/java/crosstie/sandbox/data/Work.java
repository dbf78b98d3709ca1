package crosstie.sandbox.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** One unit of work: what it did is kept on {@link #commit} and undone otherwise. Holds the write lock until it is closed. */
public final class Work implements AutoCloseable {
    private record Step(Runnable undo, Table table, int slot, Object[] before, Log.Verb verb) {}

    private final Database database;
    private final Log log;
    private final Lock lock;
    private final List<Step> steps = new ArrayList<>();
    private long begun;

    Work(Database database, Log log, Lock lock) {
        this.database = database;
        this.log = log;
        this.lock = lock;
        this.begun = database.version();
    }

    public int add(Table table, Object[] cells) {
        cells[cells.length - 1] = database.versionOfNew();
        int slot = table.add(cells);
        steps.add(new Step(() -> table.drop(slot), table, slot, null, Log.Verb.ADD));
        return slot;
    }

    public void change(Table table, int slot, Object[] cells) {
        Object[] before = table.before(slot);
        Object[] old = log == Log.NONE ? null : table.copy(slot);
        cells[cells.length - 1] = database.nextVersion();
        table.put(slot, cells);
        steps.add(new Step(() -> table.put(slot, before), table, slot, old, Log.Verb.CHANGE));
    }

    public void remove(Table table, int slot) {
        table.removed(slot, true);
        table.deleted(database.nextVersion(), slot);
        steps.add(new Step(() -> bringBack(table, slot), table, slot, null, Log.Verb.REMOVE));
    }

    private static void bringBack(Table table, int slot) {
        table.removed(slot, false);
        table.forgetDeleted();
    }

    /** The version that the next write will get. */
    public long coming() {
        return database.version() + 1;
    }

    public void commit() {
        for (Step step : steps) log.write(step.verb(), step.table(), step.slot(), step.before());
        if (!steps.isEmpty()) log.flush();
        steps.clear();
        begun = database.version();
    }

    @Override
    public void close() {
        // what was undone took no versions, so that a replay of the log counts the same ones
        if (!steps.isEmpty()) database.rewind(begun);
        for (Step step : steps.reversed()) step.undo().run();
        lock.unlock();
    }
}
