package crosstie.mapping;

import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.Example;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.CanonicalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shapes just wide enough for one golden row, where no system is at hand: fields take the types of the row's own values. */
final class ExampleShapes {
    private ExampleShapes() {}

    static Ends of(Steps steps, Task task, Example example) {
        Template design = steps.design();
        List<FieldPath> read = new ArrayList<>();
        List<FieldPath> written = new ArrayList<>();
        for (FieldMapping mapping : task.mappings()) {
            read.addAll(steps.paths(mapping.source()));
            written.add(mapping.to());
        }
        for (String part : KeyParts.source(design, task)) {
            FieldPath.parse(part).ifPresent(read::add);
        }
        return new Ends(
                entity(task.source(), read, example.in(), List.of("id")),
                entity(task.destination(), written, example.out(), KeyParts.destination(design, task)),
                name -> Optional.empty());
    }

    private static Entity entity(String name, List<FieldPath> paths, Map<String, Object> row, List<String> key) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (FieldPath path : paths) {
            fields.putIfAbsent(path.field(), path.isLookup() ? lookup(path) : field(path.field(), row));
        }
        return new Entity(name, name, name, List.copyOf(fields.values()), key, List.of(), false);
    }

    private static Field lookup(FieldPath path) {
        List<LookupTarget> targets = path.branches().stream()
                .map(b -> new LookupTarget(b.entity(), b.entity(), "", ""))
                .toList();
        Field f = Field.of(path.field(), FieldType.LOOKUP, "");
        return new Field(f.name(), f.label(), f.type(), false, false, false, 0, -1, List.of(), targets, f.wireType());
    }

    /** {@code Yes} and {@code No} are members of a list, so that a boolean becomes one of them. */
    private static Field field(String name, Map<String, Object> row) {
        String text = row.get(name) == null ? "" : CanonicalText.of(row.get(name));
        boolean yesNo = text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("no");
        if (!yesNo) {
            return Field.of(name, FieldType.OTHER, "");
        }
        List<Choice> choices = List.of(new Choice("No", "No"), new Choice("Yes", "Yes"));
        return new Field(name, name, FieldType.CHOICE, false, false, false, 0, -1, choices, List.of(), "NoYes");
    }
}
