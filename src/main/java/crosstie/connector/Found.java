package crosstie.connector;

/**
 * A row found by key.
 *
 * @param values by position of the query's selection
 * @param id what addresses it best, to be handed back in {@link RowWrite#id()}: the primary id where there is one, else null
 */
public record Found(Object[] values, Object id) {}
