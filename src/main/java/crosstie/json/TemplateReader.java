package crosstie.json;

import crosstie.model.Example;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template out of a tree. */
final class TemplateReader {
    private final String file;
    private final Members root;

    TemplateReader(String file, Members root) {
        this.file = file;
        this.root = root;
    }

    Template template() {
        head();
        Members keys = root.members("keys");
        Map<String, List<String>> sourceKeys = keys(keys, "source");
        Map<String, List<String>> destinationKeys = keys(keys, "destination");
        root.keep("keys", keys.others());
        return new Template(
                root.needed("name"),
                root.text("version"),
                root.text("description"),
                hint("source"),
                hint("destination"),
                root.texts("prerequisites"),
                parameters(),
                sourceKeys,
                destinationKeys,
                valueMaps(),
                tasks(),
                examples(),
                root.others());
    }

    /** What the writer sets by itself is kept only where it differs. */
    private void head() {
        if (!TemplateWriter.SCHEMA.equals(root.take("$schema"))) {
            root.leave("$schema");
        }
        ProjectCodec.MEMBERS.stream().filter(key -> !root.isTaken(key)).forEach(root::leave);
        switch (root.take("formatVersion")) {
            case null -> root.problems().warning("FORMAT_MISSING", "", Template.FORMAT_VERSION);
            case Long n when n == Template.FORMAT_VERSION -> {}
            case Long n
            when n > Template.FORMAT_VERSION -> {
                root.leave("formatVersion");
                root.problems().warning("FORMAT_NEWER", root.at("formatVersion"), n, Template.FORMAT_VERSION);
            }
            case Object wrong ->
                root.problems()
                        .error("FORMAT_UNKNOWN", root.at("formatVersion"), Shown.of(wrong), Template.FORMAT_VERSION);
        }
    }

    private SystemHint hint(String key) {
        Members m = root.members(key);
        SystemHint hint = new SystemHint(m.text("connector"), m.text("label"));
        root.keep(key, m.others());
        return hint;
    }

    private Map<String, List<String>> keys(Members keys, String side) {
        Members m = keys.members(side);
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String entity : m.names()) {
            List<String> fields = m.texts(entity);
            if (!fields.isEmpty()) {
                all.put(entity, fields);
            }
        }
        keys.keep(side, m.others());
        return all;
    }

    private Map<String, Parameter> parameters() {
        Members m = root.members("parameters");
        Map<String, Parameter> all = ParameterReader.all(m);
        root.keep("parameters", m.others());
        return all;
    }

    private Map<String, ValueMap> valueMaps() {
        Members m = root.members("valueMaps");
        Map<String, ValueMap> all = MapReader.all(m, file);
        root.keep("valueMaps", m.others());
        return all;
    }

    private List<Task> tasks() {
        List<Members> all = root.each("tasks");
        bound(all.size(), Limits.TASKS, "tasks");
        List<Task> tasks = all.stream().map(MappingReader::task).toList();
        bound(tasks.stream().mapToInt(t -> t.mappings().size()).sum(), Limits.MAPPINGS, "mappings");
        if (tasks.isEmpty()) {
            root.problems().error("TASKS_MISSING", "/tasks");
        }
        return tasks;
    }

    private void bound(int size, int most, String what) {
        if (size > most) {
            throw Refusal.usage("FILE_TOO_LARGE", file, what + " ≤ " + most);
        }
    }

    private List<Example> examples() {
        List<Example> all = new ArrayList<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Members m : root.each("examples")) {
            all.add(new Example(m.text("task"), m.object("in"), m.object("out")));
            Map<String, Object> others = m.others();
            if (!others.isEmpty()) {
                kept.put(String.valueOf(all.size() - 1), others);
            }
        }
        root.keep("examples", kept);
        return all;
    }
}
