package crosstie.json;

import crosstie.model.EmptyRule;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.MissingRule;
import crosstie.model.Task;
import crosstie.model.TransformStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tasks and their mappings out of a tree. */
final class MappingReader {
    private static final List<String> SOURCES = List.of("from", "value", "parameter", "formula");

    private MappingReader() {}

    static Task task(Members m) {
        String name = m.needed("name");
        String source = m.needed("source");
        String destination = m.needed("destination");
        String filter = m.text("filter");
        List<FieldMapping> mappings =
                m.each("mappings").stream().map(MappingReader::mapping).toList();
        return new Task(name, source, destination, filter.isBlank() ? null : filter, mappings, m.others());
    }

    private static FieldMapping mapping(Members m) {
        FieldSource source = source(m);
        List<TransformStep> steps = steps(m);
        FieldPath to = path(m.needed("to"), m.at("to"), m);
        EmptyRule empty = empty(m);
        MissingRule missing = missing(m);
        boolean enabled = m.flag("enabled", true);
        String note = m.text("note");
        return new FieldMapping(source, steps, to, empty, missing, enabled, note, m.others());
    }

    private static FieldSource source(Members m) {
        List<String> there = SOURCES.stream().filter(m::has).toList();
        if (there.size() != 1) {
            m.problems().error("SOURCE_NOT_ONE", m.at(), there.isEmpty() ? "0" : String.join(", ", there));
        }
        there.stream().skip(1).forEach(m::leave);
        return switch (there.isEmpty() ? "value" : there.getFirst()) {
            case "from" -> from(m);
            case "parameter" -> new FieldSource.FromParameter(m.text("parameter"));
            case "formula" -> new FieldSource.Formula(m.text("formula"));
            default -> new FieldSource.Constant(m.plain("value"));
        };
    }

    private static FieldSource from(Members m) {
        if (!m.isList("from")) {
            return new FieldSource.FromField(path(m.text("from"), m.at("from"), m));
        }
        List<String> texts = m.texts("from");
        List<FieldPath> paths = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            paths.add(path(texts.get(i), Pointer.to(m.at("from"), i), m));
        }
        return new FieldSource.FromFields(paths);
    }

    private static FieldPath path(String text, String at, Members m) {
        return FieldPath.parse(text).orElseGet(() -> {
            if (!text.isEmpty()) { // a missing one is reported already
                m.problems().error("PATH_INVALID", at, text);
            }
            return FieldPath.plain(text);
        });
    }

    private static List<TransformStep> steps(Members m) {
        List<TransformStep> steps = new ArrayList<>();
        for (Object o : m.list("steps")) {
            if (!(o instanceof Map<?, ?> one)
                    || one.size() != 1
                    || !(one.values().iterator().next() instanceof Map)) {
                m.refuse("steps", "STEP_NOT_ONE", Shown.of(o));
                return List.of();
            }
            Members step = new Members(Members.named(one), m.at("steps"), m.problems());
            String id = step.names().iterator().next();
            steps.add(new TransformStep(id, step.object(id)));
        }
        return steps;
    }

    private static MissingRule missing(Members m) {
        Object raw = m.take("missing");
        if (raw == null) {
            return null;
        }
        for (MissingRule rule : MissingRule.values()) {
            if (rule.word().equals(raw)) {
                return rule;
            }
        }
        m.refuse("missing", "MISSING_RULE_UNKNOWN", Shown.of(raw));
        return null;
    }

    private static EmptyRule empty(Members m) {
        Object raw = m.take("empty");
        if (raw == null) {
            return null;
        }
        EmptyRule rule = EmptyRules.read(raw);
        if (rule != null) {
            return rule;
        }
        m.refuse("empty", "EMPTY_RULE_UNKNOWN", Shown.of(raw));
        return null;
    }
}
