package crosstie.cli.run;

import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.ChangeSet;
import crosstie.model.Counts;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;

/** A run or preview for people: counts by task, what was rejected and why. */
public final class RunText {
    private static final int COUNTS_FROM = 1;
    private final Session session;

    public RunText(Session session) {
        this.session = session;
    }

    void finished(Execution e) {
        heading(session.text("cli.run.title", Printable.line(e.name())), e);
        counts(e, "cli.count.");
        errors(e);
        String status = session.text("cli.status." + e.status());
        session.print(session.text(
                "cli.run.end",
                session.styled(style(e.status()), status),
                seconds(session, e.seconds(Instant.now())),
                e.id()));
        if (e.counts().rejected() > 0) {
            session.print(session.text("cli.run.next", e.id()));
        }
    }

    void previewed(ChangeSet found, boolean rows) {
        Execution e = found.execution();
        heading(session.text("cli.preview.title", Printable.line(e.name())), e);
        counts(e, "cli.would.");
        errors(e);
        if (rows) {
            new RowsText(session).print(found.rows());
        }
        session.print(session.text("cli.preview.end", seconds(session, e.seconds(Instant.now()))));
    }

    private void heading(String title, Execution e) {
        session.print(session.styled(Style.BOLD, title));
        session.print(
                session.styled(Style.FAINT, Printable.line(e.source()) + " → " + Printable.line(e.destination())));
    }

    /** The words of {@code prefix} say what was or what would be. */
    public void counts(Execution e, String prefix) {
        Table table = new Table().text(session.text("cli.task"));
        for (String each : List.of("read", "created", "updated", "unchanged", "filtered", "rejected", "requests")) {
            table.number(session.text(prefix + each));
        }
        for (TaskExecution t : e.tasks()) {
            row(table, label(t), t.counts());
        }
        session.print(table);
    }

    private static String label(TaskExecution t) {
        return t.organization().isEmpty() ? t.name() : t.name() + " · " + t.organization();
    }

    private void row(Table table, String name, Counts c) {
        table.row(
                name,
                session.number(c.read()),
                session.number(c.created()),
                session.number(c.updated()),
                session.number(c.unchanged()),
                session.number(c.filtered()),
                session.number(c.rejected()),
                session.number(c.requests()));
        mark(table, COUNTS_FROM + 1, c.created(), Style.GOOD);
        mark(table, COUNTS_FROM + 2, c.updated(), Style.NAME);
        mark(table, COUNTS_FROM + 5, c.rejected(), Style.BAD);
    }

    private static void mark(Table table, int column, long count, Style style) {
        if (count > 0) {
            table.style(column, style);
        }
    }

    public void errors(Execution e) {
        for (TaskExecution t : e.tasks()) {
            t.errors().forEach(this::error);
        }
    }

    private void error(ErrorGroup g) {
        String message = Printable.line(session.sentences().message(g.error()));
        String remedy = Printable.line(session.sentences().remedy(g.error()));
        String head = g.count() == 0
                ? session.text("cli.run.stopped")
                : session.text("cli.run.rejected", session.number(g.count()), Printable.line(g.sampleKey()));
        session.print(session.styled(Style.BAD, head) + " " + message + " ("
                + g.error().code() + ")");
        if (!remedy.isEmpty()) {
            session.print("  " + remedy);
        }
    }

    public static Style style(Status status) {
        return switch (status) {
            case COMPLETED -> Style.GOOD;
            case WARNING, CANCELLED, RUNNING -> Style.WARN;
            case ERROR -> Style.BAD;
        };
    }

    public static String seconds(Session session, double seconds) {
        NumberFormat format = NumberFormat.getNumberInstance(session.sentences().locale());
        format.setMaximumFractionDigits(1);
        format.setMinimumFractionDigits(1);
        return format.format(seconds);
    }
}
