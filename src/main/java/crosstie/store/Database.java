package crosstie.store;

import com.zaxxer.hikari.HikariDataSource;
import crosstie.model.Refusal;
import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Reads and writes, each in one transaction. When the process that held the database ends, the connections of the others break: then the
 * work is done once more over a new one, so it has to be such that doing it twice does no harm.
 */
final class Database implements AutoCloseable {
    /** H2: broken, closed, closing. */
    private static final Set<Integer> LOST = Set.of(90067, 90098, 90121, 90007);

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Workers workers;

    Database(HikariDataSource pool, Workers workers) {
        this.pool = pool;
        this.workers = workers;
        this.jdbi = Jdbi.create(pool);
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Handle handle) throws SQLException;
    }

    /** @throws Refusal STORE_FAILED */
    <T> T call(Work<T> work) {
        return workers.call(() -> upToTwice(work));
    }

    private <T> T upToTwice(Work<T> work) {
        try {
            return once(work);
        } catch (JdbiException | SQLException e) {
            if (!isLost(e)) {
                throw failed(e);
            }
            return again(work);
        }
    }

    private <T> T again(Work<T> work) {
        pool.getHikariPoolMXBean().softEvictConnections();
        try {
            return once(work);
        } catch (JdbiException | SQLException e) {
            throw failed(e);
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        return jdbi.inTransaction(work::with);
    }

    private static boolean isLost(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && LOST.contains(e.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /** The database's own words may quote data: only its error code is passed on in words. */
    private static Refusal failed(Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLException s) {
                return Refusal.stopped(e, "STORE_FAILED", s.getErrorCode());
            }
        }
        return Refusal.stopped(e, "STORE_FAILED", e.getClass().getSimpleName());
    }

    @Override
    public void close() {
        workers.call(() -> {
            pool.close();
            return null;
        });
        workers.close();
    }
}
