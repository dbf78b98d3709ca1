package crosstie.connector.dataverse;

import crosstie.connector.Changes;
import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.connector.Sink;
import crosstie.connector.Source;
import crosstie.connector.WritePlan;
import crosstie.connector.call.Calls;
import crosstie.connector.call.Opening;
import crosstie.connector.filter.Said;
import crosstie.connector.limit.Limits;
import crosstie.connector.read.Fetch;
import crosstie.connector.read.KeyRead;
import crosstie.connector.read.PagedSource;
import crosstie.connector.read.Selection;
import crosstie.connector.shape.Watch;
import crosstie.connector.write.BatchSink;
import crosstie.connector.write.BatchSize;
import crosstie.connector.write.BatchTransport;
import crosstie.connector.write.Degree;
import crosstie.connector.write.Finder;
import crosstie.connector.write.SingleTransport;
import crosstie.connector.write.Transport;
import crosstie.model.ChangeWay;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.model.FieldPath;
import crosstie.model.FilterPlan;
import crosstie.model.IntegrationKey;
import crosstie.model.MetadataChange;
import crosstie.model.OrganizationMapping;
import crosstie.model.TestStep;
import crosstie.model.Usage;
import crosstie.model.Watermark;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import crosstie.odata.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** One Dataverse environment. */
final class DataverseEnvironment implements Environment {
    private static final int PAGE = 5_000;
    /** The count says no more than this (D-18). */
    private static final long COUNT_CAP = 5_000;
    /** Characters of one condition; URLs may have 32,768 (D-4), but long chains cost the server more than a second request. */
    private static final int ROOM = 10_000;

    /** D-54; some environments have more and say so. */
    private static final Limits LIMITS = new Limits(6_000, 1_200_000);

    private final Opening opening;
    private final Calls calls;
    private final Tables tables;
    private final Watch watch;
    private final BusinessUnits businessUnits;
    private final Owners owners;
    private final BulkMessages bulk;
    private final Writing writing;
    private final DataverseChanges changes;
    private final BatchSize size = new BatchSize(50, 10, 200);
    private final Degree degree = new Degree(4, 48, size);

    DataverseEnvironment(Opening opening) {
        this.opening = opening;
        this.writing = Writing.of(opening.connection());
        this.calls = opening.calls(LIMITS, degree::throttled);
        this.tables = new Tables(calls, opening);
        this.watch = new Watch(tables::current);
        this.businessUnits = new BusinessUnits(calls);
        this.owners = new Owners(calls);
        this.bulk = new BulkMessages(calls);
        this.changes = new DataverseChanges(
                calls,
                tables::entity,
                businessUnits,
                this::read,
                this::readByKey,
                opening.surroundings().clock());
    }

    @Override
    public Connection connection() {
        return opening.connection();
    }

    @Override
    public List<EntityName> entities() {
        return tables.names();
    }

    @Override
    public Entity entity(String called) {
        return tables.entity(called);
    }

    @Override
    public List<EntityMatch> search(String words, int most) {
        return tables.search(words, most);
    }

    @Override
    public List<MetadataChange> refresh() {
        return tables.refresh();
    }

    /** Sales knows business units, not companies. */
    @Override
    public List<String> companies() {
        return List.of();
    }

    @Override
    public long count(Query query) {
        Said.Split split = split(query);
        Selecting none = new Selecting(paths(query.entity()), 0);
        Url url = conditions(none.into(Url.of(query.entity().collection())), split.text(), query)
                .names("$count", "true");
        RowPage page = calls.read(
                url.toString(), none.headers(1), new PageReader(none.selection().columns()));
        boolean exact = split.rest() == null && page.count() >= 0 && page.count() < COUNT_CAP;
        return exact || page.count() == 0 ? page.count() : -1;
    }

    @Override
    public FilterPlan plan(Query query) {
        return split(query).plan();
    }

    @Override
    public Source read(Query query) {
        Said.Split split = split(query);
        Selecting selecting = selecting(query);
        selecting.identify();
        Url url = conditions(selecting.into(Url.of(query.entity().collection())), split.text(), query)
                .names("$orderby", String.join(",", query.entity().key()));
        int size = query.pageSize() > 0 ? Math.min(query.pageSize(), PAGE) : PAGE;
        Selection selection = selecting.selection();
        Fetch fetch = Fetch.of(calls, selecting.headers(size), selection);
        return watch.over(
                new PagedSource(calls, fetch, selection, url.toString(), split.rest(), () -> count(query)), query);
    }

    @Override
    public ChangeWay changeWay(Entity entity) {
        return changes.way(entity);
    }

    @Override
    public Changes changes(Query query, Optional<Watermark> since) {
        return changes.open(query, since);
    }

    @Override
    public List<Found> readByKey(Query query, IntegrationKey key, List<Object[]> keys) {
        Said.Split split = split(query);
        Selecting selecting = selecting(query);
        KeyTerm term = new KeyTerm(paths(query.entity()), key);
        int[] slots = term.parts().stream().mapToInt(selecting::extra).toArray();
        int id = selecting.extra(FieldPath.plain(query.entity().key().getFirst()));
        Selection selection = selecting.selection();
        KeyRead read = new KeyRead(
                calls,
                () -> Fetch.of(calls, selecting.headers(PAGE), selection),
                selection,
                slots,
                row -> row[id],
                ROOM,
                term::of,
                chain -> conditions(
                                selecting.into(Url.of(query.entity().collection())),
                                and(split.text(), "(" + chain + ")"),
                                query)
                        .toString());
        return read.of(keys);
    }

    private Selecting selecting(Query query) {
        Selecting selecting =
                new Selecting(paths(query.entity()), query.select().size());
        for (int i = 0; i < query.select().size(); i++) {
            selecting.add(query.select().get(i), i);
        }
        return selecting;
    }

    private Paths paths(Entity entity) {
        return new Paths(entity, tables::entity);
    }

    private Said.Split split(Query query) {
        return Said.split(query.filter(), new DataverseDialect(paths(query.entity())));
    }

    private Url conditions(Url url, String filter, Query query) {
        String all = and(filter, businessUnit(query.entity(), query.organization()));
        return all == null ? url : url.option("$filter", all);
    }

    /** Rows of one business unit, where the table has owners at all. */
    private String businessUnit(Entity entity, OrganizationMapping organization) {
        boolean scoped = !organization.businessUnit().isEmpty()
                && entity.field("owningbusinessunit").isPresent();
        return scoped ? "_owningbusinessunit_value eq " + businessUnits.id(organization.businessUnit()) : null;
    }

    private static String and(String one, String other) {
        List<String> both = new ArrayList<>();
        both.add(one);
        both.add(other);
        both.removeIf(Objects::isNull);
        return both.isEmpty() ? null : String.join(" and ", both);
    }

    @Override
    public Sink write(WritePlan plan) {
        Finder finder = new Finder(this, plan);
        Writing way = writing.forRows(plan.expected());
        RowOwner owner = new RowOwner(
                businessUnits,
                owners,
                plan.organization().businessUnit(),
                connection().settings().getOrDefault(Owners.SETTING, ""));
        Sink sink = new BatchSink(
                calls,
                () -> new DataverseWriter(
                        plan, calls, owner, finder, connection().identity()),
                transport(way, plan.entity()),
                degree,
                way == Writing.BATCH ? size : BatchSize.fixed(way.rows()),
                false);
        States states = new States(plan);
        Sink whole = states.areWritten()
                ? new StateSink(sink, states, new ClosingActions(calls, finder, plan.entity()))
                : sink;
        return watch.over(whole, plan);
    }

    private Transport transport(Writing way, Entity entity) {
        Transport batches = new BatchTransport(calls.client(), false, degree);
        return switch (way) {
            case SINGLE -> new SingleTransport(calls.client());
            case BULK -> new BulkTransport(calls.client(), batches, bulk, new BulkBody(entity));
            default -> batches;
        };
    }

    @Override
    public List<TestStep> test(Consumer<TestStep> ended) {
        return new DataverseTest(opening, ended).steps();
    }

    @Override
    public long requests() {
        return calls.requests();
    }

    @Override
    public Usage usage() {
        return calls.account().usage();
    }

    @Override
    public void close() {
        calls.close();
        opening.signIn().close();
    }

    @Override
    public String toString() {
        return "dataverse " + Map.of("root", opening.root());
    }
}
