package crosstie.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A bare HTTP client: it knows nothing of OData, so it cannot hide a mistake of the server. */
final class Asker {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Asker(URI root, String service) {
        base = root + service;
    }

    static Asker sales(Sandbox sandbox) {
        return new Asker(sandbox.sales(), "api/data/v9.2/");
    }

    static Asker finops(Sandbox sandbox) {
        return new Asker(sandbox.finops(), "data/");
    }

    record Reply(int status, Map<String, java.util.List<String>> headers, String text) {
        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }

        JsonNode rows() throws IOException {
            return json().get("value");
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(e -> e.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        String code() throws IOException {
            return json().path("error").path("code").asText();
        }

        String message() throws IOException {
            return json().path("error").path("message").asText();
        }

        String inner() throws IOException {
            return json().path("error").path("innererror").path("message").asText();
        }
    }

    String base() {
        return base;
    }

    /** @param path below the service, or a whole address; blanks and quotes may stand as they are */
    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        String address = path.startsWith("http") ? path : base + path;
        String encoded = address.replace(" ", "%20")
                .replace("\"", "%22")
                .replace("[", "%5B")
                .replace("]", "%5D");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(encoded));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> response =
                client.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.headers().map(), response.body());
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, headers);
    }

    Reply post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    Reply patch(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("PATCH", path, body, headers);
    }

    Reply delete(String path, String... headers) throws IOException, InterruptedException {
        return send("DELETE", path, null, headers);
    }

    /** Parts in the form "POST path\nbody"; each becomes one part of a batch. */
    Reply batch(String preference, String... parts) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (String part : parts) text.append("--b\r\n").append(part(part)).append("\r\n");
        return rawBatch(text.append("--b--\r\n").toString(), preference);
    }

    /** One change set; content ids count from 1. */
    Reply changeSet(String... parts) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n");
        for (int i = 0; i < parts.length; i++) {
            String id = "Content-ID: " + (i + 1) + "\r\n";
            text.append("--c\r\n")
                    .append(part(parts[i]).replaceFirst("\r\n\r\n", "\r\n" + id + "\r\n"))
                    .append("\r\n");
        }
        return rawBatch(text.append("--c--\r\n--b--\r\n").toString(), "");
    }

    Reply rawBatch(String text, String preference) throws IOException, InterruptedException {
        return post(
                "$batch",
                text,
                "Content-Type",
                "multipart/mixed; boundary=\"b\"",
                "Prefer",
                preference.isEmpty() ? "x" : preference);
    }

    private String part(String part) {
        int line = part.indexOf('\n');
        String first = line < 0 ? part : part.substring(0, line);
        String path = URI.create(base).getPath();
        String target = first.replaceFirst(" (?!\\$)", " " + path)
                .replaceFirst(" ", "\u0000")
                .replace(" ", "%20")
                .replace("\u0000", " ");
        return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n" + target
                + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + (line < 0 ? "" : part.substring(line + 1));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
