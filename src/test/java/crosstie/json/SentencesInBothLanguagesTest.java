package crosstie.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesInBothLanguagesTest {
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"json", "template", "store"})
    void everyCodeHasASentenceAndARemedyInBothLanguages(String word) throws IOException {
        Properties english = bundle(word);
        Properties french = bundle(word + "_fr");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(french.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            boolean allIsWell = key.endsWith("_READY");
            assertTrue(allIsWell || english.containsKey(key.endsWith(".remedy") ? key : key + ".remedy"), key);
            assertFalse(
                    english.getProperty(key).isBlank()
                            || french.getProperty(key).isBlank(),
                    key);
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
        Set<String> missing = codes(word);
        missing.removeIf(name -> name.startsWith("CROSSTIE_")); // names in the surroundings, not codes
        missing.removeAll(english.stringPropertyNames());
        missing.removeAll(bundle("json").stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    private static Properties bundle(String name) throws IOException {
        Properties all = new Properties();
        try (var in =
                SentencesInBothLanguagesTest.class.getResourceAsStream("/crosstie/text/" + name + ".properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return all;
    }

    private static Set<String> codes(String word) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/crosstie", word))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher m = CODE.matcher(Files.readString(file));
                while (m.find()) {
                    found.add(m.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> places(String sentence) {
        Set<String> all = new TreeSet<>();
        Matcher m = PLACE.matcher(sentence);
        while (m.find()) {
            all.add(m.group());
        }
        return all;
    }
}
