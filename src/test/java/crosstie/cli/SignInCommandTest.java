package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import crosstie.connector.signin.SignedSandbox;
import crosstie.model.SignInPrompt;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections with every way to sign in, from the command line. */
class SignInCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("(https://\\S+)");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Told told(Map<String, String> variables, String... arguments) {
        return Told.by(home, variables, "", arguments);
    }

    private String[] add(SignedSandbox all, String kind, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "connection",
                "add",
                "crm",
                "dataverse+" + all.sandbox.sales(),
                "--sign-in",
                kind,
                "--set",
                "clientId=" + all.sandbox.clientId(),
                "--set",
                "authority=" + all.door().address(),
                "--set",
                "caFile=" + all.caFile()));
        line.addAll(List.of(more));
        return line.toArray(String[]::new);
    }

    @Test
    void aSecretThatEndsSoonIsShownByListAndTest() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            String day = "secretExpires=" + LocalDate.now().plusDays(5);
            Map<String, String> secret = Map.of("S", all.sandbox.secret());
            Told added = told(secret, add(all, "entra-secret", "--secret-env", "S", "--set", day));
            assertEquals(0, added.code(), added.all());
            Told listed = told(Map.of(), "connection", "list", "--json");
            assertEquals(
                    "SECRET_EXPIRES",
                    listed.json().path("warnings").path(0).path("code").asText());
            Told tested = told(Map.of(), "connection", "test", "crm", "--json");
            assertEquals(0, tested.code(), tested.all());
            JsonNode steps = tested.json().path("steps");
            assertEquals("expiry", steps.path(steps.size() - 1).path("name").asText());
            assertFalse((added.all() + listed.all() + tested.all()).contains(all.sandbox.secret()));
        }
    }

    @Test
    void whatIsMissingIsRefusedWhenItIsAdded() {
        told(Map.of(), "connection", "add", "c", "finops+https://contoso", "--sign-in", "entra-secret", "--json")
                .refuses(2, "SETTING_MISSING");
        told(Map.of(), "connection", "add", "c", "finops+https://contoso", "--sign-in", "magic", "--json")
                .refuses(2, "SIGN_IN_UNKNOWN");
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            told(Map.of(), add(all, "entra-secret", "--json")).refuses(2, "SECRET_MISSING");
            told(Map.of(), add(all, "entra-certificate", "--json")).refuses(2, "CERTIFICATE_MISSING");
        }
    }

    //
    @Test
    void aPersonSignsInOnceAndRunsNeedNobodyAfterwards() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            assertEquals(0, told(Map.of(), add(all, "entra-browser")).code());
            Told alone = told(Map.of(), "connection", "test", "crm", "--json");
            assertTrue(alone.out().contains("crosstie connection sign-in crm"), alone.all());
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Cli.run(
                    new String[] {"connection", "sign-in", "crm", "--home", home.toString(), "--json"},
                    InputStream.nullInputStream(),
                    Told.stream(new ByteArrayOutputStream()),
                    new Watched(err, all),
                    Terminal.NONE,
                    new Stop(),
                    Map.of());
            assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
            Told signed = told(Map.of(), "connection", "test", "crm");
            assertEquals(0, signed.code(), signed.all());
        }
    }

    /** Reads what a person would read, and does what is asked. */
    private static final class Watched extends PrintStream {
        private final SignedSandbox all;

        Watched(ByteArrayOutputStream out, SignedSandbox all) {
            super(out, true, StandardCharsets.UTF_8);
            this.all = all;
        }

        @Override
        public void println(String line) {
            super.println(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                all.act(new SignInPrompt("crm", URI.create(address.group(1)), "", null));
            }
        }
    }

    @Test
    void theGuideFillsInWhatTheConnectionKnowsInBothLanguages() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            assertEquals(0, told(Map.of(), add(all, "entra-browser")).code());
            JsonNode steps = told(Map.of(), "connection", "guide", "dataverse", "crm", "--json")
                    .json()
                    .path("steps");
            assertTrue(steps.size() > 4, steps.toString());
            assertTrue(steps.findValuesAsText("value").contains(all.sandbox.clientId()));
            assertTrue(steps.findValuesAsText("value").contains("http://localhost"));
            assertTrue(steps.findValuesAsText("provedBy").contains("signIn"));
            Told french = told(Map.of(), "connection", "guide", "finops", "--lang", "fr");
            assertEquals(0, french.code(), french.all());
            assertTrue(french.out().contains("Inscrire une application"), french.all());
            told(Map.of(), "connection", "guide", "odata4", "crm", "--json").refuses(2, "GUIDE_UNKNOWN");
        }
    }
}
