package crosstie.sandbox.data;

/**
 * An F&O column whose value must exist in another set (F-37).
 *
 * @param label of the related table, as error texts name it
 * @param country the column that holds the ISO code which scopes a state; empty for all others
 */
public record Reference(String column, String set, String key, String label, String country) {}
