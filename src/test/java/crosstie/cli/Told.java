package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one command said, and how it ended. */
record Told(int code, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static Told by(Path home, String... arguments) {
        return by(home, Map.of(), "", arguments);
    }

    /** @param typed what comes in on standard input */
    static Told by(Path home, Map<String, String> environment, String typed, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--lang", "en"));
        all.addAll(List.of(arguments));
        InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        int code = Cli.run(
                all.toArray(String[]::new), in, stream(out), stream(err), Terminal.NONE, new Stop(), environment);
        Told told = new Told(code, text(out), text(err));
        assertFalse(told.all().contains("\tat "), told.all());
        // ours, that is; what F&O answered word for word names its own
        String own = told.all().replaceAll("Microsoft\\.[\\w.]{1,200}Exception", "");
        assertFalse(own.contains("Exception"), told.all());
        return told;
    }

    static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    String all() {
        return out + err;
    }

    /** The one document on stdout. */
    JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new UncheckedIOException(out + err, e);
        }
    }

    /** The document tells this error with a sentence and a remedy; the sentence stands on stderr too. */
    void refuses(int exit, String error) {
        JsonNode told = json().path("error");
        assertEquals(exit, code, all());
        assertEquals(error, told.path("code").asText(), all());
        assertFalse(told.path("message").asText().isBlank(), all());
        assertFalse(told.path("message").asText().contains(error), all());
        assertFalse(told.path("remedy").asText().isBlank(), all());
        assertEquals("Error: " + told.path("message").asText(), err.strip());
    }
}
