package crosstie.connector.limit;

import crosstie.connector.Budget;
import crosstie.connector.Budget.Spent;
import crosstie.connector.Budget.Used;
import crosstie.model.Usage;
import crosstie.odata.Pacer;
import crosstie.odata.Sleeper;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * One user of one environment: what was used of its limits, by us and by other engines, and when the next request may be sent. Keeps quiet
 * while the system asks for it, and with a {@code share} below 100 slows down before the system has to refuse. Safe for several threads.
 */
public final class Account implements Pacer {
    private static final System.Logger LOG = System.getLogger(Account.class.getName());
    /** Other engines hear of us so often. */
    private static final long BETWEEN_REPORTS_MILLIS = 5_000;
    /** What is not worth a report at the end. */
    private static final int FEW_REQUESTS = 50;
    /** The longest rest between two batches. */
    private static final long LONGEST_REST_MILLIS = 60_000;

    private final String name;
    private final Budget budget;
    private final Clock clock;
    private final Pacer quiet;
    private final Window own = new Window();
    private final Bucket requests = new Bucket();
    private final Bucket milliseconds = new Bucket();
    private Limits limits = Limits.UNKNOWN;
    private int share = 100;
    private Spent unreported = Spent.NOTHING;
    private Spent all = Spent.NOTHING;
    private Spent others = Spent.NOTHING;
    private long today;
    private long reported = Long.MIN_VALUE;
    private Instant quietUntil = Instant.MIN;
    private long requestsLeft = -1;
    private long millisecondsLeft = -1;

    /** @param name environment and user */
    public Account(String name, Budget budget, Clock clock) {
        this.name = name;
        this.budget = budget;
        this.clock = clock;
        this.quiet = Pacer.alone(clock);
    }

    /** What this kind of system is known to allow. */
    public synchronized void allowed(Limits known) {
        limits = limits.atLeast(known.requests(), known.milliseconds());
    }

    /** @param percent of the limits that may be used, 1 to 100 */
    public synchronized void share(int percent) {
        share = Math.clamp(percent, 1, 100);
    }

    @Override
    public void await(Sleeper sleeper) throws InterruptedException {
        quiet.await(sleeper);
        long pause = pause();
        if (pause > 0) {
            sleeper.sleep(Duration.ofMillis(pause));
            quiet.await(sleeper);
        }
    }

    /** Milliseconds by which this request has to stand back, so that no more than the share is used. Counts it. */
    private synchronized long pause() {
        if (share == 100 || !limits.known()) {
            return 0;
        }
        long now = clock.millis();
        double most = limits.requests() * share / 100.0;
        double longest = limits.milliseconds() * share / 100.0;
        requests.refill(now, most, others.requests());
        milliseconds.refill(now, longest, others.milliseconds());
        requests.take(1);
        return Math.max(requests.empty(most, others.requests()), milliseconds.empty(longest, others.milliseconds()));
    }

    /**
     * How long a writer has to rest after a batch so that it is busy for its share of the time: for systems that tell of no limits and refuse
     * only when they are short of resources (F-56).
     */
    public synchronized Duration rest(Duration took) {
        boolean rests = share < 100 && !limits.known();
        long rest = rests ? took.toMillis() * (100 - share) / share : 0;
        return Duration.ofMillis(Math.min(rest, LONGEST_REST_MILLIS));
    }

    @Override
    public void quiet(Duration wait) {
        quiet.quiet(wait);
        Instant until = clock.instant().plus(wait);
        synchronized (this) {
            quietUntil = until.isAfter(quietUntil) ? until : quietUntil;
        }
        try {
            budget.quiet(name, until);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "other engines could not be told to leave " + name + " alone", e);
        }
    }

    @Override
    public void answered(int status, UnaryOperator<String> header, Duration took) {
        Spent report = count(header, took.toMillis());
        if (report != null) {
            report(report);
        }
    }

    /** For requests with several operations in them (D-45, D-57). @param operations beside the one of the request itself */
    public synchronized void operations(long operations) {
        unreported = unreported.plus(new Spent(0, 0, operations));
        today += operations;
    }

    /** What has to be reported now; null when it is too early. */
    private synchronized Spent count(UnaryOperator<String> header, long took) {
        long now = clock.millis();
        told(header);
        Spent spent = new Spent(1, took, 1);
        own.add(now, spent);
        today++;
        milliseconds.take(share < 100 && limits.known() ? took : 0);
        unreported = unreported.plus(spent);
        reported = reported == Long.MIN_VALUE ? now : reported;
        if (Math.abs(now - reported) < BETWEEN_REPORTS_MILLIS) {
            return null;
        }
        reported = now;
        return taken();
    }

    /** D-6. */
    private void told(UnaryOperator<String> header) {
        long left = ToldNumber.thousandths(header.apply("x-ms-ratelimit-burst-remaining-xrm-requests"));
        long seconds = ToldNumber.thousandths(header.apply("x-ms-ratelimit-time-remaining-xrm-requests"));
        if (left >= 0) {
            requestsLeft = left / 1_000;
            millisecondsLeft = seconds;
            limits = limits.atLeast(requestsLeft, Math.max(0, seconds));
        }
    }

    private void report(Spent spent) {
        Instant now = clock.instant();
        Used used;
        try {
            used = budget.add(name, now, spent);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what was used of " + name + " could not be told to other engines", e);
            return;
        }
        synchronized (this) {
            Spent mine = own.sum(now.toEpochMilli());
            all = used.window();
            others = new Spent(
                    Math.max(0, all.requests() - mine.requests()),
                    Math.max(0, all.milliseconds() - mine.milliseconds()),
                    0);
            today = Math.max(today, all.operations());
        }
        if (used.quietUntil() != null && used.quietUntil().isAfter(now)) {
            quiet.quiet(Duration.between(now, used.quietUntil()));
        }
    }

    /** For the end of an environment: tells what is still untold, unless it is little. */
    public void close() {
        if (untold().requests() > FEW_REQUESTS) {
            report(taken());
        }
    }

    private synchronized Spent untold() {
        return unreported;
    }

    private synchronized Spent taken() {
        Spent spent = unreported;
        unreported = Spent.NOTHING;
        return spent;
    }

    /** What all engines together have used. */
    public Usage usage() {
        report(taken());
        return shown();
    }

    private synchronized Usage shown() {
        Instant now = clock.instant();
        Spent mine = own.sum(now.toEpochMilli());
        return new Usage(
                mine.requests() + others.requests(),
                limits.requests(),
                mine.milliseconds() + others.milliseconds(),
                limits.milliseconds(),
                today,
                requestsLeft,
                millisecondsLeft,
                (int) Budget.WINDOW.toSeconds(),
                share,
                quietUntil.isAfter(now) ? quietUntil : null);
    }
}
