package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.call.Failures;
import crosstie.odata.ODataException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that connectors speak has a sentence and what to do next, in both languages. */
class ConnectorSentencesTest {
    /** Nothing has to be done about what a connection test saw when all was well. */
    private static final Pattern SEEN =
            Pattern.compile("Seen\\.of\\(\\s*(?:\\w+ \\? )?\"([A-Z_]+)\"(?: : \"([A-Z_]+)\")?");

    private static final Pattern CODE =
            Pattern.compile("\"([A-Z]+_[A-Z_]+|REFUSED|FORBIDDEN|THROTTLED|VERSION|REACHED)\"");
    /** The engine's own sentence, with its arguments. */
    private static final Set<String> ELSEWHERE = Set.of("KEY_AMBIGUOUS");

    @Test
    void everyCodeHasASentenceAndARemedy() throws IOException {
        Properties english = sentences("connector.properties");
        Set<String> seen = codes(SEEN);
        Set<String> missing = new TreeSet<>();
        Set<String> all = codes(CODE);
        all.removeAll(ELSEWHERE);
        assertTrue(all.size() > 60, all.toString());
        for (String code : all) {
            if (!english.containsKey(code) || !(seen.contains(code) || english.containsKey(code + ".remedy"))) {
                missing.add(code);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKindOfFailureHasASentence() throws IOException {
        Properties english = sentences("connector.properties");
        Failures failures = new Failures("host", Map.of());
        for (ODataException.Kind kind : ODataException.Kind.values()) {
            String code = failures.code(new ODataException(kind, "words"));
            assertTrue(english.containsKey(code + ".remedy"), code);
        }
    }

    @Test
    void frenchSaysTheSameThings() throws IOException {
        Properties english = sentences("connector.properties");
        Properties french = sentences("connector_fr.properties");
        assertEquals(english.stringPropertyNames(), french.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
    }

    private static Set<String> places(String text) {
        Set<String> all = new TreeSet<>();
        Matcher m = Pattern.compile("\\{\\d}").matcher(text);
        while (m.find()) {
            all.add(m.group());
        }
        return all;
    }

    private static Set<String> codes(Pattern pattern) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/crosstie/connector"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher m = pattern.matcher(Files.readString(file));
                while (m.find()) {
                    all.add(m.group(1));
                    if (m.groupCount() > 1 && m.group(2) != null) {
                        all.add(m.group(2));
                    }
                }
            }
        }
        return all;
    }

    private static Properties sentences(String file) throws IOException {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(
                ConnectorSentencesTest.class.getResourceAsStream("/crosstie/text/" + file), StandardCharsets.UTF_8)) {
            all.load(in);
        }
        return all;
    }
}
