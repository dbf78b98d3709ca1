package crosstie.sandbox.finops;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Navigation;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.Candidates;
import crosstie.sandbox.query.Conditions;
import crosstie.sandbox.query.Cursor;
import crosstie.sandbox.query.FilterParser;
import crosstie.sandbox.query.Matches;
import crosstie.sandbox.query.Node;
import crosstie.sandbox.query.Order;
import crosstie.sandbox.query.Split;
import crosstie.sandbox.query.Test;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads: pages, single rows, counts (F-15 to F-24). */
final class FinopsQuery {
    static final JsonFactory JSON = new JsonFactory();
    static final String TYPE = "application/json; odata.metadata=minimal";
    private static final Set<String> OPTIONS = Set.of(
            "$select",
            "$filter",
            "$orderby",
            "$top",
            "$skip",
            "$expand",
            "$count",
            "$format",
            "$skiptoken",
            "cross-company");

    private final Database database;
    private final String root;
    private final Switches switches;
    private final Matches matches = new Matches();

    FinopsQuery(Database database, String root, Switches switches) {
        this.switches = switches;
        this.database = database;
        this.root = root;
    }

    private record Ask(
            Table table,
            Map<String, String> options,
            List<Column> columns,
            List<Expand> expands,
            int[] slots,
            int skip,
            int top) {}

    private record Expand(Navigation navigation, Table target, List<Column> columns) {}

    static int whole(String text, int fallback) {
        if (text == null) return fallback;
        if (!text.matches("[0-9]{1,9}")) throw Refused.query("Invalid value '" + text + "'. An integer is expected.");
        return Integer.parseInt(text);
    }

    private Ask ask(Table table, Request request, Company company) {
        Map<String, String> options = Uris.options(request.query());
        for (String name : options.keySet()) {
            if (name.startsWith("$") && !OPTIONS.contains(name))
                throw Refused.query("The query option '" + name + "' is not supported.");
        }
        return new Ask(
                table,
                options,
                selected(table.shape, options.get("$select")),
                expands(table.shape, options.get("$expand")),
                slots(table, options, company),
                options.containsKey("$skiptoken") ? skipped(options.get("$skiptoken")) : whole(options.get("$skip"), 0),
                whole(options.get("$top"), Integer.MAX_VALUE));
    }

    /** A token says nothing to who reads it, but where to go on. */
    private static int skipped(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith("row:")) return whole(text.substring(4), 0);
        } catch (IllegalArgumentException e) {
            throw Refused.query("The skip token is not valid.");
        }
        throw Refused.query("The skip token is not valid.");
    }

    private static String token(int skip) {
        return Base64.getUrlEncoder().encodeToString(("row:" + skip).getBytes(StandardCharsets.UTF_8));
    }

    private int[] slots(Table table, Map<String, String> options, Company company) {
        Scopes scope = new Scopes(table.shape);
        Node filter = options.containsKey("$filter") ? FilterParser.parse(options.get("$filter"), Map.of()) : null;
        Test<Cursor> test = filter == null ? null : new Conditions<>(scope, switches.dialect()).compile(filter);
        int[] candidates = filter == null ? null : Candidates.of(filter, table, switches.dialect());
        Order order = options.containsKey("$orderby") ? Order.parse(options.get("$orderby"), scope) : null;
        Test<Cursor> seen = test;
        if (company.limits(table)) seen = c -> company.sees(c.table, c.slot) && (test == null || test.of(c));
        return matches.all(
                table,
                seen,
                candidates,
                order,
                options.getOrDefault("$filter", ""),
                options.getOrDefault("$orderby", ""),
                String.valueOf(company.all()));
    }

    /** Exactly the named columns: keys are not added (F-22). */
    private static List<Column> selected(Shape shape, String select) {
        if (select == null || select.isBlank() || select.trim().equals("*")) return shape.visible(false);
        List<Column> columns = new ArrayList<>();
        for (String name : Split.names(select)) {
            Column column = shape.property(name);
            if (column == null) throw Scopes.unknown(shape, name);
            columns.add(column);
        }
        return columns;
    }

    private List<Expand> expands(Shape shape, String text) {
        List<Expand> expands = new ArrayList<>();
        if (text == null || text.isBlank()) return expands;
        for (Split.Expand item : Split.expands(text)) {
            Navigation navigation = shape.navigations.stream()
                    .filter(n -> n.name().equals(item.name()))
                    .findFirst()
                    .orElseThrow(() -> Scopes.unknown(shape, item.name()));
            if (item.options().containsKey("$expand")) throw Refused.query("Only the first level can be expanded.");
            Table target = database.set(navigation.set());
            expands.add(new Expand(
                    navigation, target, selected(target.shape, item.options().get("$select"))));
        }
        return expands;
    }

    Answer count(Table table, Request request, Company company) {
        return Answer.text(
                200, "text/plain", String.valueOf(ask(table, request, company).slots().length));
    }

    Answer page(Table table, Request request, Company company) {
        Ask ask = ask(table, request, company);
        int from = Math.min(ask.skip(), ask.slots().length);
        int wanted = Math.min(ask.top(), ask.slots().length - from);
        int size = Math.min(switches.pageSize(), wanted);
        Bytes out = new Bytes(Math.max(512, size * (60 + ask.columns().size() * 28)));
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", root + "$metadata#" + fragment(ask));
            if ("true".equals(ask.options().get("$count"))) json.writeNumberField("@odata.count", ask.slots().length);
            json.writeArrayFieldStart("value");
            for (int i = from; i < from + size; i++) object(json, ask, ask.slots()[i]);
            json.writeEndArray();
            if (wanted > size)
                json.writeStringField("@odata.nextLink", nextLink(ask, request, from + size, wanted - size));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, TYPE, out);
    }

    private void object(JsonGenerator json, Ask ask, int slot) throws IOException {
        json.writeStartObject();
        EntityWriter.write(json, ask.table(), slot, ask.columns());
        for (Expand expand : ask.expands()) expanded(json, ask.table(), slot, expand);
        json.writeEndObject();
    }

    private static void expanded(JsonGenerator json, Table table, int slot, Expand expand) throws IOException {
        Table target = expand.target();
        Test<Cursor> same = cursor -> {
            for (Map.Entry<String, String> on : expand.navigation().on().entrySet()) {
                Object own = table.cell(slot, table.shape.column(on.getKey()).index);
                Object other = cursor.cell(target.shape.column(on.getValue()).index);
                if (!crosstie.sandbox.query.Values.same(own, other)) return false;
            }
            return true;
        };
        int[] found = Matches.scan(target, same, null, 0, 1);
        json.writeFieldName(expand.navigation().name());
        if (found.length == 0) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        EntityWriter.write(json, target, found[0], expand.columns());
        json.writeEndObject();
    }

    private static String fragment(Ask ask) {
        String select = ask.options().get("$select");
        String set = ask.table().shape.set;
        return select == null || select.isBlank() ? set : set + "(" + String.join(",", Split.names(select)) + ")";
    }

    /** The other options as they came, and where to go on. */
    private String nextLink(Ask ask, Request request, int skip, int top) {
        StringBuilder query = new StringBuilder();
        for (String part : request.query().split("&")) {
            String name = part.startsWith("%24") ? "$" + part.substring(3) : part;
            if (!part.isEmpty() && !name.startsWith("$skip") && !name.startsWith("$top="))
                query.append(part).append('&');
        }
        if (ask.top() != Integer.MAX_VALUE) query.append("$top=").append(top).append('&');
        return root + ask.table().shape.set + "?" + query
                + (switches.linksByToken() ? "$skiptoken=" + token(skip) : "$skip=" + skip);
    }

    Answer row(Table table, int slot, Request request, int status) {
        Map<String, String> options = Uris.options(request.query());
        List<Column> columns =
                status == 200 ? selected(table.shape, options.get("$select")) : table.shape.visible(false);
        Ask ask = new Ask(
                table,
                options,
                columns,
                status == 200 ? expands(table.shape, options.get("$expand")) : List.of(),
                null,
                0,
                0);
        Bytes out = new Bytes(2048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField(
                    "@odata.context",
                    root + "$metadata#" + (status == 200 ? fragment(ask) : table.shape.set) + "/$entity");
            EntityWriter.write(json, table, slot, columns);
            for (Expand expand : ask.expands()) expanded(json, table, slot, expand);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(status, TYPE, out).with("ETag", EntityWriter.etag(table, slot));
    }
}
