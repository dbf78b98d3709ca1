package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.ConnectionSet;
import crosstie.model.OrganizationMapping;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code crosstie set list}. */
@Command(name = "list")
public final class SetList implements Callable<Integer> {
    private final Session session;

    public SetList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<ConnectionSet> all = session.studio().sets().list();
        if (session.json()) {
            session.document(session.documents().sets(all));
        } else {
            session.print(table(all));
        }
        return Exit.COMPLETED;
    }

    private Table table(List<ConnectionSet> all) {
        Table table = new Table()
                .text(session.text("cli.name"))
                .text(session.text("cli.source"))
                .text(session.text("cli.destination"))
                .text(session.text("cli.organizations"));
        for (ConnectionSet s : all) {
            String organizations =
                    s.organizations().stream().map(OrganizationMapping::text).collect(Collectors.joining(", "));
            table.row(s.name(), s.source(), s.destination(), organizations).style(0, Style.NAME);
        }
        return table;
    }
}
