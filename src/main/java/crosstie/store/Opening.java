package crosstie.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import crosstie.model.Refusal;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Opens the database of a home. The first process opens the file and serves the others on a loopback port that only knowers of the password
 * file may use; when it ends, another takes over.
 */
final class Opening {
    private static final int PASSWORD_BYTES = 32;
    private static final int IN_USE = 90020;
    private static final int WRONG_PASSWORD = 28000;

    private Opening() {}

    /** @throws Refusal STORE_PASSWORD_WRONG, STORE_IN_USE, STORE_NEWER, STORE_DAMAGED */
    static Database open(Home home, SecureRandom random, Workers workers) {
        System.setProperty("h2.bindAddress", "127.0.0.1"); // read once, when H2 loads
        String password = HexFormat.of().formatHex(home.random("store.password", PASSWORD_BYTES, random));
        HikariDataSource pool = pool(home, password);
        try {
            Schema.bring(pool);
            home.closeToOthers();
            return new Database(pool, workers);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(Home home, String password) {
        HikariConfig c = new HikariConfig();
        c.setPoolName("store");
        // WRITE_DELAY: an acknowledged commit survives a kill; TRACE: no file with data of its own
        c.setJdbcUrl("jdbc:h2:file:" + home.database()
                + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0");
        c.setUsername("crosstie");
        c.setPassword(password);
        c.setMinimumIdle(1); // the file stays open as long as the store
        c.setMaximumPoolSize(6);
        c.setMaxLifetime(0);
        c.setConnectionTimeout(30_000);
        try {
            return new HikariDataSource(c);
        } catch (PoolInitializationException e) {
            throw refusal(home, e);
        }
    }

    private static Refusal refusal(Home home, PoolInitializationException e) {
        int code = e.getCause() instanceof SQLException s ? s.getErrorCode() : 0;
        return switch (code) {
            case WRONG_PASSWORD -> Refusal.stopped(e, "STORE_PASSWORD_WRONG", home.file("store.password"));
            case IN_USE -> Refusal.stopped(e, "STORE_IN_USE", home.folder());
            default -> Refusal.stopped(e, "STORE_DAMAGED", home.file("store.mv.db"), code);
        };
    }
}
