package crosstie.sandbox;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Client credentials: hands out tokens and checks them. A token is good for the server whose scope it was asked for. */
final class SignIn {
    static final String TENANT = "8f6b0c1e-0000-4000-8000-0000c0de0001";
    static final String CLIENT = "11111111-2222-3333-4444-555555555555";
    private static final Duration LIFETIME = Duration.ofSeconds(3599);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private record Token(String root, Instant until) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String secret = noise(24);
    private final String sales;
    private final String finops;

    SignIn(String sales, String finops) {
        this.sales = sales;
        this.finops = finops;
    }

    private String noise(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }

    String secret() {
        return secret;
    }

    String tokenAddress() {
        return sales + TENANT + "/oauth2/v2.0/token";
    }

    static boolean asksForToken(Request request) {
        return request.path().endsWith("/oauth2/v2.0/token");
    }

    Answer token(Request request) {
        if (!request.method().equals("POST")) return Answer.empty(405);
        Map<String, String> form = Uris.options(request.text());
        String grant = form.getOrDefault("grant_type", "");
        if (!grant.equals("client_credentials"))
            return error(
                    400,
                    "unsupported_grant_type",
                    70003,
                    "The app requested an unsupported grant type '" + grant + "'.");
        if (!CLIENT.equals(form.get("client_id")))
            return error(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '" + form.get("client_id") + "' was not found.");
        if (!same(secret, form.getOrDefault("client_secret", "")))
            return error(401, "invalid_client", 7000215, "Invalid client secret provided.");
        String root = audience(form.getOrDefault("scope", ""));
        if (root == null)
            return error(
                    400,
                    "invalid_resource",
                    500011,
                    "The resource principal named " + form.get("scope") + " was not found.");
        return granted(root);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String audience(String scope) {
        if (!scope.endsWith("/.default")) return null;
        String host = scope.substring(0, scope.length() - 9).replace("//localhost:", "//127.0.0.1:");
        String root = host.endsWith("/") ? host : host + "/";
        return root.equals(sales) || root.equals(finops) ? root : null;
    }

    private Answer granted(String root) {
        Instant now = Instant.now();
        tokens.values().removeIf(token -> token.until().isBefore(now));
        String text = "eyJ0." + noise(32) + "." + noise(16);
        tokens.put(text, new Token(root, now.plus(LIFETIME)));
        return Answer.text(
                200,
                "application/json; charset=utf-8",
                "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"ext_expires_in\":3599,\"access_token\":\"" + text
                        + "\"}");
    }

    private static Answer error(int status, String name, int number, String text) {
        String id = UUID.randomUUID().toString();
        String description = ("AADSTS" + number + ": " + text + " Trace ID: " + id)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
        String body =
                "{\"error\":\"" + name + "\",\"error_description\":\"" + description + "\",\"error_codes\":[" + number
                        + "],\"timestamp\":\"" + STAMP.format(Instant.now().truncatedTo(ChronoUnit.SECONDS))
                        + "\",\"trace_id\":\"" + id
                        + "\",\"correlation_id\":\"" + UUID.randomUUID()
                        + "\",\"error_uri\":\"https://login.microsoftonline.com/error?code="
                        + number + "\"}";
        return Answer.text(status, "application/json; charset=utf-8", body);
    }

    /** Null when the request may pass; otherwise the 401 with the hint where to sign in. */
    Answer refuse(Request request, String root) {
        String header = request.header("authorization");
        Token token = header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? tokens.get(header.substring(7).trim())
                : null;
        if (token != null && token.root().equals(root) && token.until().isAfter(Instant.now())) return null;
        return Answer.empty(401)
                .with(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=" + sales + TENANT + "/oauth2/authorize, resource_id=" + root);
    }
}
