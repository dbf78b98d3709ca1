package crosstie.store;

import crosstie.model.Refusal;
import java.sql.SQLException;

/** Reads columns that hold text of ours; one that holds something else means that the store is damaged. */
final class Column {
    private Column() {}

    interface Reading<T> {
        T read() throws SQLException;
    }

    static <T> T read(String column, Reading<T> reading) throws SQLException {
        try {
            return reading.read();
        } catch (IllegalArgumentException | ClassCastException | Refusal e) {
            throw Refusal.stopped(e, "STORE_DAMAGED", column, 0);
        }
    }
}
