package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.DesignChange;
import crosstie.model.ImportPlan;
import crosstie.model.ImportedRow;
import crosstie.model.MergedPart;
import crosstie.model.Parameter;
import crosstie.model.Problem;
import crosstie.model.SystemComparison;
import crosstie.model.Template;
import crosstie.model.Upgrade;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The documents of {@code import}, {@code export}, {@code upgrade}, {@code diff} and {@code compare}. */
public final class DesignOut {
    private final Texts messages;
    private final Texts remedies;

    /**
     * @param messages the sentence of a code
     * @param remedies what to do next
     */
    public DesignOut(Texts messages, Texts remedies) {
        this.messages = messages;
        this.remedies = remedies;
    }

    public String plan(ImportPlan plan) {
        Map<String, Object> m = map(
                "kind", word(plan.kind()),
                "done", plan.done(),
                "items", JsonOut.each(plan.items(), this::item));
        if (plan.kind() == ImportPlan.Kind.DUAL_WRITE) {
            m.put("fieldMappings", plan.mappings());
            m.put("counts", counts(plan.rows()));
            m.put("rows", JsonOut.each(plan.rows(), this::row));
        }
        return JsonText.line(m);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<String, Object> item(ImportPlan.Item i) {
        Template t = i.template();
        Map<String, Object> m = map(
                "action", word(i.action()),
                "id", i.id(),
                "asked", i.asked(),
                "name", t.name(),
                "version", t.version(),
                "source", t.source().connector(),
                "destination", t.destination().connector(),
                "tasks", t.tasks().size(),
                "mappings", t.mappings(),
                "parameters", JsonOut.each(List.copyOf(t.parameters().values()), DesignOut::parameter),
                "missing", i.missing(),
                "problems", JsonOut.each(i.problems(), this::problem),
                "changes", JsonOut.each(i.changes(), DesignOut::change));
        if (!i.connectionSet().isEmpty()) {
            m.put("set", i.connectionSet());
        }
        return m;
    }

    private static Map<String, Object> parameter(Parameter p) {
        return map("name", p.name(), "label", p.label(), "value", p.value(), "required", p.required());
    }

    private Map<String, Object> problem(Problem p) {
        return map(
                "severity", word(p.severity()),
                "code", p.code(),
                "where", p.where(),
                "message", messages.of(p.code(), p.arguments()),
                "remedy", remedies.of(p.code(), p.arguments()));
    }

    private static Map<String, Object> counts(List<ImportedRow> rows) {
        Map<String, Object> counts = map("rows", rows.size());
        counts.put("carried", count(rows, ImportedRow.Verdict.CARRIED));
        counts.put("changed", count(rows, ImportedRow.Verdict.CHANGED));
        counts.put("leftOut", count(rows, ImportedRow.Verdict.LEFT_OUT));
        return counts;
    }

    private static long count(List<ImportedRow> rows, ImportedRow.Verdict verdict) {
        return rows.stream().filter(r -> r.verdict() == verdict).count();
    }

    private Map<String, Object> row(ImportedRow r) {
        return map(
                "kind", word(r.kind()),
                "task", r.task(),
                "row", r.row(),
                "from", r.from(),
                "to", r.to(),
                "verdict", word(r.verdict()),
                "reasons", JsonOut.each(r.reasons(), this::problem));
    }

    /** {@code template diff}. */
    public String changes(List<DesignChange> all) {
        return JsonText.line(map("changes", JsonOut.each(all, DesignOut::change)));
    }

    private static Map<String, Object> change(DesignChange c) {
        return map(
                "kind", word(c.kind()),
                "where", c.where(),
                "old", c.before(),
                "new", c.after(),
                "fields", JsonOut.each(c.fields(), f -> map("name", f.name(), "old", f.before(), "new", f.after())));
    }

    /** {@code template upgrade}. */
    public String upgrade(Upgrade u) {
        return JsonText.line(map(
                "project", u.project().name(),
                "template", u.template(),
                "from", u.from(),
                "to", u.to(),
                "saved", u.saved(),
                "conflicts", u.conflicts(),
                "parts", JsonOut.each(u.parts(), DesignOut::part)));
    }

    private static Map<String, Object> part(MergedPart p) {
        return map(
                "where", p.where(),
                "verdict", word(p.verdict()),
                "base", p.base(),
                "mine", p.mine(),
                "theirs", p.theirs());
    }

    /** {@code compare}. */
    public String comparisons(List<SystemComparison> all) {
        return JsonText.line(map("comparisons", JsonOut.each(all, c -> {
            Map<String, Object> m = map("before", c.before(), "after", c.after());
            m.putAll(EntityOut.tree(c.difference()));
            return m;
        })));
    }
}
