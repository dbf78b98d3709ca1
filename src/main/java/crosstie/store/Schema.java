package crosstie.store;

import crosstie.model.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables to the version of this program. The migration tool is only loaded when there is something to do. */
final class Schema {
    /** Number of the last migration in {@code crosstie/store}. */
    static final int VERSION = 5;

    private static final String HISTORY = "schema_history";
    private static final int NO_TABLE = 42102;
    private static final int NO_TABLE_IN_EMPTY = 42104;

    private Schema() {}

    /** @throws Refusal STORE_NEWER, STORE_DAMAGED */
    static void bring(DataSource pool) {
        int there = version(pool);
        if (there > VERSION) {
            throw Refusal.usage("STORE_NEWER", there, VERSION);
        }
        if (there < VERSION) {
            migrate(pool);
        }
    }

    private static int version(DataSource pool) {
        try (Connection c = pool.getConnection();
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select max(cast(\"version\" as integer)) from \"" + HISTORY + "\" where \"success\"")) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_TABLE || e.getErrorCode() == NO_TABLE_IN_EMPTY) {
                return 0;
            }
            throw Refusal.stopped(e, "STORE_DAMAGED", HISTORY, e.getErrorCode());
        }
    }

    private static void migrate(DataSource pool) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(pool)
                    .table(HISTORY)
                    .locations("classpath:crosstie/store")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw Refusal.stopped(e, "STORE_DAMAGED", HISTORY, e.getErrorCode());
        }
    }
}
