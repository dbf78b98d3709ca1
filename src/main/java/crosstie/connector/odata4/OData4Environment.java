package crosstie.connector.odata4;

import crosstie.connector.Changes;
import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.connector.Sink;
import crosstie.connector.Source;
import crosstie.connector.WritePlan;
import crosstie.connector.call.Calls;
import crosstie.connector.call.Opening;
import crosstie.connector.flat.FlatChanges;
import crosstie.connector.flat.FlatReads;
import crosstie.connector.flat.FlatWriter;
import crosstie.connector.shape.CsdlTables;
import crosstie.connector.shape.Watch;
import crosstie.connector.shape.Wordings;
import crosstie.connector.write.BatchSink;
import crosstie.connector.write.Degree;
import crosstie.connector.write.Finder;
import crosstie.connector.write.Transport;
import crosstie.model.ChangeWay;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.model.FilterPlan;
import crosstie.model.IntegrationKey;
import crosstie.model.MetadataChange;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import crosstie.model.Usage;
import crosstie.model.Watermark;
import crosstie.odata.csdl.Csdl;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One service. */
final class OData4Environment implements Environment {
    private static final int BATCH = 50;

    private final Opening opening;
    private final Calls calls;
    private final CsdlTables tables;
    private final Watch watch;
    private final OData4Manner manner;
    private final FlatReads reads;
    private final FlatChanges changes;
    private final Transport transport;
    private final Degree degree = new Degree(2, 8);

    OData4Environment(Opening opening) {
        this.opening = opening;
        this.calls = opening.calls(degree::throttled);
        this.tables = new CsdlTables(calls, opening, Csdl.usual(), () -> Shape::entity, Wordings.NONE);
        this.watch = new Watch(tables::current);
        this.manner = new OData4Manner(
                opening.connection().setting("company"), opening.root().getRawAuthority());
        this.reads = new FlatReads(calls, manner);
        this.changes =
                new FlatChanges(calls, manner, reads, opening.surroundings().clock(), true);
        this.transport = new EitherTransport(calls.client(), degree);
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

    /** A service that keeps companies tells so by its keys only. */
    @Override
    public List<String> companies() {
        return List.of();
    }

    @Override
    public long count(Query query) {
        return reads.count(query);
    }

    @Override
    public FilterPlan plan(Query query) {
        return reads.plan(query);
    }

    @Override
    public Source read(Query query) {
        return watch.over(reads.read(query), query);
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
        return reads.readByKey(query, key, keys);
    }

    /** @throws Refusal usage, {@code COMPANY_MISSING} */
    @Override
    public Sink write(WritePlan plan) {
        if (plan.entity().perCompany() && manner.company(plan.entity(), plan.organization()) == null) {
            throw Refusal.usage(
                    "COMPANY_MISSING", plan.entity().collection(), connection().name());
        }
        Finder finder = new Finder(this, plan);
        return watch.over(
                new BatchSink(
                        calls,
                        // relative to the service root: every service takes that, some behind a proxy nothing else
                        () -> new FlatWriter(plan, manner, finder, UnaryOperator.identity()),
                        transport,
                        degree,
                        BATCH,
                        true),
                plan);
    }

    @Override
    public List<TestStep> test(Consumer<TestStep> ended) {
        return new OData4Test(opening, this, ended).steps();
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
        return "odata4 " + opening.root();
    }
}
