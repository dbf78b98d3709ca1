package crosstie.model;

/**
 * One line of the template catalogue.
 *
 * @param id the file name without {@code .template.json}
 * @param own whether somebody imported or saved it; shipped ones came along
 */
public record TemplateName(
        String id,
        String name,
        String version,
        String source,
        String destination,
        int tasks,
        int mappings,
        boolean own) {

    /** A shipped one. */
    public TemplateName(
            String id, String name, String version, String source, String destination, int tasks, int mappings) {
        this(id, name, version, source, destination, tasks, mappings, false);
    }
}
