package crosstie.model;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reusable mappings: tasks with their keys, value maps and parameters, without any target environment. Contract section 1.
 *
 * @param prerequisites ids of templates whose data must be there before, and sentences about what else must be true
 * @param parameters by name, in file order
 * @param sourceKeys by entity set: the fields (or lookup paths) by which rows are matched
 * @param destinationKeys the same for the destination, in the same order
 * @param valueMaps shared maps by name
 * @param others keys this version does not know, kept and written back
 */
public record Template(
        String name,
        String version,
        String description,
        SystemHint source,
        SystemHint destination,
        List<String> prerequisites,
        Map<String, Parameter> parameters,
        Map<String, List<String>> sourceKeys,
        Map<String, List<String>> destinationKeys,
        Map<String, ValueMap> valueMaps,
        List<Task> tasks,
        List<Example> examples,
        Map<String, Object> others) {

    public static final int FORMAT_VERSION = 1;

    public Template {
        prerequisites = List.copyOf(prerequisites);
        parameters = Immutable.map(parameters);
        sourceKeys = Immutable.map(sourceKeys);
        destinationKeys = Immutable.map(destinationKeys);
        valueMaps = Immutable.map(valueMaps);
        tasks = List.copyOf(tasks);
        examples = List.copyOf(examples);
        others = Immutable.map(others);
    }

    /** Fields by which the task's source rows are matched; empty when the template does not say. */
    public IntegrationKey sourceKey(Task task) {
        return new IntegrationKey(sourceKeys.getOrDefault(task.source(), List.of()));
    }

    /** Fields by which the task's destination rows are matched; empty when the template does not say. */
    public IntegrationKey destinationKey(Task task) {
        return new IntegrationKey(destinationKeys.getOrDefault(task.destination(), List.of()));
    }

    public int mappings() {
        return tasks.stream().mapToInt(t -> t.mappings().size()).sum();
    }

    public Template withName(String changed) {
        return with(c -> c.name = changed);
    }

    public Template withVersion(String changed) {
        return with(c -> c.version = changed);
    }

    public Template withParameters(Map<String, Parameter> changed) {
        return with(c -> c.parameters = changed);
    }

    public Template withSourceKeys(Map<String, List<String>> changed) {
        return with(c -> c.sourceKeys = changed);
    }

    public Template withDestinationKeys(Map<String, List<String>> changed) {
        return with(c -> c.destinationKeys = changed);
    }

    public Template withValueMaps(Map<String, ValueMap> changed) {
        return with(c -> c.valueMaps = changed);
    }

    public Template withTasks(List<Task> changed) {
        return with(c -> c.tasks = changed);
    }

    public Template withExamples(List<Example> changed) {
        return with(c -> c.examples = changed);
    }

    public Template withOthers(Map<String, Object> changed) {
        return with(c -> c.others = changed);
    }

    private Template with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Template(
                copy.name,
                copy.version,
                description,
                source,
                destination,
                prerequisites,
                copy.parameters,
                copy.sourceKeys,
                copy.destinationKeys,
                copy.valueMaps,
                copy.tasks,
                copy.examples,
                copy.others);
    }

    /** The parts that another template may have in their place, while it is made. */
    private static final class Copy {
        private String name;
        private String version;
        private Map<String, Parameter> parameters;
        private Map<String, List<String>> sourceKeys;
        private Map<String, List<String>> destinationKeys;
        private Map<String, ValueMap> valueMaps;
        private List<Task> tasks;
        private List<Example> examples;
        private Map<String, Object> others;

        Copy(Template t) {
            name = t.name;
            version = t.version;
            parameters = t.parameters;
            sourceKeys = t.sourceKeys;
            destinationKeys = t.destinationKeys;
            valueMaps = t.valueMaps;
            tasks = t.tasks;
            examples = t.examples;
            others = t.others;
        }
    }
}
