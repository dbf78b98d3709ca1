package crosstie.model;

/** One line of the template catalogue. {@code id} is the file name without {@code .template.json}. */
public record TemplateName(
        String id, String name, String version, String source, String destination, int tasks, int mappings) {}
