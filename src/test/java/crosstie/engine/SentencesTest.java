package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
    /** A code stands in quotes, in capitals, with an underscore. */
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");

    @Test
    void everyCodeOfTheEngineHasASentenceAndARemedyInBothLanguages() throws IOException {
        Properties english = sentences("engine.properties");
        Properties french = sentences("engine_fr.properties");
        Set<String> codes = codes();

        assertFalse(codes.isEmpty());
        for (String code : codes) {
            assertTrue(english.containsKey(code) && french.containsKey(code), code);
            assertTrue(english.containsKey(code + ".remedy") && french.containsKey(code + ".remedy"), code);
        }
        assertEquals(english.keySet(), french.keySet());
        assertEquals(2 * codes.size(), english.size(), "no sentence without a code");
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/crosstie/engine"))) {
            for (Path file : files.toList()) {
                Matcher m = CODE.matcher(Files.readString(file));
                while (m.find()) {
                    codes.add(m.group(1));
                }
            }
        }
        return codes;
    }

    private static Properties sentences(String name) throws IOException {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(
                SentencesTest.class.getResourceAsStream("/crosstie/text/" + name), StandardCharsets.UTF_8)) {
            all.load(in);
        }
        return all;
    }
}
