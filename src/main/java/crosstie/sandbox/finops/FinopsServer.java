package crosstie.sandbox.finops;

import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.limit.Shortage;
import crosstie.sandbox.metadata.Manner;
import crosstie.sandbox.query.BadQuery;
import crosstie.sandbox.query.Split;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers requests below {@code /data/} and {@code /Metadata/}. */
public final class FinopsServer implements Function<Request, Answer> {
    static final List<String> COMPANIES = List.of("usmf", "demf");
    private static final String DATA = "/data/";

    private final Database database;
    private final String root;
    private final Shortage shortage;
    private final Switches switches;
    private final Sequences sequences = new Sequences();
    private final FinopsQuery query;
    private final FinopsWriter writer;
    private final FinopsBatch batch;
    private final FinopsMetadata metadata;
    private final AtomicBoolean warm = new AtomicBoolean();
    private final Duration slowFirst;
    private final MetadataService service;
    private final Packages packages;
    private final OrderActions orders;

    /**
     * @param own the working entities, which {@code all} begins with
     * @param root the server's address with a slash at its end
     */
    public FinopsServer(
            Database database,
            Book own,
            Book all,
            Manner manner,
            String root,
            Shortage shortage,
            Map<String, String> by,
            Clock clock) {
        switches = new Switches(by);
        this.shortage = shortage;
        Manners manners = Manners.of(by);
        this.database = database;
        this.slowFirst = manner.slowFirst();
        this.root = root;
        String data = root + "data/";
        query = new FinopsQuery(database, data, switches);
        writer = new FinopsWriter(new Application(database, clock, sequences), query, data, manners);
        batch = new FinopsBatch(database, manners.goesOn(), this::inBatch, refused -> late(FinopsErrors.of(refused)));
        Labels labels = new Labels(own);
        metadata = new FinopsMetadata(all, labels, data, manner.size().lean);
        service = new MetadataService(all, labels, manner.filters(), root);
        orders = new OrderActions(new OrderLife(database, clock));
        packages = new Packages(new PackageImport(database, own, writer), root);
    }

    /** Whether it leads to the store of files, whose links are the permission (F-48). */
    public static boolean isStore(Request request) {
        return request.path().startsWith(Packages.STORE);
    }

    /** Where rows without a number get theirs from. */
    public Sequences sequences() {
        return sequences;
    }

    @Override
    public Answer apply(Request request) {
        return answer(request)
                .with("OData-Version", "4.0")
                .with("ms-dyn-aid", UUID.randomUUID().toString());
    }

    private Answer answer(Request request) {
        try {
            if (shortage.strikes()) throw Refused.shortOfResources();
            return route(request, null);
        } catch (Refused refused) {
            return late(FinopsErrors.of(refused));
        } catch (BadQuery bad) {
            return FinopsErrors.of(Refused.query(bad.getMessage()));
        }
    }

    /** F-56. */
    private Answer late(Answer answer) {
        return answer.status() == 429 ? answer.with("Retry-After", shortage.retryAfter()) : answer;
    }

    private Answer inBatch(Request request, Work work) {
        if (shortage.strikesPart()) throw Refused.shortOfResources();
        if (request.path().endsWith("$batch")) throw Refused.payload("Nested batch requests are not supported.");
        try {
            return route(request, work).with("OData-Version", "4.0");
        } catch (BadQuery bad) {
            throw Refused.query(bad.getMessage());
        }
    }

    private Answer route(Request request, Work work) {
        String path = request.path().equals("/data") ? DATA : request.path();
        if (path.regionMatches(true, 0, "/Metadata/", 0, 10)) return service.answer(path.substring(10), request);
        if (path.startsWith(Packages.STORE)) return packages.store(request);
        if (path.startsWith("/") && !path.startsWith(DATA)) throw noRoute(request);
        String rest = path.startsWith(DATA) ? path.substring(DATA.length()) : path;
        List<String> segments = Split.at('/', rest);
        String first = segments.getFirst();
        if (first.isEmpty()) return metadata.serviceDocument();
        if (first.equals("$metadata")) return metadataDocument(request);
        if (first.equals("$batch")) {
            if (!request.method().equals("POST")) throw Refused.verb(request.method());
            return batch.answer(request);
        }
        String second = segments.size() > 1 ? segments.get(1) : "";
        if (second.startsWith(Scopes.NAMESPACE) && first.equals("DataManagementDefinitionGroups"))
            return packages(second.substring(Scopes.NAMESPACE.length()), request);
        if (OrderActions.serves(first, second)) return orders(first, second, request, work);
        if (second.startsWith(Scopes.NAMESPACE)) return FinopsActions.answer(first, second, request, root);
        return table(first, second, request, work);
    }

    private Answer orders(String set, String action, Request request, Work work) {
        if (!request.method().equals("POST")) throw Refused.verb(request.method());
        Company company = Company.of(request, COMPANIES.getFirst());
        Table headers = database.set(SalesOrders.HEADERS);
        return writing(work, w -> orders.answer(w, headers, set, action, request, company));
    }

    private Answer packages(String action, Request request) {
        if (!request.method().equals("POST")) throw Refused.verb(request.method());
        return packages.answer(action, request);
    }

    /** The first one after the start is slow (F-6). */
    private Answer metadataDocument(Request request) {
        if (!warm.getAndSet(true)) LockSupport.parkNanos(slowFirst.toNanos());
        return metadata.document(request);
    }

    private Refused noRoute(Request request) {
        String uri = root.substring(0, root.length() - 1)
                + (request.path().startsWith("/") ? "" : "/data/")
                + request.path();
        return Refused.route(uri);
    }

    private Answer table(String first, String second, Request request, Work work) {
        int open = first.indexOf('(');
        Table table = database.set(Uris.decode(open < 0 ? first : first.substring(0, open), false));
        if (table == null || !second.isEmpty() && !second.equals("$count")) throw noRoute(request);
        Company company = Company.of(request, COMPANIES.getFirst());
        if (open < 0) return collection(table, second, request, work, company);
        if (!first.endsWith(")") || !second.isEmpty()) throw noRoute(request);
        EntityKey key = EntityKey.parse(table, first.substring(open + 1, first.length() - 1));
        return row(key, request, work, company);
    }

    private Answer collection(Table table, String second, Request request, Work work, Company company) {
        return switch (request.method()) {
            case "GET" ->
                reading(() ->
                        second.isEmpty() ? query.page(table, request, company) : query.count(table, request, company));
            case "POST" -> writing(work, w -> writer.create(w, table, request, company));
            case "PATCH", "PUT", "DELETE" ->
                throw Refused.update("More than one resource was found when selecting for update.");
            default -> throw Refused.verb(request.method());
        };
    }

    private Answer row(EntityKey key, Request request, Work work, Company company) {
        return switch (request.method()) {
            case "GET" ->
                reading(() -> {
                    int slot = key.slot(company);
                    if (slot < 0) throw switches.missingRow();
                    return query.row(key.table(), slot, request, 200);
                });
            case "PATCH", "PUT" -> writing(work, w -> writer.patch(w, key, request, company));
            case "DELETE" -> writing(work, w -> writer.delete(w, key, request, company));
            default -> throw Refused.verb(request.method());
        };
    }

    private Answer reading(Supplier<Answer> read) {
        database.reading().lock();
        try {
            return read.get();
        } finally {
            database.reading().unlock();
        }
    }

    private Answer writing(Work open, Function<Work, Answer> write) {
        if (open != null) return write.apply(open);
        try (Work work = database.begin()) {
            Answer answer = write.apply(work);
            work.commit();
            return answer;
        }
    }
}
