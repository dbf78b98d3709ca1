package crosstie.model;

import java.util.List;

/**
 * A template put to work. The design carries the project's name.
 *
 * @param name unique, without case
 * @param templateId the template it came from; empty when none
 * @param design tasks, keys, maps and parameters, now the project's own
 * @param connectionSet name of the set; source and destination of the set follow the template's direction
 * @param organizations empty = those of the set
 * @param base the template as it was when the project was made from it, or last brought up to it; null when that is not known
 */
public record Project(
        String name,
        String templateId,
        Template design,
        String connectionSet,
        List<OrganizationMapping> organizations,
        Template base) {
    public Project {
        design = design.withName(name);
        organizations = List.copyOf(organizations);
    }

    /** A project that came from no template that is known. */
    public Project(
            String name,
            String templateId,
            Template design,
            String connectionSet,
            List<OrganizationMapping> organizations) {
        this(name, templateId, design, connectionSet, organizations, null);
    }

    public Project withDesign(Template changed) {
        return new Project(name, templateId, changed, connectionSet, organizations, base);
    }

    public Project withBase(String newTemplateId, Template newBase) {
        return new Project(name, newTemplateId, design, connectionSet, organizations, newBase);
    }

    public Project named(String newName) {
        return new Project(newName, templateId, design, connectionSet, organizations, base);
    }

    public Project over(String otherSet) {
        return new Project(name, templateId, design, otherSet, organizations, base);
    }
}
