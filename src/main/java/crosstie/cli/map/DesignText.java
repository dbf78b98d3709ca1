package crosstie.cli.map;

import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.EmptyRule;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import java.util.stream.Collectors;

/** What a template or project maps, for people. */
final class DesignText {
    private final Session session;

    DesignText(Session session) {
        this.session = session;
    }

    void print(Template t) {
        session.print(session.styled(Style.BOLD, Printable.line(t.name())) + "  " + Printable.line(t.version()));
        if (!t.description().isBlank()) {
            session.print(Printable.line(t.description()));
        }
        t.tasks().forEach(task -> print(t, task));
    }

    private void print(Template t, Task task) {
        session.print("");
        session.print(session.styled(Style.BOLD, Printable.line(task.name())) + "  "
                + Printable.line(task.source() + " → " + task.destination()));
        session.print(session.text(
                "cli.design.keys",
                Printable.line(String.join(", ", t.sourceKey(task).fields())),
                Printable.line(String.join(", ", t.destinationKey(task).fields()))));
        if (task.filter() != null) {
            session.print(session.text("cli.design.filter", Printable.line(task.filter())));
        }
        Table table = new Table()
                .text(session.text("cli.design.from"))
                .text(session.text("cli.design.steps"))
                .text(session.text("cli.design.to"))
                .text(session.text("cli.design.note"));
        task.mappings().forEach(m -> table.row(from(m.source()), steps(m), to(m), m.note()));
        session.print(table);
    }

    private String to(FieldMapping m) {
        return m.enabled() ? m.to().text() : m.to().text() + " (" + session.text("cli.design.off") + ")";
    }

    private static String from(FieldSource source) {
        return switch (source) {
            case FieldSource.FromField f -> f.path().text();
            case FieldSource.FromFields f ->
                f.paths().stream().map(FieldPath::text).collect(Collectors.joining(" + "));
            case FieldSource.Constant c -> c.value() instanceof String s ? "\"" + s + "\"" : String.valueOf(c.value());
            case FieldSource.FromParameter p -> "{" + p.name() + "}";
            case FieldSource.Formula f -> "= " + f.text();
        };
    }

    private String steps(FieldMapping m) {
        String steps = m.steps().stream().map(DesignText::step).collect(Collectors.joining(" › "));
        String rule = m.empty() == null ? "" : rule(m.empty());
        return rule.isEmpty() || steps.isEmpty() ? steps + rule : steps + " › " + rule;
    }

    private static String step(TransformStep step) {
        return step.arguments().isEmpty()
                ? step.id()
                : step.id()
                        + step.arguments().values().stream()
                                .map(String::valueOf)
                                .toList();
    }

    private String rule(EmptyRule rule) {
        return switch (rule) {
            case EmptyRule.Skip r -> session.text("cli.empty.skip");
            case EmptyRule.Clear r -> session.text("cli.empty.clear");
            case EmptyRule.Keep r -> session.text("cli.empty.keep");
            case EmptyRule.Default r -> session.text("cli.empty.default", r.value());
            case EmptyRule.Fail r -> session.text("cli.empty.fail");
            case EmptyRule.Apart r -> session.text("cli.empty.apart", apart(r));
        };
    }

    private String apart(EmptyRule.Apart rules) {
        String said = rules.rules().entrySet().stream()
                .map(e -> session.text("cli.kind." + e.getKey().word()) + " " + then(e.getValue()))
                .collect(Collectors.joining(", "));
        return rules.otherwise() == null
                ? said
                : said + ", " + session.text("cli.kind.otherwise") + " " + then(rules.otherwise());
    }

    private String then(EmptyRule rule) {
        return rule instanceof EmptyRule.Default d
                ? String.valueOf(d.value())
                : session.text("cli.then." + rule.word());
    }
}
