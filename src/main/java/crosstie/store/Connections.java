package crosstie.store;

import crosstie.json.ColumnCodec;
import crosstie.model.Connection;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Connections, by name without case. Their secrets are in the {@link SealedVault}. */
public final class Connections {
    private final Database database;

    Connections(Database database) {
        this.database = database;
    }

    /** All, by name. */
    public List<Connection> list() {
        return database.call(h -> h.createQuery("select * from connection order by name_key")
                .map((r, c) -> read(r))
                .list());
    }

    public Optional<Connection> find(String name) {
        return database.call(h -> h.createQuery("select * from connection where name_key = ?")
                .bind(0, Names.key(name))
                .map((r, c) -> read(r))
                .findOne());
    }

    /** Adds, or takes the place of the one of that name. */
    public void save(Connection c) {
        database.call(h -> {
            h.execute("delete from connection where name_key = ?", Names.key(c.name()));
            return h.execute(
                    "insert into connection values (?, ?, ?, ?, ?, ?)",
                    Names.key(c.name()),
                    c.name(),
                    c.connector(),
                    c.address().toString(),
                    c.signIn(),
                    ColumnCodec.settings(c.settings()));
        });
    }

    /** Whether there was one. */
    public boolean remove(String name) {
        return database.call(h -> h.execute("delete from connection where name_key = ?", Names.key(name)) > 0);
    }

    private static Connection read(ResultSet r) throws SQLException {
        return new Connection(
                r.getString("name"),
                r.getString("connector"),
                URI.create(r.getString("address")),
                r.getString("sign_in"),
                Column.read("connection.settings", () -> ColumnCodec.settings(r.getString("settings"))));
    }
}
