package crosstie.mapping.fix;

import crosstie.model.Edit;
import crosstie.model.Example;
import crosstie.model.FieldMapping;
import crosstie.model.Parameter;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes a change. Examples of a task that is renamed follow it. */
final class Edits {
    private Edits() {}

    static Template made(Template design, Edit edit) {
        return switch (edit) {
            case Edit.Replace r ->
                task(design, r.task(), t -> {
                    List<FieldMapping> all = new ArrayList<>(t.mappings());
                    all.set(r.mapping(), r.changed());
                    return t.withMappings(all);
                });
            case Edit.Add a -> added(design, a);
            case Edit.SetFilter f -> task(design, f.task(), t -> t.withFilter(f.filter()));
            case Edit.Rename r -> task(design, r.task(), t -> t.withName(r.name()));
            case Edit.SetKey k ->
                k.source()
                        ? design.withSourceKeys(put(design.sourceKeys(), k.collection(), k.fields()))
                        : design.withDestinationKeys(put(design.destinationKeys(), k.collection(), k.fields()));
            case Edit.SetMap(String name, ValueMap map) -> design.withValueMaps(put(design.valueMaps(), name, map));
            case Edit.SetParameter(Parameter p, Edit.Add with) -> {
                Template known = design.withParameters(put(design.parameters(), p.name(), p));
                yield with == null ? known : added(known, with);
            }
            case Edit.DropExample(int example) -> {
                List<Example> all = new ArrayList<>(design.examples());
                all.remove(example);
                yield design.withExamples(all);
            }
        };
    }

    private static Template added(Template design, Edit.Add add) {
        return task(design, add.task(), t -> {
            List<FieldMapping> all = new ArrayList<>(t.mappings());
            all.add(add.mapping());
            return t.withMappings(all);
        });
    }

    private static Template task(Template design, int task, UnaryOperator<Task> change) {
        List<Task> all = new ArrayList<>(design.tasks());
        all.set(task, change.apply(all.get(task)));
        return design.withTasks(all);
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        Map<String, V> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
