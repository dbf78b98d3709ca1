package crosstie.mapping.live;

import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.OrganizationMapping;
import java.util.List;

/** Brings rows of the systems; how many is its own affair. A refusal of a system goes through. */
public interface Sampler {
    /** Rows of the source that the filter lets through. */
    Sample source(Entity entity, List<FieldPath> select, Filter filter, OrganizationMapping organization);

    /** Rows of the destination. */
    Sample destination(Entity entity, List<FieldPath> select, OrganizationMapping organization);
}
