package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.connector.Page;
import crosstie.connector.Query;
import crosstie.connector.Source;
import crosstie.mapping.SourceFilter;
import crosstie.mapping.filter.FilterLines;
import crosstie.mapping.filter.FilterReader;
import crosstie.mapping.filter.FilterWriter;
import crosstie.mapping.filter.LinesFilter;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.FilterLine;
import crosstie.model.FilterPlan;
import crosstie.model.LiveCount;
import crosstie.model.LiveCount.Certainty;
import crosstie.model.OrganizationMapping;
import crosstie.studio.connect.Environments;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Source filters: as text and as lines, held against an entity, and counted. Errors are refusals with the place or the nearest names. */
public final class Filters {
    /** Rows counted one by one at most, where the system does not count. */
    private static final int MOST = 20_000;

    private final Environments environments;
    private final Clock clock;

    public Filters(Environments environments, Clock clock) {
        this.environments = environments;
        this.clock = clock;
    }

    /** The lines that a text stands for. */
    public FilterLine.Group read(String text) {
        return FilterLines.of(FilterReader.read(text));
    }

    /** The text that lines stand for. */
    public String write(FilterLine.Group lines) {
        return LinesFilter.text(lines);
    }

    /** Somebody's text in the form that this program writes. */
    public String tidy(String text) {
        return FilterWriter.write(FilterReader.read(text));
    }

    /** A filter as its own text. */
    public String text(Filter filter) {
        return FilterWriter.write(filter);
    }

    /** Who would apply which part; nothing is sent but questions about metadata. */
    public FilterPlan plan(String connection, String entity, String text) {
        Environment environment = environments.kept(connection);
        return environment.plan(query(environment, entity, text, OrganizationMapping.NONE));
    }

    /** How many rows it lets through now. */
    public LiveCount count(String connection, String entity, String text, OrganizationMapping organization) {
        Environment environment = environments.kept(connection);
        OrganizationMapping given = organization.company().isEmpty() ? usual(environment, entity) : organization;
        Query whole = query(environment, entity, text, given);
        FilterPlan plan = environment.plan(whole);
        Query pushed = new Query(whole.entity(), List.of(), plan.pushed().orElse(null), given, 0);
        long rows = environment.count(pushed);
        LiveCount counted = rows < 0 ? byReading(environment, pushed) : new LiveCount(rows, Certainty.EXACT);
        boolean kept = plan.kept().isPresent() && counted.rows() > 0;
        return kept && counted.certainty() == Certainty.EXACT
                ? new LiveCount(counted.rows(), Certainty.AT_MOST)
                : counted;
    }

    /** The company of the connection, else the first that there is. */
    private static OrganizationMapping usual(Environment environment, String entity) {
        if (!environment.entity(entity).perCompany()) {
            return OrganizationMapping.NONE;
        }
        String own = environment.connection().setting("company");
        String company =
                own.isBlank() ? environment.companies().stream().findFirst().orElse("") : own;
        return new OrganizationMapping(company, "", Map.of());
    }

    private Query query(Environment environment, String entity, String text, OrganizationMapping organization) {
        Entity shape = environment.entity(entity);
        Filter filter = SourceFilter.read(text, shape, clock.instant());
        return new Query(shape, List.of(), filter, organization, 0);
    }

    /** Keys only, page by page, as far as it is worth it. */
    private static LiveCount byReading(Environment environment, Query query) {
        List<FieldPath> key = query.entity().key().stream()
                .flatMap(f -> FieldPath.parse(f).stream())
                .toList();
        long rows = 0;
        try (Source pages = environment.read(
                new Query(query.entity(), key, query.filter(), query.organization(), query.pageSize()))) {
            for (Page page = pages.next(); page != null; page = pages.next()) {
                rows += page.rows().size();
                if (rows >= MOST) {
                    return new LiveCount(rows, Certainty.AT_LEAST);
                }
            }
        }
        return new LiveCount(rows, Certainty.EXACT);
    }
}
