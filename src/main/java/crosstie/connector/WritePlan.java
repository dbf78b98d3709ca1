package crosstie.connector;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import java.util.List;

/**
 * What a sink writes.
 *
 * @param columns fields written, by position of the values of each {@link RowWrite}; lookups hold a {@link crosstie.model.Reference}
 * @param key fields by which rows are matched; the company is not among them, it comes from the organization
 * @param readBack whether answers should carry what the server stored, where that costs little
 * @param expected rows that will probably be written; -1 when nobody knows
 */
public record WritePlan(
        Entity entity,
        List<Field> columns,
        IntegrationKey key,
        OrganizationMapping organization,
        boolean readBack,
        long expected) {
    public WritePlan {
        columns = List.copyOf(columns);
    }
}
