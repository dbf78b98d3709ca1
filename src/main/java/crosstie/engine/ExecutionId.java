package crosstie.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/** Ids of executions: short, sortable by time, such as {@code 20260701-093000-k3f9}. UTC. */
final class ExecutionId {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    private ExecutionId() {}

    static String of(Instant at, RandomGenerator random) {
        StringBuilder id = new StringBuilder(TIME.format(at)).append('-');
        for (int i = 0; i < 4; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
