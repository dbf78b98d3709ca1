package crosstie.connector;

import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.OrganizationMapping;
import java.util.List;

/**
 * What to read.
 *
 * @param select positions of values in each row; lookup paths are read through {@code $expand} or resolved by the connector
 * @param filter null for all; what the system cannot say comes back as {@link Source#rest()}
 * @param organization company and business unit, applied by the connector (F-20)
 * @param pageSize rows asked for per page; 0 for the connector's own choice
 */
public record Query(
        Entity entity, List<FieldPath> select, Filter filter, OrganizationMapping organization, int pageSize) {
    public Query {
        select = List.copyOf(select);
    }
}
