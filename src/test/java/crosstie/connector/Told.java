package crosstie.connector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that answers what it was told, by what a request's path and query hold; 404 to everything else. */
final class Told implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    Told() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start();
    }

    /** The first that fits counts. */
    synchronized Told when(String part, String answer) {
        answers.put(part, answer);
        return this;
    }

    synchronized List<String> asked(String part) {
        return asked.stream().filter(a -> a.contains(part)).toList();
    }

    java.net.URI root() {
        return server.url("/").uri();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        String url = request.getMethod() + " " + request.getTarget();
        asked.add(url);
        for (Map.Entry<String, String> e : answers.entrySet()) {
            if (url.contains(e.getKey())) {
                String type = e.getValue().startsWith("<") ? "application/xml" : "application/json";
                return new MockResponse.Builder()
                        .setHeader("Content-Type", type)
                        .body(e.getValue())
                        .build();
            }
        }
        return new MockResponse.Builder().code(404).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
