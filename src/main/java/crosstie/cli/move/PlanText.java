package crosstie.cli.move;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.ImportPlan;
import crosstie.model.ImportPlan.Item;
import crosstie.model.ImportedRow;
import crosstie.model.Parameter;
import crosstie.model.Problem;
import crosstie.studio.map.Imports;
import java.util.List;
import java.util.stream.Collectors;

/** Plans an import or carries it out, and tells what it does, for people or as a document. */
final class PlanText {
    private static final int SHOWN = 100;

    private final Session session;

    PlanText(Session session) {
        this.session = session;
    }

    int finish(Imports.Request request, boolean planOnly) {
        Imports imports = session.studio().imports();
        ImportPlan plan = planOnly ? imports.plan(request) : imports.carryOut(request);
        if (session.json()) {
            session.document(session.designs().plan(plan));
            return Exit.COMPLETED;
        }
        plan.items().forEach(i -> print(i, plan));
        if (plan.kind() == ImportPlan.Kind.DUAL_WRITE) {
            rows(plan);
        }
        session.print(session.text(
                plan.done() ? "cli.import.done" : "cli.import.planned",
                session.number(plan.items().size())));
        return Exit.COMPLETED;
    }

    private void print(Item item, ImportPlan plan) {
        String what = session.text("cli.import." + item.action(), item.id(), item.asked());
        session.print(session.styled(Style.BOLD, Printable.line(what)));
        session.print("  "
                + Printable.line(session.text(
                        "cli.import.holds",
                        item.template().name(),
                        item.template().version(),
                        item.template().source().connector(),
                        item.template().destination().connector(),
                        session.number(item.template().tasks().size()),
                        session.number(item.template().mappings()))));
        if (plan.kind() == ImportPlan.Kind.PROJECT) {
            session.print("  " + Printable.line(session.text("cli.import.set", item.connectionSet())));
        }
        if (!item.template().parameters().isEmpty()) {
            String names = item.template().parameters().values().stream()
                    .map(PlanText::parameter)
                    .collect(Collectors.joining(", "));
            session.print("  " + Printable.line(session.text("cli.import.parameters", names)));
        }
        if (!item.missing().isEmpty()) {
            session.print("  " + Printable.line(session.text("cli.import.missing", String.join(", ", item.missing()))));
        }
        item.problems().stream().limit(SHOWN).forEach(this::problem);
        if (!item.changes().isEmpty()) {
            new ChangesText(session).print(item.changes());
        }
    }

    private static String parameter(Parameter p) {
        String value = p.value() == null ? "" : "=" + p.value();
        return p.name() + value + (p.required() && p.value() == null ? "!" : "");
    }

    private void problem(Problem p) {
        String severity = session.text("cli.severity." + p.severity());
        String where = p.where().isEmpty() ? "" : " " + Printable.line(p.where());
        session.print("  " + severity + where + ": "
                + Printable.line(session.sentences().message(p)) + " (" + p.code() + ")");
    }

    /** What was carried as it is needs no words. */
    private void rows(ImportPlan plan) {
        List<ImportedRow> told = plan.rows().stream()
                .filter(r -> r.verdict() != ImportedRow.Verdict.CARRIED)
                .toList();
        Table table = new Table()
                .text(session.text("cli.task"))
                .number(session.text("cli.import.row"))
                .text(session.text("cli.design.from"))
                .text(session.text("cli.design.to"))
                .text(session.text("cli.import.verdict"))
                .text(session.text("cli.reason"));
        for (ImportedRow r : told) {
            String why = r.reasons().stream().map(session.sentences()::message).collect(Collectors.joining(" "));
            String row = r.row() == 0 ? "" : session.number(r.row());
            table.row(r.task(), row, r.from(), r.to(), session.text("cli.import." + r.verdict()), why);
        }
        if (!told.isEmpty()) {
            session.print(table);
        }
        session.print(session.text(
                "cli.import.rows",
                session.number(plan.mappings()),
                session.number(plan.rows().size()),
                count(plan, ImportedRow.Verdict.CARRIED),
                count(plan, ImportedRow.Verdict.CHANGED),
                count(plan, ImportedRow.Verdict.LEFT_OUT)));
    }

    private String count(ImportPlan plan, ImportedRow.Verdict verdict) {
        return session.number(
                plan.rows().stream().filter(r -> r.verdict() == verdict).count());
    }
}
