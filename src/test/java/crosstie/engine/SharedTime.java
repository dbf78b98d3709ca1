package crosstie.engine;

import crosstie.odata.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/**
 * A clock that product and sandbox share. It stands still while anything happens and jumps to the end of the shortest wait once nothing does,
 * so that minutes of waiting take no time and every wait is kept to the full.
 */
final class SharedTime extends Clock implements Sleeper {
    private static final long STILL_MILLIS = 8;
    private static final int STILL_TIMES = 3;

    private final PriorityQueue<Instant> waits = new PriorityQueue<>();
    private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private volatile LongSupplier life = () -> 0;
    private long waiters;

    /** A number that changes as long as something happens elsewhere. */
    void watch(LongSupplier something) {
        life = something;
    }

    @Override
    public synchronized void sleep(Duration time) throws InterruptedException {
        Instant until = now.plus(time);
        waits.add(until);
        waiters++;
        try {
            for (int still = 0; now.isBefore(until); ) {
                long seen = waiters + life.getAsLong();
                long begin = System.nanoTime();
                wait(STILL_MILLIS);
                // a machine that is late itself proves nothing about who else would have liked to go on
                boolean late = System.nanoTime() - begin > 2 * STILL_MILLIS * 1_000_000;
                still = late || seen != waiters + life.getAsLong() || Busy.now() ? 0 : still + 1;
                if (now.isBefore(until) && still >= STILL_TIMES) {
                    now = waits.peek();
                    waiters++;
                    notifyAll();
                }
            }
        } finally {
            waits.remove(until);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
