package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DisplayTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void aMachineWithoutADisplayHasNone() {
        assertEquals(Display.NONE, Display.here(Map.of()));
        assertEquals(Display.NONE, Display.here(Map.of("DISPLAY", "")));
        assertEquals(Display.NONE, Display.here(Map.of("DISPLAY", "rubbish")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatIsNamedButGoneIsNone() {
        assertEquals(Display.NONE, Display.here(Map.of("DISPLAY", ":59321")));
        assertEquals(Display.NONE, Display.here(Map.of("DISPLAY", "127.0.0.1:59321")));
    }

    @Test
    void bothReasonsAreOneLineInBothLanguages() {
        for (Display each : List.of(Display.NONE, Display.NO_GTK)) {
            for (String lang : List.of("en", "fr")) {
                String line = Cli.why(each, lang);
                assertFalse(line.contains("cli.display") || line.contains("\n"), line);
            }
        }
        assertTrue(Cli.why(Display.NO_GTK, "en").contains("libgtk-3-0"));
    }

    @Test
    void onlyOptionsOfTheWindowOpenIt() {
        assertTrue(WindowOptions.of().isPresent());
        WindowOptions given = WindowOptions.of("--home=/x", "--lang", "fr").orElseThrow();
        assertEquals(Path.of("/x"), given.home());
        assertEquals(List.of("demo", "--lang", "fr"), List.of(given.demo()));
        assertTrue(WindowOptions.of("demo").isEmpty());
        assertTrue(WindowOptions.of("--json").isEmpty());
        assertTrue(WindowOptions.of("--home").isEmpty());
    }
}
