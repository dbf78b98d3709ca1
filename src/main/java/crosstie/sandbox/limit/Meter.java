package crosstie.sandbox.limit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** One user on one web server. */
final class Meter {
    private static final long SLOT_MILLIS = 1_000;
    private static final int MOST_GROWTH = 6;

    private final Allowance allowance;
    private final Deque<long[]> slots = new ArrayDeque<>();
    private long requests;
    private long millis;
    private int running;
    private int hammered;
    private long quietUntil = Long.MIN_VALUE;

    Meter(Allowance allowance) {
        this.allowance = allowance;
    }

    record Refusal(String code, String message, long seconds) {}

    record Left(long requests, long millis) {}

    /** Null when the request may go on; then {@link #end} has to follow. */
    synchronized Refusal begin(long now) {
        slide(now);
        Refusal refusal = now < quietUntil || requests >= allowance.requests()
                ? tooMany(now)
                : millis >= allowance.millis() ? tooLong(now) : running >= allowance.concurrent() ? crowded() : null;
        if (refusal == null) {
            hammered = 0;
            running++;
            slot(now)[1]++;
            requests++;
        }
        return refusal;
    }

    synchronized void end(long now, long took) {
        running--;
        slide(now);
        slot(now)[2] += took;
        millis += took;
    }

    synchronized Left left(long now) {
        slide(now);
        return new Left(Math.max(0, allowance.requests() - requests), Math.max(0, allowance.millis() - millis));
    }

    private long[] slot(long now) {
        long number = now / SLOT_MILLIS;
        if (slots.isEmpty() || slots.getLast()[0] != number) slots.add(new long[] {number, 0, 0});
        return slots.getLast();
    }

    private void slide(long now) {
        while (!slots.isEmpty() && (slots.getFirst()[0] + 1) * SLOT_MILLIS + Allowance.WINDOW_MILLIS <= now) {
            long[] old = slots.remove();
            requests -= old[1];
            millis -= old[2];
        }
    }

    private Refusal tooMany(long now) {
        String words = "Number of requests exceeded the limit of " + allowance.requests()
                + " over time window of 300 seconds.";
        return new Refusal("0x80072322", words, again(now));
    }

    private Refusal tooLong(long now) {
        String words = String.format(
                Locale.ROOT,
                "Combined execution time of incoming requests exceeded limit of %,d milliseconds over time window of 300"
                        + " seconds. Decrease number of concurrent requests or reduce the duration of requests and try"
                        + " again later.",
                allowance.millis());
        return new Refusal("0x80072321", words, again(now));
    }

    private Refusal crowded() {
        String words = "Number of concurrent requests exceeded the limit of " + allowance.concurrent() + ".";
        return new Refusal("0x80072326", words, 1L << Math.min(hammered++, MOST_GROWTH));
    }

    /** Until the oldest requests leave the window, and twice as long each time for those who come back before (D-54). */
    private long again(long now) {
        long oldest = slots.isEmpty() ? now : (slots.getFirst()[0] + 1) * SLOT_MILLIS + Allowance.WINDOW_MILLIS;
        long usual = Math.clamp((Math.max(oldest, quietUntil) - now + 999) / 1000, 1, 301);
        boolean early = now < quietUntil;
        hammered = early ? Math.min(hammered + 1, MOST_GROWTH) : 0;
        long seconds = Math.min(usual << hammered, 3_600);
        quietUntil = Math.max(quietUntil, now + (early ? 0 : seconds * 1000));
        return seconds;
    }
}
