package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** Clients compare clocks by the answers of a server. */
class ClockTest {
    @Test
    void everyAnswerTellsTheTime() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1))) {
            for (Asker asker : new Asker[] {Asker.sales(sandbox), Asker.finops(sandbox)}) {
                for (String path : new String[] {"", "NoSuchSet"}) {
                    String date = asker.get(path).header("Date");
                    Instant told = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
                    assertTrue(Duration.between(told, Instant.now()).abs().toMinutes() < 5, date);
                }
            }
        }
    }
}
