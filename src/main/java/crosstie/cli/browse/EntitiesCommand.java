package crosstie.cli.browse;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.json.EntityOut;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.studio.browse.Entities;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie entities CONNECTION [WORDS]}. */
@Command(name = "entities")
public final class EntitiesCommand implements Callable<Integer> {
    private static final int MOST_IN_FIELDS = 10;

    private final Session session;

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "connection")
    private String connection;

    @Parameters(index = "1..*", paramLabel = "WORDS", descriptionKey = "words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--refresh", descriptionKey = "refresh")
    private boolean refresh;

    public EntitiesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (refresh) {
            session.studio().refreshes().refresh(connection);
        }
        Entities.Matches found = session.studio().entities().search(connection, String.join(" ", words));
        if (session.json()) {
            session.document(EntityOut.entities(found.total(), found.matched(), found.inFields()));
        } else {
            print(found);
        }
        return Exit.COMPLETED;
    }

    private void print(Entities.Matches found) {
        Table table = new Table()
                .text(session.text("cli.entity.collection"))
                .text(session.text("cli.label"))
                .number(session.text("cli.fields"))
                .text(session.text("cli.key"));
        for (EntityName e : found.matched()) {
            String fields = e.fields() < 0 ? "" : session.number(e.fields());
            table.row(e.collection(), e.label(), fields, String.join(", ", e.key()))
                    .style(0, Style.NAME);
        }
        if (!table.isEmpty()) {
            session.print(table);
        }
        printFields(found);
        session.print(session.text(
                "cli.entities.end", session.number(found.matched().size()), session.number(found.total())));
    }

    /** Where only a field is called so, the first few. */
    private void printFields(Entities.Matches found) {
        if (found.inFields().isEmpty()) {
            return;
        }
        Table table = new Table()
                .text(session.text("cli.entities.field"))
                .text(session.text("cli.label"))
                .text(session.text("cli.entity.collection"));
        found.inFields().stream().limit(MOST_IN_FIELDS).forEach(m -> {
            EntityMatch.Hit first = m.fields().getFirst();
            table.row(first.name(), first.label(), m.entity().collection()).style(0, Style.NAME);
        });
        session.print(table);
        session.print(session.text(
                "cli.entities.fields", session.number(found.inFields().size())));
    }
}
