package crosstie.model;

import java.util.List;
import java.util.Map;

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

    public Template withTasks(List<Task> changed) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                sourceKeys,
                destinationKeys,
                valueMaps,
                changed,
                examples,
                others);
    }

    public Template withName(String changed) {
        return new Template(
                changed,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                sourceKeys,
                destinationKeys,
                valueMaps,
                tasks,
                examples,
                others);
    }

    public Template withVersion(String changed) {
        return new Template(
                name,
                changed,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                sourceKeys,
                destinationKeys,
                valueMaps,
                tasks,
                examples,
                others);
    }

    public Template withParameters(Map<String, Parameter> changed) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                changed,
                sourceKeys,
                destinationKeys,
                valueMaps,
                tasks,
                examples,
                others);
    }

    public Template withValueMaps(Map<String, ValueMap> changed) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                sourceKeys,
                destinationKeys,
                changed,
                tasks,
                examples,
                others);
    }

    public Template withKeys(Map<String, List<String>> ofSource, Map<String, List<String>> ofDestination) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                ofSource,
                ofDestination,
                valueMaps,
                tasks,
                examples,
                others);
    }

    public Template withExamples(List<Example> changed) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                sourceKeys,
                destinationKeys,
                valueMaps,
                tasks,
                changed,
                others);
    }

    public Template withOthers(Map<String, Object> changed) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                sourceKeys,
                destinationKeys,
                valueMaps,
                tasks,
                examples,
                changed);
    }

    public Template withSourceKeys(Map<String, List<String>> changed) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                changed,
                destinationKeys,
                valueMaps,
                tasks,
                examples,
                others);
    }

    public Template withDestinationKeys(Map<String, List<String>> changed) {
        return new Template(
                name,
                version,
                description,
                source,
                destination,
                prerequisites,
                parameters,
                sourceKeys,
                changed,
                valueMaps,
                tasks,
                examples,
                others);
    }
}
