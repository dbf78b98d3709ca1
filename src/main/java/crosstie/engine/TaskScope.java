package crosstie.engine;

/**
 * Whose state a task journal keeps.
 *
 * @param project project or template name
 * @param organization {@link crosstie.model.OrganizationMapping#text()}
 * @param destination address of the destination environment
 * @param collection destination entity set
 */
public record TaskScope(String project, String task, String organization, String destination, String collection) {}
