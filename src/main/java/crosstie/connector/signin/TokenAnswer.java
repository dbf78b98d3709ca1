package crosstie.connector.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.model.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.Response;

/**
 * What the token address said.
 *
 * @param useFor how long to use the token: a little less than it lives
 */
record TokenAnswer(String token, Duration useFor) {
    private static final long LARGEST = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The numbers of A-5 that a person can act on. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("7000215", "SECRET_WRONG"),
            Map.entry("7000222", "SECRET_EXPIRED"),
            Map.entry("700016", "CLIENT_UNKNOWN"),
            Map.entry("90002", "TENANT_UNKNOWN"),
            Map.entry("500011", "SCOPE_WRONG"),
            Map.entry("70011", "SCOPE_WRONG"),
            Map.entry("1002012", "SCOPE_WRONG"));

    private static final Map<String, String> BY_WORD = Map.of(
            "invalid_client", "SECRET_WRONG",
            "invalid_scope", "SCOPE_WRONG",
            "invalid_resource", "SCOPE_WRONG",
            "unauthorized_client", "CLIENT_UNKNOWN");

    static TokenAnswer read(Response answer) throws IOException {
        JsonNode said = json(answer);
        String token = said.path("access_token").asText("");
        if (answer.code() == 200 && !token.isEmpty()) {
            return new TokenAnswer(token, use(said.path("expires_in").asLong(3600)));
        }
        throw refusal(answer.code(), said);
    }

    private static JsonNode json(Response answer) throws IOException {
        String body = answer.peekBody(LARGEST).string();
        try {
            return JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw Refusal.stopped("TOKEN_NOT_JSON", answer.request().url().host(), answer.code());
        }
    }

    private static Refusal refusal(int status, JsonNode said) {
        String word = said.path("error").asText("");
        for (JsonNode number : said.path("error_codes")) {
            String code = KNOWN.get(number.asText());
            if (code != null) {
                return Refusal.stopped(code, description(said));
            }
        }
        String code = BY_WORD.get(word);
        return code != null
                ? Refusal.stopped(code, description(said))
                : Refusal.stopped("SIGN_IN_REFUSED", status, description(said));
    }

    /** The first line: what follows are trace numbers. */
    private static String description(JsonNode said) {
        String text = said.path("error_description").asText(said.path("error").asText(""));
        return text.lines().findFirst().orElse("");
    }

    private static Duration use(long seconds) {
        long life = Math.clamp(seconds, 1, 86_400);
        return Duration.ofSeconds(life - Math.min(life / 5, 300));
    }
}
