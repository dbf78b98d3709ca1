package crosstie.model;

import java.util.Map;

/**
 * F&amp;O legal entity ↔ Sales business unit.
 *
 * @param company {@code dataAreaId}, lower case; empty when neither side knows companies
 * @param businessUnit name in Sales; empty for the whole environment
 * @param parameters values that differ from the template's in this organization
 */
public record OrganizationMapping(String company, String businessUnit, Map<String, Object> parameters) {
    /** Where no side has companies. */
    public static final OrganizationMapping NONE = new OrganizationMapping("", "", Map.of());

    public OrganizationMapping {
        company = company.toLowerCase(java.util.Locale.ROOT);
        parameters = Immutable.map(parameters);
    }

    /** {@code usmf} or {@code usmf=Contoso}; empty text for none. */
    public String text() {
        return businessUnit.isEmpty() ? company : company + "=" + businessUnit;
    }
}
