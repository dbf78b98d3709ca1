package crosstie.mapping;

import crosstie.model.Choice;
import crosstie.model.EmptyRule;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Parameter;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Short words for building designs and shapes in tests. */
final class Designs {
    private Designs() {}

    static FieldMapping copy(String from, String to, TransformStep... steps) {
        return mapping(new FieldSource.FromField(path(from)), to, steps);
    }

    static FieldMapping constant(Object value, String to, TransformStep... steps) {
        return mapping(new FieldSource.Constant(value), to, steps);
    }

    static FieldMapping joined(List<String> from, String to, TransformStep... steps) {
        return mapping(
                new FieldSource.FromFields(from.stream().map(Designs::path).toList()), to, steps);
    }

    static FieldMapping mapping(FieldSource source, String to, TransformStep... steps) {
        return new FieldMapping(source, List.of(steps), path(to), null, true, "", Map.of());
    }

    static FieldMapping when(FieldMapping m, EmptyRule empty) {
        return m.withEmpty(empty);
    }

    static FieldMapping off(FieldMapping m) {
        return m.withEnabled(false);
    }

    static TransformStep step(String id, Object... namesAndValues) {
        Map<String, Object> arguments = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new TransformStep(id, arguments);
    }

    static FieldPath path(String text) {
        return FieldPath.parse(text).orElseThrow();
    }

    static Task task(String filter, FieldMapping... mappings) {
        return new Task("T", "things", "targets", filter, Arrays.asList(mappings), Map.of());
    }

    /** Things to targets, matched by {@code code}. */
    static Template design(Task task, Map<String, ValueMap> maps) {
        return design(task, List.of("code"), List.of("Code"), maps);
    }

    static Template design(Task task, List<String> source, List<String> destination, Map<String, ValueMap> maps) {
        return new Template(
                "Test",
                "1.0.0",
                "",
                new SystemHint("dataverse", "Sales"),
                new SystemHint("finops", "Fin and Ops"),
                List.of(),
                Map.of(),
                Map.of(task.source(), source),
                Map.of(task.destination(), destination),
                maps,
                List.of(task),
                List.of(),
                Map.of());
    }

    static Template with(Template t, Parameter parameter) {
        return new Template(
                t.name(),
                t.version(),
                t.description(),
                t.source(),
                t.destination(),
                t.prerequisites(),
                Map.of(parameter.name(), parameter),
                t.sourceKeys(),
                t.destinationKeys(),
                t.valueMaps(),
                t.tasks(),
                t.examples(),
                t.others());
    }

    static ValueMap valueMap(Map<String, Object> entries, Object empty) {
        return new ValueMap(entries, true, empty, new ValueMap.Otherwise.Fail(), Map.of());
    }

    static Entity entity(String name, String collection, List<String> key, Field... fields) {
        return new Entity(name, collection, name, List.of(fields), key, List.of(), false);
    }

    static Field field(String name, FieldType type) {
        return Field.of(name, type, "");
    }

    static Field text(String name, int longest) {
        return new Field(
                name, name, FieldType.TEXT, false, false, false, longest, -1, List.of(), List.of(), "Edm.String");
    }

    static Field choice(String name, String... valuesAndLabels) {
        List<Choice> choices = new java.util.ArrayList<>();
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            choices.add(new Choice(valuesAndLabels[i], valuesAndLabels[i + 1]));
        }
        return new Field(name, name, FieldType.CHOICE, false, false, false, 0, -1, choices, List.of(), "");
    }

    static Field lookup(String name, LookupTarget... targets) {
        return new Field(
                name, name, FieldType.LOOKUP, false, false, false, 0, -1, List.of(), List.of(targets), "Edm.Guid");
    }

    static LookupTarget target(String entity, String collection) {
        return new LookupTarget(entity, collection, "to_" + entity, entity + "id");
    }
}
