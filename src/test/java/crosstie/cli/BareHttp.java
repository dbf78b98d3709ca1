package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Both servers by bare HTTP, and the requests that prepare a template: files with one block per request, parted by empty lines. A block is
 * {@code METHOD system path} and below it the body; lines with {@code #} are remarks; {@code [[uomid of uoms where name eq 'Each']]} stands
 * for what the server answers.
 */
record BareHttp(Sandbox sandbox) {
    private static final Path FOLDER = Path.of("src/test/resources/crosstie/recommended");
    private static final Pattern ASKED = Pattern.compile("\\[\\[(\\w+) of (\\w+) where ([^\\]]+)\\]\\]");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Sends what stands in the template's file, if there is one. */
    void send(String template) throws IOException, InterruptedException {
        Path file = FOLDER.resolve(template + ".http");
        if (!Files.exists(file)) return;
        String text = Files.readString(file).replaceAll("(?m)^#.*\\R", "");
        for (String block : text.strip().split("\\R\\s*\\R")) {
            String[] parts = block.strip().split("\\R", 2);
            String[] line = parts[0].split(" ", 3);
            String path = filled(line[1], line[2]);
            HttpResponse<String> answer =
                    ask(line[0], line[1], path, parts.length < 2 ? "" : filled(line[1], parts[1]));
            assertTrue(answer.statusCode() < 300, block + "\n" + answer.statusCode() + " " + answer.body());
        }
    }

    private String filled(String system, String text) throws IOException, InterruptedException {
        Matcher asked = ASKED.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (asked.find()) {
            JsonNode row = row(system, asked.group(2) + "?$filter=" + asked.group(3));
            asked.appendReplacement(
                    filled, Matcher.quoteReplacement(row.path(asked.group(1)).asText()));
        }
        return asked.appendTail(filled).toString();
    }

    /** One row, by its own address or by one that finds it alone. */
    JsonNode row(String system, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("GET", system, path, "");
        assertEquals(200, answer.statusCode(), path + " " + answer.body());
        JsonNode json = JSON.readTree(answer.body());
        if (!json.has("value")) return json;
        assertEquals(1, json.path("value").size(), path + " " + answer.body());
        return json.path("value").get(0);
    }

    /** Whether the address finds any row at all. */
    boolean finds(String system, String path) throws IOException, InterruptedException {
        return rows(system, path) > 0;
    }

    /** How many rows the address finds. */
    int rows(String system, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("GET", system, path, "");
        assertEquals(200, answer.statusCode(), path + " " + answer.body());
        return JSON.readTree(answer.body()).path("value").size();
    }

    private HttpResponse<String> ask(String method, String system, String path, String body)
            throws IOException, InterruptedException {
        URI root = system.equals("sales")
                ? sandbox.sales().resolve("/api/data/v9.2/")
                : sandbox.finops().resolve("/data/");
        String address = root
                + path.replace("%", "%25")
                        .replace(" ", "%20")
                        .replace("#", "%23")
                        .replace("\"", "%22");
        HttpRequest.BodyPublisher publisher =
                body.isBlank() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
