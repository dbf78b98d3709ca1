package crosstie.connector.dataverse;

import java.util.Optional;

/**
 * Who owns created rows: whoever the connection names, else the default team of the business unit, else the caller.
 *
 * @param businessUnit by name; empty for none
 * @param owner as the connection's setting says it; empty for none
 */
record RowOwner(BusinessUnits businessUnits, Owners owners, String businessUnit, String owner) {
    /** The address to bind; empty when the system decides. */
    Optional<String> address() {
        if (!owner.isBlank()) {
            return Optional.of(owners.address(owner));
        }
        return businessUnit.isEmpty()
                ? Optional.empty()
                : Optional.of("/teams(" + businessUnits.defaultTeam(businessUnit) + ")");
    }
}
