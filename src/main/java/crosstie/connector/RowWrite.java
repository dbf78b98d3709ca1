package crosstie.connector;

/**
 * One row to write.
 *
 * @param create whether the row is thought to be new: else it is an update, which never creates
 * @param key values of the plan's key
 * @param id as found, else null: then the connector addresses by key (D-25, F-29), or chooses an id for a create (D-23)
 * @param values by position of the plan's columns
 * @param send positions to send, ascending; key columns may be among them
 */
public record RowWrite(boolean create, Object[] key, Object id, Object[] values, int[] send) {}
