package crosstie.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels english = new Labels(Locale.ENGLISH);
    private final Labels french = new Labels(Locale.FRENCH);

    @Test
    void bothLanguagesHaveTheSameLabels() throws IOException {
        assertEquals(
                new TreeSet<>(read("labels").stringPropertyNames()),
                new TreeSet<>(read("labels_fr").stringPropertyNames()));
    }

    @Test
    void noLabelIsEmptyAndBothLanguagesFillTheSamePlaces() throws IOException {
        Properties one = read("labels");
        Properties other = read("labels_fr");
        for (String key : one.stringPropertyNames()) {
            assertFalse(one.getProperty(key).isBlank(), key);
            assertFalse(other.getProperty(key).isBlank(), key);
            assertEquals(places(one.getProperty(key)), places(other.getProperty(key)), key);
        }
    }

    @Test
    void countsAreWrittenForPeople() {
        assertEquals("1 row read", english.count("testrun.read", 1));
        assertEquals("1,204 rows read", english.count("testrun.read", 1204));
        assertTrue(french.count("testrun.read", 1204).endsWith("204 lignes lues"), french.count("testrun.read", 1204));
    }

    @Test
    void rowsAreToldByWhatBecameOfThem() {
        assertEquals("86 updated, 9 rejected", RowsSentence.of(new Counts(0, 86, 1000, 0, 9, 0, 0, 3), english));
        assertEquals("640 same", RowsSentence.of(new Counts(0, 0, 640, 0, 0, 0, 0, 3), english));
        assertEquals("no rows", RowsSentence.of(Counts.ZERO, english));
    }

    @Test
    void timeIsToldRelativeToNow() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertEquals("just now", english.ago(now.minusSeconds(20), now));
        assertEquals("12 min ago", english.ago(now.minusSeconds(12 * 60), now));
        assertEquals("il y a 3 h", french.ago(now.minusSeconds(3 * 3600), now));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties read(String bundle) throws IOException {
        Properties all = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream("/crosstie/ui/" + bundle + ".properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return all;
    }
}
