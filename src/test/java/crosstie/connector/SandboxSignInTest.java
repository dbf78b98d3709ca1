package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.TestStep;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Client credentials against a token service that checks them, for both systems. */
class SandboxSignInTest {
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).withSignIn("oauth2"));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void bothSystemsLetTheRightSecretIn() {
        for (List<TestStep> steps : List.of(
                test("dataverse", sandbox.sales(), sandbox.secret()),
                test("finops", sandbox.finops(), sandbox.secret()))) {
            assertTrue(steps.stream().allMatch(TestStep::ok), steps.toString());
            assertTrue(steps.stream().anyMatch(s -> s.code().equals("SIGNED_IN")), steps.toString());
        }
    }

    @Test
    void aWrongSecretIsNamedAndNotRepeated() {
        TestStep last = test("finops", sandbox.finops(), "not-the-secret").getLast();
        assertEquals("signIn SECRET_WRONG", last.name() + " " + last.code());
        assertFalse(last.toString().contains("not-the-secret"));
    }

    @Test
    void noSignInIsRefusedWhereOneIsNeeded() {
        try (Environment environment =
                Connectors.open(new Connection("c", "finops", sandbox.finops(), "none", Map.of()), surroundings(""))) {
            assertEquals("UNAUTHORIZED", environment.test().getLast().code());
        }
    }

    private static List<TestStep> test(String connector, URI address, String secret) {
        Map<String, String> settings =
                Map.of("tokenUrl", sandbox.tokenUrl().orElseThrow().toString(), "clientId", sandbox.clientId());
        try (Environment environment =
                Connectors.open(new Connection("c", connector, address, "oauth2", settings), surroundings(secret))) {
            return environment.test();
        }
    }

    private static Surroundings surroundings(String secret) {
        return Surroundings.of(Vault.reading((connection, name) -> Optional.of(secret)), Clock.systemUTC(), s -> {});
    }
}
