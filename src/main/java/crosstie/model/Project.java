package crosstie.model;

import java.util.List;

/**
 * A template put to work.
 *
 * @param name unique, without case
 * @param templateId the template it came from; empty when none
 * @param design tasks, keys, maps and parameters, now the project's own
 * @param connectionSet name of the set; source and destination of the set follow the template's direction
 * @param organizations empty = those of the set
 */
public record Project(
        String name,
        String templateId,
        Template design,
        String connectionSet,
        List<OrganizationMapping> organizations) {
    public Project {
        organizations = List.copyOf(organizations);
    }

    public Project withDesign(Template changed) {
        return new Project(name, templateId, changed, connectionSet, organizations);
    }
}
