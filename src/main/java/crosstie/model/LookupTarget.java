package crosstie.model;

/**
 * A table that a lookup may point to (D-27).
 *
 * @param entity logical name of the target, such as {@code account}
 * @param collection its entity set, such as {@code accounts}
 * @param navigation the navigation property that sets it, case-sensitive, such as {@code customerid_account}
 * @param primaryId the target's primary id field, such as {@code accountid}
 */
public record LookupTarget(String entity, String collection, String navigation, String primaryId) {}
