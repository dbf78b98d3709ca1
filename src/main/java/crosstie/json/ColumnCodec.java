package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.Counts;
import crosstie.model.DiffWay;
import crosstie.model.ErrorGroup;
import crosstie.model.OrganizationMapping;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the store keeps in text columns. Reading throws {@link IllegalArgumentException} or a {@link crosstie.model.Refusal} where a column
 * holds something else than this class wrote.
 */
public final class ColumnCodec {
    private ColumnCodec() {}

    public static String settings(Map<String, String> settings) {
        return JsonText.line(settings);
    }

    public static Map<String, String> settings(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        object(tree(text)).forEach((k, v) -> all.put(k, (String) v));
        return all;
    }

    public static String organizations(List<OrganizationMapping> all) {
        return JsonText.line(all.stream().map(ColumnCodec::tree).toList());
    }

    public static List<OrganizationMapping> organizations(String text) {
        return list(tree(text)).stream()
                .map(ColumnCodec::object)
                .map(m -> new OrganizationMapping(
                        text(m, "company"), text(m, "businessUnit"), object(m.getOrDefault("parameters", Map.of()))))
                .toList();
    }

    static Map<String, Object> tree(OrganizationMapping o) {
        Map<String, Object> m = map("company", o.company());
        if (!o.businessUnit().isEmpty()) {
            m.put("businessUnit", o.businessUnit());
        }
        if (!o.parameters().isEmpty()) {
            m.put("parameters", o.parameters());
        }
        return m;
    }

    public static String error(RunError error) {
        return JsonText.line(tree(error));
    }

    public static RunError error(String text) {
        return error(object(tree(text)));
    }

    public static String tasks(List<TaskExecution> tasks) {
        return JsonText.line(tasks.stream().map(ColumnCodec::tree).toList());
    }

    public static List<TaskExecution> tasks(String text) {
        return list(tree(text)).stream()
                .map(ColumnCodec::object)
                .map(ColumnCodec::task)
                .toList();
    }

    private static Map<String, Object> tree(TaskExecution t) {
        return map(
                "name", t.name(),
                "source", t.source(),
                "destination", t.destination(),
                "organization", t.organization(),
                "status", t.status().name(),
                "diff", t.diff() == null ? null : t.diff().name(),
                "counts", tree(t.counts()),
                "seconds", t.seconds(),
                "errors", t.errors().stream().map(ColumnCodec::tree).toList());
    }

    private static TaskExecution task(Map<String, Object> m) {
        return new TaskExecution(
                text(m, "name"),
                text(m, "source"),
                text(m, "destination"),
                text(m, "organization"),
                Status.valueOf(text(m, "status")),
                m.get("diff") == null ? null : DiffWay.valueOf(text(m, "diff")),
                counts(object(m.get("counts"))),
                ((Number) m.getOrDefault("seconds", 0)).doubleValue(),
                list(m.get("errors")).stream()
                        .map(ColumnCodec::object)
                        .map(ColumnCodec::group)
                        .toList());
    }

    static Map<String, Object> tree(Counts c) {
        return map(
                "created", c.created(),
                "updated", c.updated(),
                "unchanged", c.unchanged(),
                "filtered", c.filtered(),
                "rejected", c.rejected(),
                "deferred", c.deferred(),
                "unknown", c.unknown(),
                "requests", c.requests());
    }

    public static String counts(Counts counts) {
        return JsonText.line(tree(counts));
    }

    public static Counts counts(String text) {
        return counts(object(tree(text)));
    }

    private static Counts counts(Map<String, Object> m) {
        return new Counts(
                whole(m, "created"),
                whole(m, "updated"),
                whole(m, "unchanged"),
                whole(m, "filtered"),
                whole(m, "rejected"),
                whole(m, "deferred"),
                whole(m, "unknown"),
                whole(m, "requests"));
    }

    private static Map<String, Object> tree(ErrorGroup g) {
        return map("error", tree(g.error()), "count", g.count(), "sampleKey", g.sampleKey());
    }

    private static ErrorGroup group(Map<String, Object> m) {
        return new ErrorGroup(error(object(m.get("error"))), whole(m, "count"), text(m, "sampleKey"));
    }

    private static Map<String, Object> tree(RunError e) {
        return map(
                "stage", e.stage().name(),
                "code", e.code(),
                "field", e.field(),
                "arguments", e.arguments(),
                "response", e.response().isEmpty() ? null : e.response());
    }

    private static RunError error(Map<String, Object> m) {
        List<String> arguments =
                list(m.get("arguments")).stream().map(String::valueOf).toList();
        String response = m.get("response") instanceof String said ? said : "";
        return new RunError(Stage.valueOf(text(m, "stage")), text(m, "code"), text(m, "field"), arguments, response);
    }

    private static Object tree(String text) {
        return Tree.read("", text.getBytes(StandardCharsets.UTF_8), new Problems());
    }

    private static String text(Map<String, Object> m, String key) {
        return m.get(key) instanceof String s ? s : "";
    }

    private static long whole(Map<String, Object> m, String key) {
        return m.get(key) instanceof Number n ? n.longValue() : 0;
    }

    private static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> m) {
            return Members.named(m);
        }
        throw new IllegalArgumentException("no object");
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> l) {
            return l;
        }
        throw new IllegalArgumentException("no list");
    }
}
