package crosstie.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Pattern CODE =
            Pattern.compile("(?:usage|stopped|check|error|warning|tell)\\((?:e, |Exit\\.USAGE, )?\"([A-Z_]+)\"");

    @Test
    void everyBundleOfTheFolderIsRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/crosstie/text"))) {
            Set<String> found = files.map(f -> f.getFileName().toString().replace(".properties", ""))
                    .filter(n -> !n.endsWith("_fr"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(found, new TreeSet<>(Sentences.BUNDLES));
        }
    }

    @Test
    void everyEnglishSentenceHasItsFrenchTwinWithTheSamePlaces() {
        for (String bundle : Sentences.BUNDLES) {
            Properties english = Sentences.read(bundle + ".properties");
            Properties french = Sentences.read(bundle + "_fr.properties");
            assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(french.stringPropertyNames()));
            for (String key : english.stringPropertyNames()) {
                assertEquals(places(english.getProperty(key)), places(french.getProperty(key)), key);
            }
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noCodeMeansTwoThings() {
        Map<String, String> owners = new HashMap<>();
        for (String bundle : Sentences.BUNDLES) {
            for (String key : Sentences.read(bundle + ".properties").stringPropertyNames()) {
                String other = owners.put(key, bundle);
                assertTrue(other == null, key + " stands in " + other + " and in " + bundle);
            }
        }
    }

    @Test
    void everyCodeOfDoorAndCommandLineHasASentenceAndARemedy() throws IOException {
        Set<String> keys = Sentences.in(Locale.ENGLISH).keys();
        for (String folder : List.of("studio", "cli")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/crosstie", folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Matcher code = CODE.matcher(Files.readString(file));
                    while (code.find()) {
                        assertTrue(keys.contains(code.group(1)), file + " " + code.group(1));
                        assertTrue(keys.contains(code.group(1) + ".remedy"), file + " " + code.group(1));
                    }
                }
            }
        }
    }

    @Test
    void everyLabelThatTheCommandLineAsksForIsThere() throws IOException {
        Set<String> keys = Sentences.in(Locale.ENGLISH).keys();
        Pattern label = Pattern.compile("\"(cli(?:\\.[a-z-]+)+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/crosstie/cli"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher asked = label.matcher(Files.readString(file));
                while (asked.find()) {
                    assertTrue(keys.contains(asked.group(1)), file + " " + asked.group(1));
                }
            }
        }
    }

    @Test
    void placesAreFilledOnceAndWhatIsFilledInStaysAsItIs() {
        Sentences english = Sentences.in(Locale.ENGLISH);
        assertEquals("There is no project {1}.", english.message("PROJECT_UNKNOWN", List.of("{1}", "x")));
        assertEquals("NO_SUCH_CODE: a, b", english.message("NO_SUCH_CODE", List.of("a", "b")));
        assertEquals("", english.remedy("NO_SUCH_CODE", List.of()));
        assertFalse(english.message("ENDS_MISSING", List.of()).contains("{0}"));
    }

    @Test
    void otherLanguagesGetEnglish() {
        assertEquals(Locale.ENGLISH, Sentences.in(Locale.JAPAN).locale());
        assertEquals(Locale.FRENCH, Sentences.in(Locale.CANADA_FRENCH).locale());
    }
}
