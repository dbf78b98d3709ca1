package crosstie.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Which system a connection led to when it was tested last. */
public final class Identities {
    private final Database database;
    private final Clock clock;

    Identities(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<String> find(String connection) {
        return database.call(h -> h.createQuery("select identity from connection_identity where connection_key = ?")
                .bind(0, Names.key(connection))
                .mapTo(String.class)
                .findOne());
    }

    /** Takes the place of the one that was known. */
    public void keep(String connection, String identity) {
        database.call(h -> {
            h.execute("delete from connection_identity where connection_key = ?", Names.key(connection));
            return h.execute(
                    "insert into connection_identity values (?, ?, ?)",
                    Names.key(connection),
                    identity,
                    OffsetDateTime.now(clock));
        });
    }

    public void forget(String connection) {
        database.call(
                h -> h.execute("delete from connection_identity where connection_key = ?", Names.key(connection)));
    }
}
