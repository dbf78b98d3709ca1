package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.Candidates;
import crosstie.sandbox.query.Conditions;
import crosstie.sandbox.query.Cursor;
import crosstie.sandbox.query.Dialect;
import crosstie.sandbox.query.FilterParser;
import crosstie.sandbox.query.Matches;
import crosstie.sandbox.query.Node;
import crosstie.sandbox.query.Order;
import crosstie.sandbox.query.Test;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads: pages of a table, single rows and counts (D-15 to D-22). */
final class SalesQuery {
    static final JsonFactory JSON = new JsonFactory();
    static final String TYPE = "application/json; odata.metadata=minimal";
    private static final int CAP = 5000;
    private static final Set<String> OPTIONS =
            Set.of("$select", "$filter", "$orderby", "$top", "$expand", "$count", "$skiptoken", "tag");
    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=([0-9]{1,9})");
    private static final Pattern ANNOTATIONS = Pattern.compile("odata\\.include-annotations=(\"[^\"]*\"|[^,;\\s]*)");

    private final Database database;
    private final Relations relations;
    private final String root;
    private final Matches matches = new Matches();

    SalesQuery(Database database, Relations relations, String root) {
        this.database = database;
        this.relations = relations;
        this.root = root;
    }

    static int whole(String text, int fallback) {
        if (text == null) return fallback;
        if (!text.matches("[0-9]{1,9}"))
            throw Fault.query("Invalid value '" + text + "' for a query option. An integer is expected.");
        return Integer.parseInt(text);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    static String annotations(Request request) {
        String wanted = found(ANNOTATIONS, request.header("prefer"));
        return wanted == null ? "" : wanted;
    }

    /** Everything that a request for rows says. */
    private record Ask(
            Table table,
            Test<Cursor> test,
            int[] candidates,
            Order order,
            List<Column> columns,
            Expansion expansion,
            Map<String, String> options) {}

    private Ask ask(Table table, Request request) {
        Map<String, String> options = Uris.options(request.query());
        for (String name : options.keySet()) {
            if (name.startsWith("@") || OPTIONS.contains(name)) continue;
            if (name.equals("$skip")) throw Fault.query("Skip Clause is not supported in CRM");
            throw Fault.query("The query parameter " + name + " is not supported");
        }
        TableScope scope = new TableScope(database, relations, table.shape, null);
        Node filter = options.containsKey("$filter") ? FilterParser.parse(options.get("$filter"), options) : null;
        return new Ask(
                table,
                filter == null ? null : new Conditions<>(scope, Dialect.DATAVERSE).compile(filter),
                filter == null ? null : Candidates.of(filter, table, Dialect.DATAVERSE),
                options.containsKey("$orderby") ? Order.parse(options.get("$orderby"), scope) : null,
                Columns.selected(table.shape, options.get("$select")),
                Expansion.parse(database, relations, table.shape, options.get("$expand"), 0),
                options);
    }

    Answer count(Table table, Request request) {
        Ask ask = ask(table, request);
        int count = Matches.count(table, ask.test(), ask.candidates(), CAP);
        return Answer.text(200, "text/plain", String.valueOf(count));
    }

    static int pageSize(Request request, int most) {
        return Math.clamp(whole(found(PAGE_SIZE, request.header("prefer")), most), 1, most);
    }

    Answer page(Table table, Request request) {
        Ask ask = ask(table, request);
        String preferred = found(PAGE_SIZE, request.header("prefer"));
        int size = pageSize(request, CAP);
        int top = preferred != null ? Integer.MAX_VALUE : whole(ask.options().get("$top"), Integer.MAX_VALUE);
        String token = rawToken(request.query());
        Cookie cookie = token == null ? null : Cookie.read(token);
        int[] slots = slots(ask, cookie, Math.min(size, top));
        boolean more = slots.length > Math.min(size, top) && top > size;
        int[] page = Arrays.copyOf(slots, Math.min(slots.length, Math.min(size, top)));
        Answer answer = Answer.of(200, TYPE, body(ask, request, page, more, cookie == null ? 1 : cookie.page()));
        return applied(answer, request, preferred);
    }

    private static Answer applied(Answer answer, Request request, String preferred) {
        String annotations = annotations(request);
        StringBuilder text = new StringBuilder();
        if (preferred != null) text.append("odata.maxpagesize=").append(preferred);
        if (!annotations.isEmpty())
            text.append(text.isEmpty() ? "" : ",")
                    .append("odata.include-annotations=")
                    .append(annotations);
        return text.isEmpty() ? answer : answer.with("Preference-Applied", text.toString());
    }

    /** One more than the page, when there are more. */
    private int[] slots(Ask ask, Cookie cookie, int limit) {
        Table table = ask.table();
        int last = cookie == null ? -1 : lastSlot(table, cookie);
        if (ask.order() == null) return Matches.scan(table, ask.test(), ask.candidates(), last + 1, limit + 1);
        Map<String, String> o = ask.options();
        int[] all = matches.all(
                table, ask.test(), ask.candidates(), ask.order(), o.getOrDefault("$filter", ""), o.get("$orderby"), "");
        int from = 0;
        while (last >= 0 && from < all.length && all[from] != last) from++;
        if (last >= 0) from = from < all.length ? from + 1 : Math.min(all.length, limit * (cookie.page() - 1));
        return Arrays.copyOfRange(all, from, Math.min(all.length, from + limit + 1));
    }

    private static int lastSlot(Table table, Cookie cookie) {
        int[] found = table.find(table.shape.keys().getFirst().index, cookie.last());
        if (found.length == 0) throw new Fault(400, "0x80041129", "Malformed XML in the Paging Cookie");
        return found[0];
    }

    private static String rawToken(String query) {
        for (String part : query.split("&")) if (part.startsWith("$skiptoken=")) return part.substring(11);
        return null;
    }

    private Bytes body(Ask ask, Request request, int[] page, boolean more, int number) {
        Bytes out = new Bytes(Math.max(512, page.length * (40 + ask.columns().size() * 24)));
        String annotations = annotations(request);
        RowWriter rows = new RowWriter(database, relations, annotations);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", context(ask));
            counts(json, ask, annotations);
            json.writeArrayFieldStart("value");
            for (int slot : page) {
                json.writeStartObject();
                rows.write(json, ask.table(), slot, ask.columns());
                ask.expansion().write(json, rows, ask.table(), slot);
                json.writeEndObject();
            }
            json.writeEndArray();
            if (more) json.writeStringField("@odata.nextLink", nextLink(ask.table(), request, page, number));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private void counts(JsonGenerator json, Ask ask, String annotations) throws IOException {
        boolean wanted = "true".equals(ask.options().get("$count"));
        int count = wanted ? Matches.count(ask.table(), ask.test(), ask.candidates(), CAP + 1) : -1;
        if (wanted) json.writeNumberField("@odata.count", Math.min(CAP, count));
        if (annotations.contains("*") || annotations.contains("totalrecordcount")) {
            json.writeNumberField("@Microsoft.Dynamics.CRM.totalrecordcount", Math.min(CAP, count));
            json.writeBooleanField("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", count > CAP);
        }
        if (annotations.contains("*"))
            json.writeStringField(
                    "@Microsoft.Dynamics.CRM.globalmetadataversion", String.valueOf(database.metadataVersion()));
    }

    private String context(Ask ask) {
        String select = ask.options().get("$select");
        String fragment = select == null || select.isBlank()
                ? ""
                : "(" + String.join(",", crosstie.sandbox.query.Split.names(select)) + ")";
        return root + "$metadata#" + ask.table().shape.set + fragment;
    }

    private String nextLink(Table table, Request request, int[] page, int number) {
        String id = table.shape.keys().getFirst().name;
        int column = table.shape.keys().getFirst().index;
        UUID first = (UUID) table.cell(page[0], column);
        UUID last = (UUID) table.cell(page[page.length - 1], column);
        StringBuilder query = new StringBuilder();
        for (String part : request.query().split("&")) {
            if (!part.isEmpty() && !part.startsWith("$skiptoken="))
                query.append(part).append('&');
        }
        return root + table.shape.set + "?" + query + "$skiptoken=" + Cookie.write(number + 1, id, first, last);
    }

    /** One row; 304 when the client has it already (D-52). */
    Answer row(Table table, int slot, Request request) {
        Ask ask = ask(table, request);
        String etag = RowWriter.etag(table, slot);
        if (request.header("if-none-match").equals(etag) && !ask.options().containsKey("$expand"))
            return Answer.empty(304);
        Bytes out = new Bytes(2048);
        RowWriter rows = new RowWriter(database, relations, annotations(request));
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", context(ask) + "/$entity");
            rows.write(json, table, slot, ask.columns());
            ask.expansion().write(json, rows, table, slot);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return applied(Answer.of(200, TYPE, out).with("ETag", etag), request, null);
    }
}
