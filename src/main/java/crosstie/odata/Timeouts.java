package crosstie.odata;

import java.time.Duration;

/**
 * @param connect until the connection stands, TLS included
 * @param silence longest pause between two bytes of an answer; a cold server needs long for its first one (F-6)
 * @param call from the first byte sent to the last byte read, one try
 */
public record Timeouts(Duration connect, Duration silence, Duration call) {
    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(15), Duration.ofMinutes(3), Duration.ofMinutes(6));
}
