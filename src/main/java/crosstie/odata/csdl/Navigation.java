package crosstie.odata.csdl;

import java.util.List;

/**
 * A navigation property.
 *
 * @param target entity type with full namespace
 * @param collection whether it leads to many
 * @param partner the way back; empty when not told
 * @param constraints properties here that hold the other side's key, such as {@code _ownerid_value} to {@code ownerid}
 */
public record Navigation(
        String name,
        String target,
        boolean collection,
        boolean nullable,
        String partner,
        List<Constraint> constraints) {

    /** {@code property} here equals {@code referenced} there. */
    public record Constraint(String property, String referenced) {}
}
