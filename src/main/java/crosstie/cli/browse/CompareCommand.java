package crosstie.cli.browse;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.MetadataChange;
import crosstie.model.SystemComparison;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie compare A B}: two connection sets, or two connections. */
@Command(name = "compare")
public final class CompareCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "set-or-connection")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "set-or-connection")
    private String after;

    @Option(names = "--template", paramLabel = "T", descriptionKey = "compare-template")
    private String template;

    public CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<SystemComparison> all = session.studio().comparisons().compare(before, after, template);
        if (session.json()) {
            session.document(session.designs().comparisons(all));
        } else {
            all.forEach(this::print);
        }
        return Exit.COMPLETED;
    }

    private void print(SystemComparison c) {
        session.print(session.styled(Style.BOLD, c.before() + " → " + c.after()));
        Table table = new Table()
                .text(session.text("cli.entity.collection"))
                .text(session.text("cli.field"))
                .text(session.text("cli.metadata.change"))
                .text(c.before())
                .text(c.after());
        for (MetadataChange change : c.difference().changes()) {
            table.row(
                            change.entity(),
                            change.field(),
                            session.text("cli.metadata." + change.kind()),
                            change.before(),
                            change.after())
                    .style(0, Style.NAME);
        }
        if (!table.isEmpty()) {
            session.print(table);
        }
        c.difference()
                .touched()
                .forEach(t -> session.print(session.text(
                        "cli.compare.touched",
                        t.task(),
                        t.mapping(),
                        t.change().entity(),
                        t.change().field())));
        session.print(session.text(
                "cli.compare.end",
                session.number(c.difference().entities()),
                session.number(c.difference().changes().size())));
    }
}
