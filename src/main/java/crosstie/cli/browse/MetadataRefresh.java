package crosstie.cli.browse;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.json.EntityOut;
import crosstie.model.MetadataChange;
import crosstie.model.MetadataDifference;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie metadata refresh CONNECTION}. */
@Command(name = "refresh")
public final class MetadataRefresh implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "connection")
    private String connection;

    public MetadataRefresh(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        MetadataDifference found = session.studio().refreshes().refresh(connection);
        if (session.json()) {
            session.document(EntityOut.difference(found));
        } else {
            print(found);
        }
        return Exit.COMPLETED;
    }

    private void print(MetadataDifference found) {
        if (!found.changes().isEmpty()) {
            session.print(changes(found));
        }
        if (!found.touched().isEmpty()) {
            session.print(touched(found));
        }
        session.print(session.text(
                "cli.metadata.end",
                session.number(found.entities()),
                session.number(found.changes().size()),
                session.number(found.touched().size())));
    }

    private Table changes(MetadataDifference found) {
        Table table = new Table()
                .text(session.text("cli.entity.collection"))
                .text(session.text("cli.field"))
                .text(session.text("cli.metadata.change"))
                .text(session.text("cli.metadata.before"))
                .text(session.text("cli.metadata.after"));
        found.changes()
                .forEach(c -> table.row(c.entity(), c.field(), what(c), c.before(), c.after())
                        .style(0, Style.NAME));
        return table;
    }

    private Table touched(MetadataDifference found) {
        Table table = new Table()
                .text(session.text("cli.metadata.project"))
                .text(session.text("cli.metadata.task"))
                .text(session.text("cli.metadata.mapping"))
                .text(session.text("cli.metadata.change"));
        found.touched()
                .forEach(t -> table.row(
                                t.project(), t.task(), t.mapping(), t.change().field() + " " + what(t.change()))
                        .style(0, Style.NAME));
        return table;
    }

    private String what(MetadataChange change) {
        return session.text("cli.metadata." + change.kind());
    }
}
