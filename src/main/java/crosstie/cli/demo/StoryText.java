package crosstie.cli.demo;

import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.cli.run.RowsText;
import crosstie.cli.run.RunText;
import crosstie.model.ChangeSet;
import crosstie.model.Execution;
import crosstie.studio.connect.SandboxPair;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The story for people; silent beside a document. */
final class StoryText {
    private static final int FIELDS = 6;

    private final Session session;
    private final RunText runs;
    private int chapter;

    StoryText(Session session) {
        this.session = session;
        this.runs = new RunText(session);
    }

    /**
     * What a server says itself.
     *
     * @param before rows that stood there
     * @param written rows that the run created
     * @param after rows that stand there now
     */
    record Counted(String collection, URI address, long before, long written, long after) {
        boolean agrees() {
            return before + written == after;
        }
    }

    void opening(SandboxPair.Addresses at) {
        if (session.json()) {
            return;
        }
        session.print(session.styled(Style.BOLD, session.text("cli.demo.title")));
        session.paragraph(session.text("cli.demo.intro"));
        Table table = new Table().text("").text("").text("");
        table.row(" ", session.text("cli.demo.sales"), at.sales().toString()).style(2, Style.NAME);
        table.row(" ", session.text("cli.demo.finops"), at.finops().toString()).style(2, Style.NAME);
        session.print(table);
    }

    /** @param key {@code preview}, {@code run} or {@code again} */
    void chapter(String key, Journey journey) {
        if (session.json()) {
            return;
        }
        chapter++;
        session.print("");
        title(chapter + "  " + session.text("cli.demo." + key, session.text("cli.demo." + journey.name())));
        session.print(session.styled(Style.FAINT, session.text("cli.demo." + key + ".why")));
    }

    void preview(ChangeSet found) {
        if (session.json()) {
            return;
        }
        runs.counts(found.execution(), "cli.would.");
        runs.errors(found.execution());
        session.print(session.text("cli.demo.examples"));
        RowsText rows = new RowsText(session);
        found.rows().forEach(r -> rows.print(r, FIELDS));
    }

    void run(Execution execution) {
        if (session.json()) {
            return;
        }
        runs.counts(execution, "cli.count.");
        runs.errors(execution);
        session.print(session.text(
                "cli.demo.end",
                session.styled(RunText.style(execution.status()), session.text("cli.status." + execution.status())),
                RunText.seconds(session, execution.seconds(Instant.now()))));
    }

    void end(List<Counted> counted, boolean keep) {
        session.print("");
        title((chapter + 1) + "  " + session.text("cli.demo.count"));
        session.print(session.styled(Style.FAINT, session.text("cli.demo.count.why")));
        counts(counted);
        boolean agree = counted.stream().allMatch(Counted::agrees);
        session.print(session.styled(
                agree ? Style.GOOD : Style.BAD, session.text(agree ? "cli.demo.agree" : "cli.demo.differ")));
        session.print("");
        session.print(session.text("cli.demo.ask"));
        counted.forEach(c -> session.print("  " + curl(c.address())));
        session.print(session.text(keep ? "cli.demo.keep" : "cli.demo.kept"));
        session.print("");
        session.print(session.text("cli.demo.next"));
    }

    private void counts(List<Counted> counted) {
        Table table = new Table()
                .text(session.text("cli.demo.count.entity"))
                .number(session.text("cli.demo.count.before"))
                .number(session.text("cli.demo.count.run"))
                .number(session.text("cli.demo.count.server"));
        for (Counted c : counted) {
            table.row(
                            c.collection(),
                            session.number(c.before()),
                            session.number(c.written()),
                            session.number(c.after()))
                    .style(0, Style.NAME)
                    .style(3, c.agrees() ? Style.GOOD : Style.BAD);
        }
        session.print(table);
    }

    private void title(String text) {
        session.print(session.styled(Style.BOLD, text));
    }

    /** Quoted so that the shell leaves $count alone; the Windows shell knows double quotes only. */
    private static String curl(URI address) {
        String quote = System.getProperty("os.name").startsWith("Windows") ? "\"" : "'";
        return "curl -s " + quote + address + quote;
    }
}
