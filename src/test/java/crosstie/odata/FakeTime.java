package crosstie.odata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock that only moves while somebody sleeps, so that hours of waiting take no time. */
final class FakeTime extends Clock implements Sleeper {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    final List<Duration> slept = new CopyOnWriteArrayList<>();
    private volatile Instant now = START;

    @Override
    public synchronized void sleep(Duration time) {
        slept.add(time);
        now = now.plus(time);
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
