package crosstie.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataHandler;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ServiceMetadata;

/** Apache Olingo's OData v4 server on this machine: its metadata, parsing of addresses and filters, payloads, errors and batches. */
final class OlingoServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OlingoRows rows = new OlingoRows();
    private final OData odata = OData.newInstance();
    private final ServiceMetadata metadata = odata.createServiceMetadata(new OlingoModel(), List.of());

    private final AtomicInteger batches = new AtomicInteger();

    OlingoServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/service/");
    }

    int batches() {
        return batches.get();
    }

    static URI next(ODataRequest request, int from) {
        StringBuilder query = new StringBuilder();
        for (String option : request.getRawQueryPath().split("&")) {
            if (!option.startsWith("$skiptoken=")) {
                query.append(option).append('&');
            }
        }
        return URI.create(request.getRawBaseUri() + request.getRawODataPath() + "?" + query + "$skiptoken=" + from);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            ODataHandler handler = odata.createRawHandler(metadata);
            handler.register(rows);
            if (exchange.getRequestURI().getPath().endsWith("/$batch")) {
                batches.incrementAndGet();
            }
            ODataResponse response = handler.process(request(exchange));
            response.getAllHeaders()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            byte[] body = response.getContent() == null
                    ? new byte[0]
                    : response.getContent().readAllBytes();
            exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private ODataRequest request(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String base = root().toString();
        base = base.substring(0, base.length() - 1);
        ODataRequest request = new ODataRequest();
        request.setMethod(HttpMethod.valueOf(exchange.getRequestMethod()));
        request.setProtocol("HTTP/1.1");
        exchange.getRequestHeaders().forEach(request::addHeader);
        request.setBody(new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()));
        request.setRawBaseUri(base);
        request.setRawODataPath(uri.getRawPath().substring("/service".length()));
        request.setRawQueryPath(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        request.setRawRequestUri(
                base + request.getRawODataPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        return request;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
