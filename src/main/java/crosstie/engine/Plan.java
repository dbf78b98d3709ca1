package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.model.OrganizationMapping;
import crosstie.model.Template;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param name of the project or template, as history shows it
 * @param organizations at least one; {@link OrganizationMapping#NONE} where no side has companies
 */
public record Plan(
        String name,
        Template design,
        Environment source,
        Environment destination,
        List<OrganizationMapping> organizations,
        Scope scope) {
    public Plan {
        organizations = List.copyOf(organizations);
    }

    /**
     * Which part of the rows.
     *
     * @param allData compare with the destination whatever the journal knows
     * @param tasks names; empty for all
     * @param filter an additional {@code $filter}; null for none
     * @param keys source keys; empty for all
     * @param first at most this many source rows per task; 0 for all
     */
    public record Scope(boolean allData, List<String> tasks, String filter, List<String> keys, long first) {
        public static final Scope ALL = new Scope(false, List.of(), null, List.of(), 0);

        public Scope {
            tasks = List.copyOf(tasks);
            keys = List.copyOf(keys);
        }
    }
}
