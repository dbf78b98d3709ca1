package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.Counts;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.FieldChange;
import crosstie.model.RejectedRow;
import crosstie.model.RowChange;
import crosstie.model.RunError;
import crosstie.model.TaskExecution;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shapes of runs: what ran, its errors, and rows of a preview. */
final class RunOut {
    private final Texts messages;
    private final Texts remedies;

    RunOut(Texts messages, Texts remedies) {
        this.messages = messages;
        this.remedies = remedies;
    }

    Map<String, Object> run(Execution e, Instant now) {
        return map(
                "status", e.status().name(),
                "execution", e.id(),
                "seconds", e.seconds(now),
                "tasks", JsonOut.each(e.tasks(), this::task),
                "errors", JsonOut.each(errors(e), this::group));
    }

    Map<String, Object> line(Execution e, Instant now) {
        Map<String, Object> m = map(
                "execution", e.id(),
                "name", e.name(),
                "status", e.status().name(),
                "started", e.started().toString(),
                "seconds", e.seconds(now));
        counts(m, e.counts());
        return m;
    }

    private Map<String, Object> task(TaskExecution t) {
        Map<String, Object> m = map(
                "name", t.name(),
                "source", t.source(),
                "destination", t.destination(),
                "organization", t.organization(),
                "status", t.status().name(),
                "seconds", Math.round(t.seconds() * 1000) / 1000.0);
        counts(m, t.counts());
        return m;
    }

    private static void counts(Map<String, Object> m, Counts c) {
        m.put("read", c.read());
        m.putAll(ColumnCodec.tree(c));
    }

    /** Groups of all tasks, one per cause; most rows first as they come, causes that stopped a task before them. */
    private static List<ErrorGroup> errors(Execution e) {
        Map<List<Object>, ErrorGroup> all = new LinkedHashMap<>();
        e.tasks().stream()
                .flatMap(t -> t.errors().stream())
                .sorted((a, b) -> Boolean.compare(a.count() > 0, b.count() > 0))
                .forEach(g -> all.merge(cause(g), g, RunOut::both));
        return List.copyOf(all.values());
    }

    private static List<Object> cause(ErrorGroup g) {
        RunError e = g.error();
        return List.of(e.code(), e.field(), g.count() > 0 ? List.of() : e.arguments(), g.count() > 0);
    }

    private static ErrorGroup both(ErrorGroup a, ErrorGroup b) {
        return new ErrorGroup(a.error(), a.count() + b.count(), a.sampleKey());
    }

    private Map<String, Object> group(ErrorGroup g) {
        RunError e = g.error();
        return map(
                "code", e.code(),
                "field", e.field(),
                "count", g.count(),
                "message", messages.of(e.code(), e.arguments()),
                "remedy", remedies.of(e.code(), e.arguments()),
                "sampleKey", g.sampleKey());
    }

    Map<String, Object> row(RowChange r) {
        Map<String, Object> row = map(
                "task", r.task(),
                "organization", r.organization(),
                "key", r.key(),
                "action", r.action().name().toLowerCase(Locale.ROOT),
                "fields", JsonOut.each(r.fields(), RunOut::field),
                "reason", reason(r));
        if (!r.left().isEmpty()) {
            row.put("left", JsonOut.each(r.left(), RunOut::field));
        }
        return row;
    }

    private static Map<String, Object> field(FieldChange f) {
        Map<String, Object> field = map("name", f.name(), "old", f.old(), "new", f.now());
        if (f.rule() != null) {
            field.put(
                    "rule", map("when", f.rule().when().word(), "then", f.rule().then()));
        }
        return field;
    }

    private String reason(RowChange r) {
        if (r.error() != null) {
            return messages.of(r.error().code(), r.error().arguments());
        }
        return r.why() == null || r.why().isEmpty() ? null : messages.of(r.why(), List.of());
    }

    Map<String, Object> rejected(RejectedRow r) {
        RunError e = r.error();
        Map<String, Object> rejected = map(
                "task", r.task(),
                "organization", r.organization(),
                "key", r.key(),
                "code", e.code(),
                "field", e.field(),
                "message", messages.of(e.code(), e.arguments()),
                "remedy", remedies.of(e.code(), e.arguments()));
        if (!e.response().isEmpty()) {
            rejected.put("response", e.response());
        }
        return rejected;
    }
}
