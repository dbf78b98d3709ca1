package crosstie.store;

import crosstie.json.ColumnCodec;
import crosstie.model.ConnectionSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Connection sets, by name without case. */
public final class Sets {
    private final Database database;

    Sets(Database database) {
        this.database = database;
    }

    /** All, by name. */
    public List<ConnectionSet> list() {
        return database.call(h -> h.createQuery("select * from connection_set order by name_key")
                .map((r, c) -> read(r))
                .list());
    }

    public Optional<ConnectionSet> find(String name) {
        return database.call(h -> h.createQuery("select * from connection_set where name_key = ?")
                .bind(0, Names.key(name))
                .map((r, c) -> read(r))
                .findOne());
    }

    /** Adds, or takes the place of the one of that name. */
    public void save(ConnectionSet s) {
        database.call(h -> {
            h.execute("delete from connection_set where name_key = ?", Names.key(s.name()));
            return h.execute(
                    "insert into connection_set values (?, ?, ?, ?, ?)",
                    Names.key(s.name()),
                    s.name(),
                    s.source(),
                    s.destination(),
                    ColumnCodec.organizations(s.organizations()));
        });
    }

    /** Whether there was one. */
    public boolean remove(String name) {
        return database.call(h -> h.execute("delete from connection_set where name_key = ?", Names.key(name)) > 0);
    }

    private static ConnectionSet read(ResultSet r) throws SQLException {
        return new ConnectionSet(
                r.getString("name"),
                r.getString("source"),
                r.getString("destination"),
                Column.read(
                        "connection_set.organizations", () -> ColumnCodec.organizations(r.getString("organizations"))));
    }
}
