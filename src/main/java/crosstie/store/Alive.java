package crosstie.store;

import java.time.Duration;
import java.time.Instant;

/**
 * A process: its id and when it started, because ids are given again.
 *
 * @param started null where the platform does not tell
 */
record Alive(long pid, Instant started) {
    /** The clock of the platform may be set while a process lives. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static Alive me() {
        return of(ProcessHandle.current());
    }

    private static Alive of(ProcessHandle p) {
        return new Alive(p.pid(), p.info().startInstant().orElse(null));
    }

    boolean lives() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(Alive::of)
                .filter(this::isSame)
                .isPresent();
    }

    private boolean isSame(Alive other) {
        return started == null
                || other.started == null
                || Duration.between(started, other.started).abs().compareTo(TOLERANCE) < 0;
    }
}
