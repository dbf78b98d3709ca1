package crosstie.connector.finops;

import crosstie.connector.Changes;
import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.connector.Sink;
import crosstie.connector.Source;
import crosstie.connector.WritePlan;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Opening;
import crosstie.connector.finops.packages.Carrier;
import crosstie.connector.finops.packages.PackageSink;
import crosstie.connector.flat.FlatChanges;
import crosstie.connector.flat.FlatReads;
import crosstie.connector.flat.FlatWriter;
import crosstie.connector.shape.CsdlTables;
import crosstie.connector.shape.KeptTexts;
import crosstie.connector.shape.Watch;
import crosstie.connector.write.BatchSink;
import crosstie.connector.write.BatchSize;
import crosstie.connector.write.BatchTransport;
import crosstie.connector.write.Degree;
import crosstie.connector.write.Finder;
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
import crosstie.odata.BodyReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One F&amp;O environment. */
final class FinopsEnvironment implements Environment {

    private final Opening opening;
    private final Calls calls;
    private final FinopsLabels labels;
    private final CsdlTables tables;
    private final Watch watch;
    private final FinopsManner manner;
    private final FlatReads reads;
    private final FlatChanges changes;
    private final BatchSize size = new BatchSize(100, 25, 400);
    private final Degree degree = new Degree(4, 32, size);

    /** One import at a time (F-49). */
    private final ReentrantLock road = new ReentrantLock();

    FinopsEnvironment(Opening opening) {
        this.opening = opening;
        this.calls = opening.calls(degree::throttled);
        String language = FinopsLabels.language(opening.surroundings().language());
        MetadataService service = new MetadataService(calls, opening.root().getRawPath());
        KeptTexts texts = new KeptTexts(opening.connection(), opening.surroundings(), "labels." + language);
        this.labels = new FinopsLabels(service, texts, language);
        this.tables = new CsdlTables(calls, opening, Shape.csdl(), () -> shaper(service), labels);
        this.watch = new Watch(tables::current);
        this.manner = new FinopsManner(
                opening.connection().setting("company"), opening.root().getRawAuthority());
        this.reads = new FlatReads(calls, manner);
        // there is no delta here, and asking costs a request (F-44)
        this.changes =
                new FlatChanges(calls, manner, reads, opening.surroundings().clock(), false);
    }

    /** Which data entities there are is asked once for all of them. */
    private CsdlTables.Shaper shaper(MetadataService service) {
        DataEntities told = new DataEntities(service.dataEntities());
        labels.told(told.labels());
        return (model, set, type) -> told.on(Shape.entity(model, set, type));
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
    public Entity shown(String called) {
        labels.ask(tables.entity(called));
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

    /** Legal entities; every version publishes one of the two sets. */
    @Override
    public List<String> companies() {
        return calls.find("LegalEntities?$select=LegalEntityId", Map.of(), ids("LegalEntityId"))
                .or(() -> calls.find("Companies?$select=DataArea", Map.of(), ids("DataArea")))
                .orElse(List.of());
    }

    private static BodyReader<List<String>> ids(String column) {
        return JsonAnswer.items(n -> n.path(column).asText().toLowerCase(Locale.ROOT));
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
        Sink batches = new BatchSink(
                calls,
                () -> new FlatWriter(plan, manner, finder, FlatWriter.inBatch(calls)),
                new BatchTransport(calls.client(), true, degree),
                degree,
                size,
                true);
        Sink whole = Ways.byPackage(connection(), plan)
                ? Carrier.of(plan, manner, calls, opening)
                        .<Sink>map(carrier -> new PackageSink(batches, carrier, road))
                        .orElse(batches)
                : batches;
        return watch.over(whole, plan);
    }

    @Override
    public List<TestStep> test(Consumer<TestStep> ended) {
        return new FinopsTest(opening, ended).steps();
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
        return "finops " + opening.root();
    }
}
