package crosstie.store;

import crosstie.engine.Knowledge;
import crosstie.engine.SentFound;
import crosstie.engine.ServerHabit;
import crosstie.engine.TaskScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What runs learned of how a destination changes values of an entity (F-26): habits of the system, and pairs of single rows. */
final class Learned implements Knowledge {
    private static final int KEYS_AT_A_TIME = 200;

    private final Database database;
    private final TaskScope scope;
    private volatile boolean anyPairs; // pages are recorded by another thread than asks

    Learned(Database database, TaskScope scope) {
        this.database = database;
        this.scope = scope;
        this.anyPairs = database.call(h -> h.createQuery(
                        "select 1 from sent_found where destination = ? and collection = ? and organization = ? limit 1")
                .bind(0, scope.destination())
                .bind(1, scope.collection())
                .bind(2, scope.organization())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    void keep(Handle h, List<ServerHabit> habits, List<SentFound> pairs) {
        for (ServerHabit habit : habits) {
            h.execute(
                    "delete from habit where destination = ? and collection = ? and field = ? and kind = ?",
                    scope.destination(),
                    scope.collection(),
                    habit.field(),
                    habit.kind().name());
            h.execute(
                    "insert into habit values (?, ?, ?, ?, ?)",
                    scope.destination(),
                    scope.collection(),
                    habit.field(),
                    habit.kind().name(),
                    habit.length());
        }
        if (!pairs.isEmpty()) {
            forget(h, pairs);
            insert(h, pairs);
        }
    }

    private void forget(Handle h, List<SentFound> pairs) {
        PreparedBatch batch = h.prepareBatch("delete from sent_found where destination = ? and collection = ?"
                + " and organization = ? and row_key = ? and field = ?");
        pairs.forEach(
                p -> batch.add(scope.destination(), scope.collection(), scope.organization(), p.key(), p.field()));
        batch.execute();
    }

    private void insert(Handle h, List<SentFound> pairs) {
        PreparedBatch batch = h.prepareBatch("insert into sent_found values (?, ?, ?, ?, ?, ?, ?)");
        pairs.forEach(p -> batch.add(
                scope.destination(),
                scope.collection(),
                scope.organization(),
                p.key(),
                p.field(),
                p.sent(),
                p.found()));
        batch.execute();
    }

    /** Pairs are now in the store. */
    void kept(List<SentFound> pairs) {
        anyPairs |= !pairs.isEmpty();
    }

    @Override
    public List<ServerHabit> habits() {
        return database.call(h -> h.createQuery(
                        "select field, kind, length from habit where destination = ? and collection = ? order by field, kind")
                .bind(0, scope.destination())
                .bind(1, scope.collection())
                .map((r, c) -> new ServerHabit(
                        r.getString(1),
                        Column.read("habit.kind", () -> ServerHabit.Kind.valueOf(r.getString(2))),
                        r.getInt(3)))
                .list());
    }

    @Override
    public List<SentFound> pairs(Collection<String> keys) {
        List<SentFound> all = new ArrayList<>();
        if (!anyPairs) {
            return all;
        }
        List<String> left = List.copyOf(keys);
        for (int from = 0; from < left.size(); from += KEYS_AT_A_TIME) {
            List<String> some = left.subList(from, Math.min(left.size(), from + KEYS_AT_A_TIME));
            all.addAll(database.call(h -> some(h, some)));
        }
        return all;
    }

    private List<SentFound> some(Handle h, List<String> keys) {
        return h.createQuery("select row_key, field, sent, found from sent_found where destination = :destination"
                        + " and collection = :collection and organization = :organization and row_key in (<keys>)")
                .bind("destination", scope.destination())
                .bind("collection", scope.collection())
                .bind("organization", scope.organization())
                .bindList("keys", keys)
                .map((r, c) -> new SentFound(r.getString(1), r.getString(2), r.getString(3), r.getString(4)))
                .list();
    }
}
