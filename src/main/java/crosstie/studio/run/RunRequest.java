package crosstie.studio.run;

import crosstie.model.OrganizationMapping;
import java.util.List;

/**
 * What to preview or run.
 *
 * @param template an existing file, else a template id, else a project name
 * @param source connection name or URL; null to take the project's set
 * @param destination the same
 * @param organizations empty = those of the project or set, or the connection's company
 * @param filter additional {@code $filter}; null for none
 * @param keys source keys; empty for all
 * @param first at most so many source rows per task; 0 for all
 */
public record RunRequest(
        String template,
        String source,
        String destination,
        List<OrganizationMapping> organizations,
        boolean allData,
        List<String> tasks,
        String filter,
        List<String> keys,
        long first) {
    public RunRequest {
        organizations = List.copyOf(organizations);
        tasks = List.copyOf(tasks);
        keys = List.copyOf(keys);
    }

    /** All of a template or project. */
    public static RunRequest of(String template, String source, String destination) {
        return new RunRequest(template, source, destination, List.of(), false, List.of(), null, List.of(), 0);
    }

    public static RunRequest project(String name) {
        return of(name, null, null);
    }
}
