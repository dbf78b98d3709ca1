package crosstie.cli.run;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Table;
import crosstie.model.Counts;
import crosstie.model.Execution;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code crosstie runs list}. */
@Command(name = "list")
public final class RunsList implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Session session;

    public RunsList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Execution> all = session.studio().history().list();
        if (session.json()) {
            session.document(session.documents().runs(all, Instant.now()));
        } else if (all.isEmpty()) {
            session.print(session.text("cli.runs.none"));
        } else {
            session.print(table(all));
        }
        return Exit.COMPLETED;
    }

    private Table table(List<Execution> all) {
        Table table = new Table()
                .text(session.text("cli.run.id"))
                .text(session.text("cli.run.started"))
                .text(session.text("cli.name"))
                .text(session.text("cli.run.status"))
                .number(session.text("cli.run.seconds"))
                .number(session.text("cli.count.read"))
                .number(session.text("cli.count.created"))
                .number(session.text("cli.count.updated"))
                .number(session.text("cli.count.rejected"));
        all.forEach(e -> row(table, e));
        return table;
    }

    private void row(Table table, Execution e) {
        Counts c = e.counts();
        table.row(
                        e.id(),
                        WHEN.format(e.started().atZone(ZoneId.systemDefault())),
                        e.name(),
                        session.text("cli.status." + e.status()),
                        RunText.seconds(session, e.seconds(Instant.now())),
                        session.number(c.read()),
                        session.number(c.created()),
                        session.number(c.updated()),
                        session.number(c.rejected()))
                .style(3, RunText.style(e.status()));
    }
}
