package crosstie.connector;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * An OData v4 service of one entity set, {@code Customers}, on the HTTP server of the JDK. In one variant PATCH creates unless told
 * {@code If-Match: *}, and there are batches; in the other PATCH never creates, and there are none.
 */
final class SmallService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String METADATA = """
            <?xml version="1.0" encoding="utf-8"?>
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="Small" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EnumType Name="Kind"><Member Name="Person" Value="0"/><Member Name="Firm" Value="1"/></EnumType>
            <EntityType Name="Customer"><Key><PropertyRef Name="Id"/></Key>
            <Property Name="Id" Type="Edm.String" Nullable="false" MaxLength="40"/>
            <Property Name="Name" Type="Edm.String" MaxLength="60"/>
            <Property Name="Credit" Type="Edm.Decimal" Scale="2"/>
            <Property Name="Kind" Type="Small.Kind"/>
            <Property Name="Since" Type="Edm.Date"/>
            <Property Name="Rank" Type="Edm.Int32"><Annotation Term="Org.OData.Core.V1.Computed" Bool="true"/></Property>
            <NavigationProperty Name="Parent" Type="Small.Customer"/>
            </EntityType>
            <EntityContainer Name="All"><EntitySet Name="Customers" EntityType="Small.Customer"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    private final HttpServer server;
    private final boolean patchCreates;
    private final Map<String, Map<String, Object>> rows = new TreeMap<>();

    SmallService(boolean patchCreates) throws IOException {
        this.patchCreates = patchCreates;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/crm/", this::serve);
        server.start();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/crm/");
    }

    synchronized Map<String, Object> row(String id) {
        return rows.get(id);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    record Reply(int status, String type, String body) {
        static Reply json(int status, Object body) throws IOException {
            return new Reply(status, "application/json", body == null ? "" : JSON.writeValueAsString(body));
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath().substring("/crm/".length());
            Reply reply = path.equals("$batch") && patchCreates
                    ? SmallBatch.answer(exchange.getRequestHeaders().getFirst("Content-Type"), body, this::answer)
                    : answer(
                            exchange.getRequestMethod(),
                            path,
                            exchange.getRequestURI().getRawQuery(),
                            "*".equals(exchange.getRequestHeaders().getFirst("If-Match")),
                            exchange.getRequestHeaders().getFirst("Prefer"),
                            body);
            byte[] out = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type);
            exchange.sendResponseHeaders(reply.status, out.length == 0 ? -1 : out.length);
            exchange.getResponseBody().write(out);
        }
    }

    private synchronized Reply answer(
            String method, String path, String query, boolean ifMatch, String prefer, byte[] body) throws IOException {
        if (path.isEmpty()) {
            return Reply.json(200, Map.of("value", List.of(Map.of("name", "Customers", "url", "Customers"))));
        }
        if (path.equals("$metadata")) {
            return new Reply(200, "application/xml", METADATA);
        }
        if (path.equals("Customers")) {
            return method.equals("POST") ? create(body) : list(query, prefer);
        }
        if (path.startsWith("Customers(") && method.equals("PATCH")) {
            return update(key(path), ifMatch, body);
        }
        return error(404, "Nothing here.");
    }

    private static String key(String path) {
        String inside = URLDecoder.decode(
                path.substring(path.indexOf('(') + 1, path.length() - 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        String literal = inside.startsWith("Id=") ? inside.substring(3) : inside;
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    private Reply create(byte[] body) throws IOException {
        Map<String, Object> row =
                new LinkedHashMap<>(JSON.readValue(body, new TypeReference<Map<String, Object>>() {}));
        String id = String.valueOf(row.get("Id"));
        if (row.containsKey("Rank")) {
            return error(400, "Rank is computed.");
        }
        if (row.get("Since") != null && !row.get("Since").toString().matches("\\d{4}-\\d\\d-\\d\\d")) {
            return error(400, "Since is no date.");
        }
        if (rows.containsKey(id)) {
            return error(patchCreates ? 400 : 409, "A customer with this Id already exists.");
        }
        row.put("Rank", rows.size());
        rows.put(id, row);
        return Reply.json(201, row);
    }

    private Reply update(String id, boolean ifMatch, byte[] body) throws IOException {
        Map<String, Object> row = rows.get(id);
        if (row == null && (ifMatch || !patchCreates)) {
            return error(patchCreates ? 412 : 404, "No such customer.");
        }
        row = row == null ? new HashMap<>(Map.of("Id", id)) : row;
        row.putAll(JSON.readValue(body, new TypeReference<Map<String, Object>>() {}));
        rows.put(id, row);
        return Reply.json(204, null);
    }

    private Reply list(String query, String prefer) throws IOException {
        Map<String, String> options = options(query);
        Predicate<Map<String, Object>> filter =
                options.containsKey("$filter") ? SmallFilter.of(options.get("$filter")) : row -> true;
        List<Map<String, Object>> all = rows.values().stream().filter(filter).toList();
        int skip = Integer.parseInt(options.getOrDefault("$skip", "0"));
        int size = prefer != null && prefer.contains("maxpagesize=")
                ? Integer.parseInt(prefer.replaceAll(".*maxpagesize=(\\d+).*", "$1"))
                : 1_000;
        size = Math.min(size, Integer.parseInt(options.getOrDefault("$top", "1000")));
        Map<String, Object> page = new LinkedHashMap<>();
        if (options.containsKey("$count")) {
            page.put("@odata.count", all.size());
        }
        List<String> select = List.of(options.getOrDefault("$select", "").split(","));
        List<Map<String, Object>> some = new ArrayList<>();
        all.stream().skip(skip).limit(size).forEach(row -> some.add(only(row, select)));
        page.put("value", some);
        if (skip + size < all.size() && !options.containsKey("$top")) {
            String rest = query.replaceAll("&\\$skip=\\d+", "") + "&$skip=" + (skip + size);
            page.put("@odata.nextLink", root() + "Customers?" + rest);
        }
        return Reply.json(200, page);
    }

    private static Map<String, Object> only(Map<String, Object> row, List<String> select) {
        Map<String, Object> some = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (select.contains(name) || select.equals(List.of(""))) {
                some.put(name, value);
            }
        });
        return some;
    }

    private static Map<String, String> options(String query) {
        Map<String, String> all = new HashMap<>();
        if (query != null) {
            for (String option : query.split("&")) {
                int equals = option.indexOf('=');
                all.put(
                        option.substring(0, equals),
                        URLDecoder.decode(option.substring(equals + 1).replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static Reply error(int status, String message) throws IOException {
        return Reply.json(status, Map.of("error", Map.of("code", "", "message", message)));
    }
}
