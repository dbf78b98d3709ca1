package crosstie.connector.signin;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.connector.Address;
import crosstie.connector.Surroundings;
import crosstie.connector.Target;
import crosstie.connector.network.Lines;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * OAuth 2.0 client credentials at any token address, in the newer form with {@code scope} or the older one with {@code resource},
 * which on-premises services want. The secret comes from the vault at each fetch, goes to the token address only and is kept nowhere.
 */
final class ClientCredentials implements Tokens {
    private static final int TRIES = 3;
    private static final long LARGEST = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Surroundings surroundings;
    private final URI address;
    private final String audience;
    private final OkHttpClient http;

    private ClientCredentials(Connection connection, Surroundings surroundings, URI address, String audience) {
        this.connection = connection;
        this.surroundings = surroundings;
        this.address = address;
        this.audience = audience;
        this.http = Lines.open(connection, surroundings.vault());
    }

    static ClientCredentials of(Connection connection, Surroundings surroundings, Target target) {
        return new ClientCredentials(
                connection, surroundings, Address.of(connection.setting("tokenUrl")), target.audience());
    }

    @Override
    public Token fetch(boolean anew) {
        String secret = surroundings
                .vault()
                .secret(connection.name(), "secret")
                .orElseThrow(() -> Refusal.stopped("SECRET_MISSING", connection.name()));
        Request request = request(secret);
        for (int tried = 1; ; tried++) {
            try (Response answer = http.newCall(request).execute()) {
                boolean transientFailure = answer.code() == 429 || answer.code() >= 500;
                if (!transientFailure || tried == TRIES) {
                    return token(answer, secret);
                }
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw Lines.broken(e, address.getHost());
                }
            }
            pause(Duration.ofSeconds(tried));
        }
    }

    private Request request(String secret) {
        FormBody.Builder form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", connection.setting("clientId"))
                .add("client_secret", secret);
        addAudience(form);
        return new Request.Builder()
                .url(address.toString())
                .header("Accept", "application/json")
                .post(form.build())
                .build();
    }

    private void addAudience(FormBody.Builder form) {
        String scope = connection.setting("scope").strip();
        String resource = connection.setting("resource").strip();
        boolean older = address.getPath() != null && address.getPath().endsWith("/oauth2/token");
        if (!scope.isEmpty()) {
            form.add("scope", scope);
        } else if (older && !(resource + audience).isEmpty()) {
            form.add("resource", resource.isEmpty() ? audience : resource);
        } else if (!(resource + audience).isEmpty()) {
            form.add("scope", (resource.isEmpty() ? audience : resource) + "/.default");
        }
    }

    private static Token token(Response answer, String secret) throws IOException {
        JsonNode said = json(answer);
        String token = said.path("access_token").asText("");
        if (answer.code() == 200 && !token.isEmpty()) {
            return Token.living(token, said.path("expires_in").asLong(3600));
        }
        List<String> numbers = new ArrayList<>();
        said.path("error_codes").forEach(n -> numbers.add(n.asText()));
        throw Answers.refusal(
                answer.code(),
                said.path("error").asText(""),
                numbers,
                said.path("error_description").asText(""),
                List.of(secret));
    }

    private static JsonNode json(Response answer) throws IOException {
        String body = answer.peekBody(LARGEST).string();
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.stopped("TOKEN_NOT_JSON", answer.request().url().host(), answer.code());
        }
    }

    private void pause(Duration time) {
        try {
            surroundings.sleeper().sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.stopped(e, "INTERRUPTED");
        }
    }

    @Override
    public void close() {
        Lines.close(http);
    }

    @Override
    public String toString() {
        return "oauth2 at " + address;
    }
}
