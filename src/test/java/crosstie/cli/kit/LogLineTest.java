package crosstie.cli.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.report.Hostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {
    private final LogLine line = new LogLine();

    @Test
    void everyEventIsOneLineWhateverIsInIt() {
        Hostile hostile = new Hostile(23);
        for (int i = 0; i < 2_000; i++) {
            LogRecord event = new LogRecord(Level.WARNING, "refused: {0}");
            event.setLoggerName("crosstie." + hostile.value());
            event.setParameters(new Object[] {hostile.value()});
            String text = line.format(event);
            assertEquals(1, text.lines().count(), text);
            assertFalse(text.contains("\u001b"), text);
            assertFalse(text.codePoints().anyMatch(c -> c == 0x2028 || c == 0x85 || c >= 0x202A && c <= 0x202E), text);
        }
    }

    @Test
    void aStackIsIndentedAndNoMessageOfItBeginsALine() {
        LogRecord event = new LogRecord(Level.SEVERE, "broke");
        event.setLoggerName("crosstie");
        event.setThrown(new IllegalStateException("a\n2026-01-01 WARNING forged", new IOException("\rforged")));
        List<String> lines = line.format(event).lines().toList();
        assertTrue(lines.size() > 3);
        assertTrue(lines.stream().skip(1).allMatch(l -> l.startsWith("    ")), lines.toString());
    }

    @Test
    void theDistributionUsesIt() throws IOException {
        assertTrue(Files.readString(Path.of("packaging/logging.properties"))
                .contains("ConsoleHandler.formatter = " + LogLine.class.getName()));
    }
}
