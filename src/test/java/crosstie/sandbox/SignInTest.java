package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static Sandbox sandbox;
    private static Asker sales;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1).withSignIn("oauth2"));
        sales = Asker.sales(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    private static Reply ask(String grant, String id, String secret, String scope) throws Exception {
        String form = "grant_type=" + grant + "&client_id=" + Asker.encoded(id) + "&client_secret="
                + Asker.encoded(secret) + "&scope=" + Asker.encoded(scope);
        return sales.post(
                sandbox.tokenUrl().orElseThrow().toString(), form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String scope(URI root) {
        return root + ".default";
    }

    @Test
    void a2ClientCredentialsGiveAToken() throws Exception {
        Reply reply = ask("client_credentials", sandbox.clientId(), sandbox.secret(), scope(sandbox.sales()));
        assertEquals(200, reply.status(), reply.text());
        JsonNode token = reply.json();
        assertEquals("Bearer", token.get("token_type").asText());
        assertEquals(3599, token.get("expires_in").asInt());
        String bearer = "Bearer " + token.get("access_token").asText();
        assertEquals(200, sales.get("WhoAmI", "Authorization", bearer).status());
        assertEquals(401, Asker.finops(sandbox).get("", "Authorization", bearer).status());
        assertTrue(sandbox.tokenUrl().orElseThrow().getPath().endsWith("/oauth2/v2.0/token"));
    }

    @Test
    void a5TokenErrorsHaveTheirShape() throws Exception {
        Reply secret = ask("client_credentials", sandbox.clientId(), "wrong", scope(sandbox.sales()));
        assertEquals(401, secret.status());
        assertEquals("invalid_client", secret.json().get("error").asText());
        assertEquals(7000215, secret.json().at("/error_codes/0").asInt());
        assertTrue(secret.json().get("error_description").asText().startsWith("AADSTS7000215: "));
        Reply resource =
                ask("client_credentials", sandbox.clientId(), sandbox.secret(), "https://elsewhere.example/.default");
        assertEquals("invalid_resource", resource.json().get("error").asText());
        assertEquals(
                400,
                ask("password", sandbox.clientId(), sandbox.secret(), scope(sandbox.sales()))
                        .status());
        assertEquals(
                "unauthorized_client",
                ask("client_credentials", "\"x\\", sandbox.secret(), scope(sandbox.sales()))
                        .json()
                        .get("error")
                        .asText());
    }

    @Test
    void a8WithoutATokenTheAnswerTellsWhereToSignIn() throws Exception {
        for (Asker asker : new Asker[] {sales, Asker.finops(sandbox)}) {
            Reply reply = asker.get("$metadata", "Authorization", "Bearer nonsense");
            assertEquals(401, reply.status());
            assertTrue(reply.header("WWW-Authenticate")
                    .startsWith("Bearer authorization_uri="
                            + sandbox.signIn().orElseThrow().address()));
            assertTrue(reply.header("WWW-Authenticate").contains(", resource_id="));
        }
    }

    @Test
    void withoutSignInNothingIsAskedFor() throws Exception {
        try (Sandbox open = Sandbox.start(SandboxSettings.USUAL.withRows(1))) {
            assertTrue(open.tokenUrl().isEmpty());
            assertEquals("", open.secret());
            assertEquals(200, Asker.sales(open).get("WhoAmI").status());
        }
    }
}
