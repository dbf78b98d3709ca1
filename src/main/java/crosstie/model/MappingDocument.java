package crosstie.model;

import java.util.List;

/**
 * What a template or project maps, in words, for people who sign it off. All texts are in one language already, those of systems and
 * users included.
 *
 * @param made when, as people write it
 * @param project empty for a template
 */
public record MappingDocument(
        String title,
        String version,
        String description,
        String project,
        String made,
        String source,
        String destination,
        List<String> prerequisites,
        List<Setting> parameters,
        List<Part> tasks,
        List<Pairs> valueMaps) {

    public MappingDocument {
        prerequisites = List.copyOf(prerequisites);
        parameters = List.copyOf(parameters);
        tasks = List.copyOf(tasks);
        valueMaps = List.copyOf(valueMaps);
    }

    /** A parameter. */
    public record Setting(String name, String label, String value) {}

    /**
     * A task.
     *
     * @param filter empty for all rows
     * @param unmapped required fields of the destination that nothing fills
     */
    public record Part(
            String name, Table source, Table destination, String filter, List<Line> lines, List<Place> unmapped) {
        public Part {
            lines = List.copyOf(lines);
            unmapped = List.copyOf(unmapped);
        }
    }

    /** An entity and the fields that its rows are matched by. {@code label} is empty where it is not known. */
    public record Table(String name, String label, List<String> key) {
        public Table {
            key = List.copyOf(key);
        }
    }

    /** A field, constant or formula. {@code label}, {@code type} and {@code length} are empty where not known. */
    public record Place(String name, String label, String type, String length, boolean required) {
        public static Place named(String name) {
            return new Place(name, "", "", "", false);
        }
    }

    /**
     * A row of the mapping.
     *
     * @param steps in words, in order
     * @param empty what happens to an empty value, in words; empty for the usual
     */
    public record Line(
            Place from, List<String> steps, String empty, Place to, String note, boolean enabled, List<InOut> samples) {
        public Line {
            steps = List.copyOf(steps);
            samples = List.copyOf(samples);
        }
    }

    /** A value on its way. */
    public record InOut(String in, String out) {}

    /** A value map. {@code empty} and {@code otherwise} in words. */
    public record Pairs(String name, List<InOut> entries, String empty, String otherwise) {
        public Pairs {
            entries = List.copyOf(entries);
        }
    }
}
