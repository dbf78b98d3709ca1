package crosstie.engine;

/**
 * A row that a lookup looked for and nobody had, created with nothing but the field it was looked for by.
 *
 * @param collection entity set in the destination
 * @param field what it was looked for by, and {@code value} what that field holds
 * @param id the destination's primary id
 */
public record HelperRow(String collection, String field, Object value, Object id) {}
