package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client, a server for it, and a time that does not pass by itself. */
abstract class ClientTest {
    final MockWebServer server = new MockWebServer();
    final FakeTime time = new FakeTime();
    final List<Double> throttled = new CopyOnWriteArrayList<>();
    ODataClient client;

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), 0);
        client = open(settings());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    ODataSettings settings() {
        return ODataSettings.usual().withClock(time, time).withThrottled(throttled::add);
    }

    ODataClient open(ODataSettings settings) {
        return new ODataClient(URI.create("http://127.0.0.1:" + server.getPort() + "/data"), settings);
    }

    void answer(int code, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build());
    }

    void answer(int code, String header, String value) {
        server.enqueue(
                new MockResponse.Builder().code(code).addHeader(header, value).build());
    }

    String text(String url) {
        try (Answer answer = client.get(url)) {
            return new String(answer.bytes(), StandardCharsets.UTF_8);
        }
    }

    Kind kindOf(Runnable call) {
        return assertThrows(ODataException.class, call::run).kind();
    }
}
