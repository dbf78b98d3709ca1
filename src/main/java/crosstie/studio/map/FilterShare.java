package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.connector.Query;
import crosstie.mapping.SourceFilter;
import crosstie.mapping.filter.FilterWriter;
import crosstie.mapping.filter.Filters;
import crosstie.model.Entity;
import crosstie.model.Filter;
import crosstie.model.FilterPlan;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Task;
import java.time.Instant;
import java.util.List;

/** Which part of a task's filter its source cannot apply, so that more rows are read than go on. */
final class FilterShare {
    private FilterShare() {}

    static List<Problem> of(
            Task task, Entity source, Environment environment, OrganizationMapping organization, String where) {
        try {
            // whichever day it is, the system says the same about it
            Filter filter = SourceFilter.read(task.filter(), source, Instant.EPOCH);
            FilterPlan plan = environment.plan(new Query(source, Filters.paths(filter), filter, organization, 0));
            return plan.kept().stream()
                    .map(kept -> Problem.info("FILTER_KEPT_BY_ENGINE", where + "/filter", FilterWriter.write(kept)))
                    .toList();
        } catch (Refusal toldByTheCheck) {
            return List.of();
        }
    }
}
