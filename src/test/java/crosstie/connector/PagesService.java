package crosstie.connector;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves rows {@code K000, K001, …} of one set in pages of ten, by token or by {@code $top} and {@code $skip}, and lies where a test says
 * so. Under {@code /data/} it looks like F&amp;O, under {@code /odata/} like any service.
 */
final class PagesService implements AutoCloseable {
    static final String METADATA = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="S" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="Row"><Key><PropertyRef Name="Id"/></Key>
            <Property Name="Id" Type="Edm.String" Nullable="false"/>
            <Property Name="Text" Type="Edm.String"/><Property Name="Number" Type="Edm.Decimal" Scale="10"/>
            <Property Name="Big" Type="Edm.Int64"/></EntityType>
            <EntityContainer Name="C"><EntitySet Name="Rows" EntityType="S.Row"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;
    static final int SIZE = 10;

    /** What is sent in place of a page; null for the page itself. */
    interface Lie {
        /** @param times how often this page was asked for before */
        byte[] instead(int page, int times, String honest);
    }

    private final HttpServer server;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> accepted = new CopyOnWriteArrayList<>();
    final List<String> rows = new ArrayList<>();
    private final Map<Integer, Integer> times = new HashMap<>();
    Lie lie = (page, times, honest) -> null;
    boolean counts = true;
    String contentType = "application/json";

    PagesService(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            rows.add("K%03d".formatted(i));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (!path.endsWith("$metadata") && !path.endsWith("/Rows")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body =
                    path.endsWith("$metadata") ? METADATA.getBytes(StandardCharsets.UTF_8) : answer(exchange, path);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith("$metadata") ? "application/xml" : contentType);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized byte[] answer(HttpExchange exchange, String path) {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> options = options(query);
        if (options.containsKey("$count")) {
            String count = counts ? "\"@odata.count\":" + rows.size() + "," : "";
            return ("{" + count + "\"value\":[]}").getBytes(StandardCharsets.UTF_8);
        }
        asked.add(query);
        accepted.add(String.valueOf(exchange.getRequestHeaders().getFirst("Accept")));
        int skip = Integer.parseInt(options.getOrDefault("$skip", options.getOrDefault("$skiptoken", "0")));
        int top = Integer.parseInt(options.getOrDefault("$top", "0"));
        int to = Math.min(rows.size(), skip + (top > 0 ? top : SIZE));
        String next = top == 0 && to < rows.size() ? link(path, query, to) : null;
        String honest = page(skip, to, next);
        int number = (skip + 1) / SIZE;
        byte[] instead = lie.instead(number, times.merge(number, 1, Integer::sum) - 1, honest);
        return instead != null ? instead : honest.getBytes(StandardCharsets.UTF_8);
    }

    String link(String path, String query, int skip) {
        return root().toString().replaceAll("/$", "") + path + "?" + query.replaceAll("&\\$skiptoken=\\d+", "")
                + "&$skiptoken=" + skip;
    }

    /** A page of rows as JSON. */
    String page(int from, int to, String next) {
        StringBuilder out = new StringBuilder("{\"value\":[");
        for (int i = Math.min(from, to); i < to; i++) {
            String id = rows.get(i);
            out.append(i == from ? "" : ",").append("{\"Id\":\"" + id + "\",\"Text\":\"Text of " + id + "\"}");
        }
        return out.append("]")
                .append(next == null ? "" : ",\"@odata.nextLink\":\"" + next + "\"")
                .append("}")
                .toString();
    }

    private static Map<String, String> options(String query) {
        Map<String, String> all = new HashMap<>();
        for (String option : query == null ? new String[0] : query.split("&")) {
            int equals = option.indexOf('=');
            all.put(
                    option.substring(0, equals),
                    URLDecoder.decode(option.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return all;
    }
}
