package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import crosstie.sandbox.signin.Authority;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sign-in service in bare HTTP. */
class SignInServiceTest {
    private static Sandbox sandbox;
    private static Asker http;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1).withSignIn("oauth2"));
        http = Asker.sales(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    private static String at(String path) {
        return sandbox.sales() + Authority.TENANT + path;
    }

    private static Reply post(String path, String... fields) throws Exception {
        return http.post(at(path), form(fields), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String form(String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("client_id", sandbox.clientId()));
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        return all.entrySet().stream()
                .map(e -> e.getKey() + "=" + Asker.encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String error(Reply reply) throws Exception {
        return reply.json().path("error").asText();
    }

    private static String scope() {
        return sandbox.sales() + "user_impersonation offline_access";
    }

    private static String challenge(String verifier) throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String redirected(String... more) throws Exception {
        String[] fields = new String[more.length + 14];
        String[] usual = {
            "response_type",
            "code",
            "redirect_uri",
            "http://localhost:1234",
            "scope",
            scope(),
            "state",
            "s1",
            "code_challenge",
            challenge("a-verifier"),
            "code_challenge_method",
            "S256",
            "response_mode",
            "query"
        };
        System.arraycopy(usual, 0, fields, 0, usual.length);
        System.arraycopy(more, 0, fields, usual.length, more.length);
        Reply reply = http.get(at("/oauth2/v2.0/authorize?" + form(fields)));
        assertEquals(302, reply.status(), reply.text());
        return reply.header("Location");
    }

    private static String code(String location) {
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private static Reply redeem(String code, String verifier) throws Exception {
        return post(
                "/oauth2/v2.0/token",
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                "http://localhost:1234",
                "code_verifier",
                verifier);
    }

    //
    @Test
    void aCodeIsGoodOnceAndOnlyForTheOneWhoAsked() throws Exception {
        String location = redirected();
        assertTrue(location.startsWith("http://localhost:1234?code="), location);
        assertTrue(location.endsWith("&state=s1"), location);
        assertEquals("invalid_grant", error(redeem(code(location), "another-verifier")));
        String again = code(redirected());
        JsonNode token = redeem(again, "a-verifier").json();
        assertEquals("Bearer", token.path("token_type").asText());
        assertFalse(token.path("refresh_token").asText().isEmpty());
        assertEquals("invalid_grant", error(redeem(again, "a-verifier")));
        Reply refreshed = post(
                "/oauth2/v2.0/token",
                "grant_type",
                "refresh_token",
                "refresh_token",
                token.path("refresh_token").asText(),
                "scope",
                scope());
        String bearer = "Bearer " + refreshed.json().path("access_token").asText();
        assertEquals(200, http.get("WhoAmI", "Authorization", bearer).status());
    }

    //
    @Test
    void whoDeclinesIsSentBackWithAnError() throws Exception {
        String location = redirected("login_hint", "stranger@contoso.com");
        assertTrue(location.contains("error=access_denied"), location);
        assertTrue(location.endsWith("&state=s1"), location);
        Reply elsewhere = http.get(at("/oauth2/v2.0/authorize?" + form("redirect_uri", "https://evil.example")));
        assertEquals(400, elsewhere.status());
    }

    //
    @Test
    void aDeviceAsksUntilThePersonHasTypedTheCode() throws Exception {
        JsonNode begun = post("/oauth2/v2.0/devicecode", "scope", scope()).json();
        assertEquals(900, begun.path("expires_in").asInt());
        assertEquals(5, begun.path("interval").asInt());
        String[] poll = {
            "grant_type",
            "urn:ietf:params:oauth:grant-type:device_code",
            "device_code",
            begun.path("device_code").asText()
        };
        assertEquals("authorization_pending", error(post("/oauth2/v2.0/token", poll)));
        assertEquals("slow_down", error(post("/oauth2/v2.0/token", poll)));
        String page = begun.path("verification_uri").asText();
        assertEquals(400, http.post(page, "code=NO-SUCH-CODE").status());
        assertEquals(
                200, http.post(page, "code=" + begun.path("user_code").asText()).status());
        assertFalse(post("/oauth2/v2.0/token", poll)
                .json()
                .path("access_token")
                .asText()
                .isEmpty());
        assertEquals("bad_verification_code", error(post("/oauth2/v2.0/token", poll)));
    }

    //
    @Test
    void errorsCarryNumbersAndWhereToReadMore() throws Exception {
        Reply reply = post("/oauth2/v2.0/token", "grant_type", "client_credentials", "client_secret", "wrong");
        assertEquals(401, reply.status());
        JsonNode body = reply.json();
        assertEquals("invalid_client", body.path("error").asText());
        assertEquals(7000215, body.path("error_codes").path(0).asInt());
        assertTrue(body.path("error_description").asText().startsWith("AADSTS7000215: "), body.toString());
        for (String name : new String[] {"timestamp", "trace_id", "correlation_id", "error_uri"})
            assertTrue(body.has(name), name);
        assertEquals("invalid_request", error(post("/oauth2/v2.0/token", "scope", "x")));
    }

    //
    @Test
    void theOlderFormNamesAResourceAndFinanceTakesNoSlash() throws Exception {
        String root = sandbox.finops().toString();
        String bare = root.substring(0, root.length() - 1);
        String[] asked = {"grant_type", "client_credentials", "client_secret", sandbox.secret(), "resource", bare};
        assertEquals(200, post("/oauth2/token", asked).status());
        asked[5] = root;
        assertEquals("invalid_resource", error(post("/oauth2/token", asked)));
    }

    //
    @Test
    void theDocumentsSayWhereEverythingIs() throws Exception {
        JsonNode all = http.get(at("/v2.0/.well-known/openid-configuration")).json();
        assertEquals(at("/oauth2/v2.0/token"), all.path("token_endpoint").asText());
        assertEquals(
                at("/oauth2/v2.0/devicecode"),
                all.path("device_authorization_endpoint").asText());
        JsonNode instance = http.get(sandbox.sales() + "common/discovery/instance?api-version=1.1")
                .json();
        assertTrue(instance.path("metadata").path(0).path("aliases").isArray(), instance.toString());
        assertEquals(
                "invalid_request", error(http.get(sandbox.sales() + "nowhere/v2.0/.well-known/openid-configuration")));
    }

    //
    @Test
    void anApplicationThatOnlyTheServiceKnowsStaysOutside() throws Exception {
        JsonNode token = post(
                        "/oauth2/v2.0/token",
                        "grant_type",
                        "client_credentials",
                        "client_secret",
                        sandbox.secret(),
                        "scope",
                        sandbox.sales() + ".default",
                        "client_id",
                        Authority.STRANGER)
                .json();
        String bearer = "Bearer " + token.path("access_token").asText();
        Reply reply = http.get("WhoAmI", "Authorization", bearer);
        assertEquals(403, reply.status());
        assertEquals("0x80072560", reply.code());
    }

    @Test
    void tokensEndWhenTheirTimeIsOver() throws Exception {
        SandboxSettings brief =
                SandboxSettings.USUAL.withRows(1).withSignIn("oauth2").with("tokenLifetime", "0");
        try (Sandbox hurried = Sandbox.start(brief)) {
            Asker asker = Asker.sales(hurried);
            Reply given = asker.post(
                    hurried.tokenUrl().orElseThrow().toString(),
                    "grant_type=client_credentials&client_id=" + hurried.clientId() + "&client_secret="
                            + hurried.secret() + "&scope=" + Asker.encoded(hurried.sales() + ".default"));
            assertEquals(0, given.json().path("expires_in").asInt(-1));
            String bearer = "Bearer " + given.json().path("access_token").asText();
            assertEquals(401, asker.get("WhoAmI", "Authorization", bearer).status());
        }
    }
}
