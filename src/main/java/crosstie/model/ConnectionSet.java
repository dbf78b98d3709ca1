package crosstie.model;

import java.util.List;

/** The pair of connections, by name, and the organizations between them. Reusable; swapped to go from test to production. */
public record ConnectionSet(String name, String source, String destination, List<OrganizationMapping> organizations) {
    public ConnectionSet {
        organizations = List.copyOf(organizations);
    }
}
