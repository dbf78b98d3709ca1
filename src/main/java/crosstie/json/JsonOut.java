package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.Advice;
import crosstie.model.ChangeSet;
import crosstie.model.Connection;
import crosstie.model.ConnectionSet;
import crosstie.model.Execution;
import crosstie.model.Fix;
import crosstie.model.GuideStep;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.RejectedRow;
import crosstie.model.TemplateName;
import crosstie.model.TestStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The documents of {@code --json}: one JSON document each, on one line, without a line break at the end. Sentences are given in. */
public final class JsonOut {
    private final Texts messages;
    private final Texts remedies;
    private final RunOut runs;

    /**
     * @param messages the sentence of a code
     * @param remedies what to do next
     */
    public JsonOut(Texts messages, Texts remedies) {
        this.messages = messages;
        this.remedies = remedies;
        this.runs = new RunOut(messages, remedies);
    }

    /** {@code run}, {@code apply}, {@code runs show}. */
    public String run(Execution execution, Instant now) {
        return JsonText.line(runs.run(execution, now));
    }

    /** {@code preview}; with {@code rows} only when they were asked for. */
    public String preview(ChangeSet found, Instant now, boolean rows) {
        Map<String, Object> m = runs.run(found.execution(), now);
        if (rows) {
            m.put("rows", each(found.rows(), runs::row));
        }
        return JsonText.line(m);
    }

    /** A named step of {@code demo}. */
    public record Step(String name, Execution execution) {}

    public String demo(List<Step> steps, Instant now) {
        return JsonText.line(map("steps", each(steps, s -> {
            Map<String, Object> m = map("name", s.name());
            m.putAll(runs.run(s.execution(), now));
            return m;
        })));
    }

    public String runs(List<Execution> all, Instant now) {
        return JsonText.line(map("runs", each(all, e -> runs.line(e, now))));
    }

    public String rejected(List<RejectedRow> rows) {
        return JsonText.line(map("errors", each(rows, runs::rejected)));
    }

    public String templates(List<TemplateName> all) {
        return JsonText.line(map(
                "templates",
                each(
                        all,
                        t -> map(
                                "id", t.id(),
                                "name", t.name(),
                                "version", t.version(),
                                "source", t.source(),
                                "destination", t.destination(),
                                "tasks", t.tasks(),
                                "mappings", t.mappings(),
                                "own", t.own()))));
    }

    public String problems(List<Problem> all) {
        return JsonText.line(map("problems", each(all, this::problem)));
    }

    private Map<String, Object> problem(Problem p) {
        return map(
                "severity", p.severity().name().toLowerCase(Locale.ROOT),
                "code", p.code(),
                "where", p.where(),
                "message", messages.of(p.code(), p.arguments()),
                "remedy", remedies.of(p.code(), p.arguments()));
    }

    /** {@code template check} and {@code project check}: fixes are numbered through all problems. */
    public String advice(List<Advice> all) {
        return JsonText.line(map("problems", numbered(all)));
    }

    /** {@code template fix} and {@code project fix}. */
    public String fixed(List<Advice> made, List<Advice> left) {
        return JsonText.line(map(
                "fixed",
                each(made, a -> {
                    Map<String, Object> m = problem(a.problem());
                    m.put("fix", fix(a.fixes().getFirst()));
                    return m;
                }),
                "problems",
                numbered(left)));
    }

    private List<Object> numbered(List<Advice> all) {
        List<Object> out = new ArrayList<>();
        int n = 0;
        for (Advice a : all) {
            Map<String, Object> m = problem(a.problem());
            List<Object> fixes = new ArrayList<>();
            for (Fix f : a.fixes()) {
                Map<String, Object> one = map("number", ++n);
                one.putAll(fix(f));
                fixes.add(one);
            }
            m.put("fixes", fixes);
            out.add(m);
        }
        return out;
    }

    private Map<String, Object> fix(Fix f) {
        return map("code", f.code(), "message", messages.of(f.sentence(), f.arguments()));
    }

    public String test(List<TestStep> steps) {
        return JsonText.line(map(
                "ok",
                steps.stream().allMatch(TestStep::ok),
                "steps",
                each(
                        steps,
                        s -> map(
                                "name", s.name(),
                                "ok", s.ok(),
                                "milliseconds", s.milliseconds(),
                                "code", s.code(),
                                "message", messages.of(s.code(), s.arguments()),
                                "remedy", remedies.of(s.code(), s.arguments())))));
    }

    /** Settings stay out: they are not for scripts, and none may ever show more than it should. */
    public String connections(List<Connection> all) {
        return JsonText.line(shown(all));
    }

    /** {@code connection list}: with the vault that their secrets are in, and what about them ends soon. */
    public String connections(List<Connection> all, String vault, Function<Connection, List<Problem>> warnings) {
        Map<String, Object> m = shown(all);
        m.put("vault", vault);
        m.put(
                "warnings",
                all.stream()
                        .flatMap(c -> warnings.apply(c).stream())
                        .map(p -> map(
                                "connection", p.where(),
                                "code", p.code(),
                                "message", messages.of(p.code(), p.arguments()),
                                "remedy", remedies.of(p.code(), p.arguments())))
                        .toList());
        return JsonText.line(m);
    }

    private static Map<String, Object> shown(List<Connection> all) {
        return map(
                "connections",
                each(
                        all,
                        c -> map("name", c.name(), "url", c.url(), "connector", c.connector(), "signIn", c.signIn())));
    }

    /** {@code connection guide}. */
    public String guide(List<GuideStep> steps) {
        return JsonText.line(map(
                "steps",
                each(
                        steps,
                        s -> map("title", s.title(), "text", s.text(), "value", s.value(), "provedBy", s.provedBy()))));
    }

    public String sets(List<ConnectionSet> all) {
        return JsonText.line(map(
                "sets",
                each(
                        all,
                        s -> map(
                                "name", s.name(),
                                "source", s.source(),
                                "destination", s.destination(),
                                "organizations", texts(s.organizations())))));
    }

    public String projects(List<Project> all) {
        return JsonText.line(map(
                "projects",
                each(
                        all,
                        p -> map(
                                "name", p.name(),
                                "template", p.templateId(),
                                "set", p.connectionSet(),
                                "organizations", texts(p.organizations()),
                                "tasks", p.design().tasks().size(),
                                "mappings", p.design().mappings()))));
    }

    public String error(Refusal r) {
        return error(r.code(), messages.of(r.code(), r.arguments()), remedies.of(r.code(), r.arguments()));
    }

    public String error(String code, String message, String remedy) {
        return JsonText.line(map("error", map("code", code, "message", message, "remedy", remedy)));
    }

    /** Any other document: text, numbers, booleans, null, lists, maps. */
    public String document(Map<String, Object> plain) {
        return JsonText.line(plain);
    }

    private static List<String> texts(List<OrganizationMapping> all) {
        return all.stream().map(OrganizationMapping::text).toList();
    }

    static <T> List<Object> each(List<T> all, Function<T, Object> one) {
        List<Object> list = new ArrayList<>(all.size());
        all.forEach(t -> list.add(one.apply(t)));
        return list;
    }
}
