package crosstie.cli.filter;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.json.FilterOut;
import crosstie.model.FilterPlan;
import crosstie.studio.map.Filters;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie filter check CONNECTION ENTITY TEXT}: what the system is asked, and what is left to the engine. */
@Command(name = "check")
public final class FilterCheck implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "connection")
    private String connection;

    @Parameters(index = "1", paramLabel = "ENTITY", descriptionKey = "entity-name")
    private String entity;

    @Parameters(index = "2", paramLabel = "TEXT", descriptionKey = "filter-text")
    private String text;

    public FilterCheck(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Filters filters = session.studio().filters();
        FilterPlan plan = filters.plan(connection, entity, text);
        String kept = plan.kept().map(filters::text).orElse("");
        if (session.json()) {
            session.document(FilterOut.check(filters.tidy(text), plan.asked(), kept, filters.read(text)));
        } else {
            session.print(session.text("cli.filter.read", Printable.line(filters.tidy(text))));
            session.print(session.text("cli.filter.asked", shown(plan.asked())));
            session.print(session.text("cli.filter.kept", shown(kept)));
        }
        return Exit.COMPLETED;
    }

    private String shown(String part) {
        return part.isEmpty() ? session.text("cli.filter.nothing") : Printable.line(part);
    }
}
