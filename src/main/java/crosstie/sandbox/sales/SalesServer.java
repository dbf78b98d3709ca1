package crosstie.sandbox.sales;

import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.BadQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Answers requests below {@code /api/data/v9.2/}. */
public final class SalesServer implements Function<Request, Answer> {
    private static final String SERVICE = "/api/data/v9.2/";
    private static final int LONGEST_URL = 32_768;
    private static final int LONGEST_IN_BATCH = 65_536;

    private final Database database;
    private final SalesQuery query;
    private final Tracker tracker;
    private final SalesWriter writer;
    private final SalesBatch batch;
    private final SalesFunctions functions;
    private final Fresh<SalesMetadata> metadata;
    private final Fresh<Definitions> definitions;
    private final SalesBulk bulk;
    private final Messages messages;
    private final SalesActions actions;
    private final Associations associations;

    /**
     * @param root the server's address with a slash at its end
     * @param by how it behaves where real ones differ, see {@link Switches}
     */
    public SalesServer(
            Database database, Book book, Organization organization, String root, Map<String, String> by, Clock clock) {
        Switches switches = new Switches(by);
        this.database = database;
        List<Shape> shapes = book.shapes();
        String service = root + SERVICE.substring(1);
        Relations relations = new Relations(shapes);
        query = new SalesQuery(database, relations, service);
        tracker = new Tracker(database, relations, organization, switches, clock, service);
        Rules rules = new Rules(database, organization, new Counters(), switches);
        writer = new SalesWriter(database, relations, rules, query, new Documents(database), switches, service);
        messages = new Messages(shapes, switches, service);
        bulk = new SalesBulk(database, relations, writer, messages, switches, service);
        actions = new SalesActions(database, writer);
        associations = new Associations(database, relations, writer);
        batch = new SalesBatch(database, this::inBatch);
        functions = new SalesFunctions(database, organization, service);
        metadata = new Fresh<>(book, clock, stale -> new SalesMetadata(book, relations, service, stale));
        definitions = new Fresh<>(book, clock, stale -> new Definitions(book, relations, service, switches, stale));
    }

    @Override
    public Answer apply(Request request) {
        return stamped(answer(request, LONGEST_URL));
    }

    private Answer answer(Request request, int longest) {
        try {
            if (request.path().length() + request.query().length() > longest)
                return Answer.text(
                        414, "text/html", "<html><body>HTTP Error 414. The request URL is too long.</body></html>");
            return route(request, null, Map.of());
        } catch (Fault fault) {
            return Errors.of(fault, SalesQuery.annotations(request));
        } catch (BadQuery bad) {
            return Errors.of(Fault.query(bad.getMessage()), SalesQuery.annotations(request));
        }
    }

    /** D-6. */
    private static Answer stamped(Answer answer) {
        String id = UUID.randomUUID().toString();
        return answer.with("OData-Version", "4.0")
                .with("x-ms-service-request-id", id)
                .with("REQ_ID", id);
    }

    private Answer inBatch(Request request, Work work, Map<String, String> declared) {
        if (request.path().endsWith("$batch")) throw Fault.invalid("Nested batch requests are not supported.");
        if (request.path().length() + request.query().length() > LONGEST_IN_BATCH)
            throw Fault.invalid("The URL is too long.");
        try {
            return route(request, work, declared).with("OData-Version", "4.0");
        } catch (BadQuery bad) {
            throw Fault.query(bad.getMessage());
        }
    }

    private Answer route(Request request, Work work, Map<String, String> declared) {
        String path = request.path();
        String bare = path.equals("/api/data/v9.2") ? SERVICE : path;
        if (bare.startsWith("/") && !bare.startsWith(SERVICE)) throw noRoute(path);
        List<String> segments = segments(bare.startsWith(SERVICE) ? bare.substring(SERVICE.length()) : bare);
        String first = segments.isEmpty() ? "" : segments.getFirst();
        if (first.isEmpty()) return metadata.of(request).serviceDocument();
        if (first.equals("$metadata")) return metadata.of(request).document(request);
        if (first.equals("$batch")) return posted(request) ? batch.answer(request) : refuse(request);
        if (Definitions.serves(first)) return definitions.of(request).answer(segments, request);
        if (messages.serves(first) && segments.size() == 1) return messages.answer(first, request);
        if (SalesActions.serves(first))
            return posted(request) ? writing(work, w -> actions.answer(w, first, request)) : refuse(request);
        Answer function = functions.answer(first, request);
        return function != null ? function : table(segments, request, work, declared);
    }

    private static boolean posted(Request request) {
        return request.method().equals("POST");
    }

    private static Answer refuse(Request request) {
        throw Fault.verb(request.method());
    }

    private static Fault noRoute(String path) {
        return new Fault(404, "", "No HTTP resource was found that matches the request URI '" + path + "'.");
    }

    /** Cuts at slashes that stand outside parentheses. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String part : crosstie.sandbox.query.Split.at('/', path.startsWith("/") ? path.substring(1) : path)) {
            if (!part.isEmpty()) segments.add(part);
        }
        return segments;
    }

    private Answer table(List<String> segments, Request request, Work work, Map<String, String> declared) {
        String first = segments.getFirst();
        int open = first.indexOf('(');
        String set = Uris.decode(open < 0 ? first : first.substring(0, open), false);
        Table table = database.set(set);
        if (table == null) throw Fault.segment(set);
        String second = segments.size() > 1 ? segments.get(1) : "";
        if (open < 0) return collection(table, second, request, work, declared);
        if (!first.endsWith(")")) throw Fault.query("The key in the request URI is not closed.");
        Address address = Address.parse(table, first.substring(open + 1, first.length() - 1));
        if (segments.size() > 2
                && segments.get(2).equals("$ref")
                && !request.method().equals("GET"))
            return writing(work, w -> associations.answer(w, address, second, request));
        return row(address, second, request, work, declared);
    }

    private Answer collection(Table table, String second, Request request, Work work, Map<String, String> declared) {
        switch (request.method()) {
            case "GET" -> {
                boolean tracked = Tracker.isMeant(request);
                if (second.isEmpty())
                    return reading(() -> tracked ? tracker.page(table, request) : query.page(table, request));
                if (second.equals("$count"))
                    return reading(() -> tracked ? tracker.count(table, request) : query.count(table, request));
                throw Fault.segment(second);
            }
            case "POST" -> {
                if (SalesBulk.serves(second)) return bulk.answer(table, second, request, work);
                if (!second.isEmpty()) throw Fault.segment(second);
                return writing(work, w -> writer.create(w, table, request, declared));
            }
            default -> throw Fault.verb(request.method());
        }
    }

    private Answer row(Address address, String second, Request request, Work work, Map<String, String> declared) {
        boolean property = !second.isEmpty();
        return switch (request.method()) {
            case "GET" -> {
                if (property) throw Fault.segment(second);
                yield reading(() -> {
                    address.refuseUnsafe();
                    return query.row(address.table(), address.existing(), request);
                });
            }
            case "PATCH" -> writing(work, w -> writer.patch(w, address, request, declared));
            case "PUT" -> writing(work, w -> property ? writer.property(w, address, second, request) : refuse(request));
            case "DELETE" ->
                writing(
                        work,
                        w -> property
                                ? writer.property(w, address, second, request)
                                : writer.delete(w, address, request));
            default -> throw Fault.verb(request.method());
        };
    }

    private Answer reading(java.util.function.Supplier<Answer> read) {
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
