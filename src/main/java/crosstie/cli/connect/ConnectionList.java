package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.model.Connection;
import crosstie.model.Problem;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code crosstie connection list}. */
@Command(name = "list")
public final class ConnectionList implements Callable<Integer> {
    private final Session session;

    public ConnectionList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Connection> all = session.studio().connections().list();
        if (session.json()) {
            session.document(session.documents()
                    .connections(all, vault(), session.studio().connections()::warnings));
        } else if (all.isEmpty()) {
            session.print(session.text("cli.connections.none"));
        } else {
            session.print(table(all));
            all.forEach(this::warn);
            session.print(session.text("cli.vault.kind." + vault()));
        }
        return Exit.COMPLETED;
    }

    private String vault() {
        return session.studio().vault().kind().name().toLowerCase(Locale.ROOT);
    }

    private void warn(Connection connection) {
        for (Problem each : session.studio().connections().warnings(connection)) {
            session.print(session.styled(Style.WARN, "!") + " "
                    + Printable.line(session.sentences().message(each)));
        }
    }

    private Table table(List<Connection> all) {
        Table table = new Table()
                .text(session.text("cli.name"))
                .text(session.text("cli.connection.url"))
                .text(session.text("cli.connection.signin"))
                .text(session.text("cli.company"));
        for (Connection c : all) {
            table.row(c.name(), c.url(), c.signIn(), c.setting("company")).style(0, Style.NAME);
        }
        return table;
    }
}
