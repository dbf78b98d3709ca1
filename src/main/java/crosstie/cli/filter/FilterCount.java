package crosstie.cli.filter;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.json.FilterOut;
import crosstie.model.FilterPlan;
import crosstie.model.LiveCount;
import crosstie.model.OrganizationMapping;
import crosstie.studio.map.Filters;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie filter count CONNECTION ENTITY TEXT}: how many rows it lets through now. */
@Command(name = "count")
public final class FilterCount implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CONNECTION", descriptionKey = "connection")
    private String connection;

    @Parameters(index = "1", paramLabel = "ENTITY", descriptionKey = "entity-name")
    private String entity;

    @Parameters(index = "2", paramLabel = "TEXT", descriptionKey = "filter-text")
    private String text;

    @Option(names = "--company", paramLabel = "COMPANY", descriptionKey = "company-of", defaultValue = "")
    private String company;

    public FilterCount(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Filters filters = session.studio().filters();
        LiveCount count =
                filters.count(connection, entity, text, new OrganizationMapping(company.strip(), "", Map.of()));
        if (session.json()) {
            FilterPlan plan = filters.plan(connection, entity, text);
            session.document(FilterOut.count(
                    count, plan.asked(), plan.kept().map(filters::text).orElse("")));
        } else {
            session.print(session.text("cli.filter.count." + count.certainty(), session.number(count.rows())));
        }
        return Exit.COMPLETED;
    }
}
