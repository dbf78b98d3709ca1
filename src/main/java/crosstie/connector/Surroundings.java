package crosstie.connector;

import java.time.Clock;
import java.util.function.DoubleConsumer;

/**
 * What a connector needs from outside.
 *
 * @param vault secrets by connection
 * @param throttled told the seconds each time the system asks to slow down
 */
public record Surroundings(Vault vault, Clock clock, DoubleConsumer throttled) {}
