package crosstie.cli.demo;

import crosstie.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server for the number of its rows with one plain request, as {@code curl} would: nothing of ours stands in between. */
final class ServerCount implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    long ask(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String text = answer.body().replace("\uFEFF", "").strip();
            if (answer.statusCode() != 200 || !text.matches("\\d{1,18}")) {
                throw Refusal.stopped("COUNT_REFUSED", address, answer.statusCode());
            }
            return Long.parseLong(text);
        } catch (IOException e) {
            throw Refusal.stopped(e, "COUNT_REFUSED", address, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.stopped(e, "COUNT_REFUSED", address, e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
