package crosstie.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Parameter;
import crosstie.transform.Transform;
import crosstie.transform.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that these two packages throw has a sentence and a remedy in both languages; every transform its labels. */
class MappingSentencesTest {
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @ValueSource(strings = {"transform", "mapping"})
    void everyCodeHasItsSentences(String folder) throws IOException {
        Properties english = read(folder + ".properties");
        Set<String> codes = codes(folder);
        assertTrue(codes.size() > 10);
        for (String code : codes) {
            String bundle = english.containsKey(code) ? folder : "transform";
            for (String file : List.of(bundle + ".properties", bundle + "_fr.properties")) {
                assertFalse(read(file).getProperty(code, "").isBlank(), code + " in " + file);
                assertFalse(read(file).getProperty(code + ".remedy", "").isBlank(), code + ".remedy in " + file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transform", "mapping"})
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");
        Properties french = read(bundle + "_fr.properties");
        assertEquals(english.stringPropertyNames(), french.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
        }
    }

    @Test
    void everyTransformAndSettingHasALabel() throws IOException {
        Properties labels = read("transform.properties");
        for (Transform t : new Catalogue().all()) {
            assertTrue(labels.containsKey("transform." + t.id()), t.id());
            for (Parameter p : t.parameters()) {
                assertTrue(labels.containsKey(p.label()), p.label());
                p.choices().forEach(c -> assertTrue(labels.containsKey(c.label()), c.label()));
            }
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> all = new TreeSet<>();
        PLACE.matcher(sentence).results().forEach(m -> all.add(m.group(1)));
        return all;
    }

    private static Set<String> codes(String folder) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/crosstie", folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(m -> all.add(m.group(1)));
            }
        }
        return all;
    }

    private static Properties read(String name) throws IOException {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(
                MappingSentencesTest.class.getResourceAsStream("/crosstie/text/" + name), StandardCharsets.UTF_8)) {
            all.load(in);
        }
        return all;
    }
}
