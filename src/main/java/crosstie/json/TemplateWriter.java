package crosstie.json;

import crosstie.model.EmptyKind;
import crosstie.model.EmptyRule;
import crosstie.model.Example;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.Parameter;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template as a tree, keys in the order of the contract. */
final class TemplateWriter {
    static final String SCHEMA = "schema/template.schema.json";

    private TemplateWriter() {}

    /** @param extra members of a project file, standing after the two ends */
    static Map<String, Object> tree(Template t, String name, Map<String, Object> extra) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", t.others().getOrDefault("$schema", SCHEMA));
        tree.put("formatVersion", t.others().getOrDefault("formatVersion", Template.FORMAT_VERSION));
        tree.put("name", name);
        tree.put("version", t.version());
        tree.put("description", t.description());
        tree.put("source", hint(t.source()));
        tree.put("destination", hint(t.destination()));
        tree.putAll(extra);
        tree.put("prerequisites", t.prerequisites());
        tree.put("parameters", each(t.parameters(), TemplateWriter::parameter));
        tree.put("keys", new LinkedHashMap<>(keys(t)));
        tree.put("valueMaps", each(t.valueMaps(), TemplateWriter::valueMap));
        tree.put("tasks", each(t.tasks(), TemplateWriter::task));
        tree.put("examples", each(t.examples(), TemplateWriter::example));
        Overlay.onto(tree, t.others());
        return tree;
    }

    private static Map<String, Object> hint(SystemHint h) {
        return map("connector", h.connector(), "label", h.label());
    }

    private static Map<String, Object> keys(Template t) {
        return map(
                "source", new LinkedHashMap<>(t.sourceKeys()), "destination", new LinkedHashMap<>(t.destinationKeys()));
    }

    private static Map<String, Object> parameter(Parameter p) {
        Map<String, Object> m = map("label", p.label(), "type", ParameterReader.word(p.kind()));
        if (p.value() != null) {
            m.put("value", p.value());
        }
        if (p.required()) {
            m.put("required", true);
        }
        if (!p.choices().isEmpty()) {
            m.put("choices", each(p.choices(), c -> map("value", c.value(), "label", c.label())));
        }
        return m;
    }

    private static Map<String, Object> valueMap(ValueMap v) {
        Map<String, Object> m = map("entries", new LinkedHashMap<>(v.entries()), "ignoreCase", v.ignoreCase());
        if (v.empty() != null) {
            m.put("empty", v.empty());
        }
        m.put(
                "otherwise",
                switch (v.otherwise()) {
                    case ValueMap.Otherwise.Fail f -> "fail";
                    case ValueMap.Otherwise.Keep k -> "keep";
                    case ValueMap.Otherwise.Clear c -> "clear";
                    case ValueMap.Otherwise.Value w -> map("value", w.value());
                });
        Overlay.onto(m, v.others());
        return m;
    }

    private static Map<String, Object> task(Task t) {
        Map<String, Object> m = map("name", t.name(), "source", t.source(), "destination", t.destination());
        m.put("filter", t.filter());
        m.put("mappings", each(t.mappings(), TemplateWriter::mapping));
        Overlay.onto(m, t.others());
        return m;
    }

    private static Map<String, Object> mapping(FieldMapping f) {
        Map<String, Object> m = new LinkedHashMap<>();
        switch (f.source()) {
            case FieldSource.FromField s -> m.put("from", s.path().text());
            case FieldSource.FromFields s ->
                m.put("from", s.paths().stream().map(FieldPath::text).toList());
            case FieldSource.Constant s -> m.put("value", s.value());
            case FieldSource.FromParameter s -> m.put("parameter", s.name());
            case FieldSource.Formula s -> m.put("formula", s.text());
        }
        m.put("to", f.to().text());
        if (!f.steps().isEmpty()) {
            m.put("steps", each(f.steps(), TemplateWriter::step));
        }
        if (f.empty() != null) {
            m.put("empty", empty(f.empty()));
        }
        if (f.missing() != null) {
            m.put("missing", f.missing().word());
        }
        if (!f.enabled()) {
            m.put("enabled", false);
        }
        if (!f.note().isEmpty()) {
            m.put("note", f.note());
        }
        Overlay.onto(m, f.others());
        return m;
    }

    private static Map<String, Object> step(TransformStep s) {
        return map(s.id(), s.arguments());
    }

    private static Object empty(EmptyRule rule) {
        return switch (rule) {
            case EmptyRule.Skip s -> "skip";
            case EmptyRule.Clear c -> "clear";
            case EmptyRule.Keep k -> "keep";
            case EmptyRule.Fail f -> "fail";
            case EmptyRule.Default d -> map("default", d.value());
            case EmptyRule.Apart a -> apart(a);
        };
    }

    private static Map<String, Object> apart(EmptyRule.Apart a) {
        Map<String, Object> m = new LinkedHashMap<>();
        for (EmptyKind kind : EmptyKind.values()) {
            if (a.rules().containsKey(kind)) {
                m.put(kind.word(), empty(a.rules().get(kind)));
            }
        }
        if (a.otherwise() != null) {
            m.put("otherwise", empty(a.otherwise()));
        }
        return m;
    }

    private static Map<String, Object> example(Example e) {
        return map("task", e.task(), "in", e.in(), "out", e.out());
    }

    private static <T> List<Object> each(List<T> all, java.util.function.Function<T, Object> one) {
        List<Object> list = new ArrayList<>(all.size());
        all.forEach(t -> list.add(one.apply(t)));
        return list;
    }

    private static <T> Map<String, Object> each(Map<String, T> all, java.util.function.Function<T, Object> one) {
        Map<String, Object> map = new LinkedHashMap<>();
        all.forEach((name, t) -> map.put(name, one.apply(t)));
        return map;
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
