package crosstie.connector.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.Budget;
import crosstie.model.Usage;
import crosstie.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
    private static final Limits DOCUMENTED = new Limits(6_000, 1_200_000);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    /** A clock that only moves while somebody sleeps. */
    private static final class Hands extends Clock {
        private long now = Instant.parse("2026-03-01T10:00:00Z").toEpochMilli();

        private void sleep(Duration time) {
            now += time.toMillis();
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands clock = new Hands();

    private Account account(Limits limits, int share) {
        return account(Budget.none(), limits, share);
    }

    private Account account(Budget budget, Limits limits, int share) {
        Account account = new Account("org.example admin", budget, clock);
        account.allowed(limits);
        account.share(share);
        return account;
    }

    private void request(Account account, Duration took) throws InterruptedException {
        account.await(clock::sleep);
        clock.sleep(took);
        account.answered(200, name -> null, took);
    }

    /** The most requests in any window while one writer sends as fast as it may. */
    private long busiestWindow(Account account, Duration took) throws InterruptedException {
        long begun = clock.now;
        long most = 0;
        while (clock.now - begun < 1_200_000) {
            request(account, took);
            most = Math.max(most, account.usage().requests());
        }
        return most;
    }

    // D-54
    @Test
    void withAShareNoWindowHoldsMoreThanItAllows() throws InterruptedException {
        long most = busiestWindow(account(DOCUMENTED, 20), Duration.ofMillis(40));
        assertTrue(most <= 1_200 && most > 1_000, "of 1,200: " + most);
    }

    // D-54
    @Test
    void executionTimeIsSharedAsWell() throws InterruptedException {
        Account account = account(DOCUMENTED, 10);
        long begun = clock.now;
        while (clock.now - begun < 1_200_000) {
            request(account, Duration.ofSeconds(2));
            assertTrue(account.usage().milliseconds() <= 122_000, "" + account.usage());
        }
        assertTrue(account.usage().milliseconds() > 90_000, "" + account.usage());
    }

    @Test
    void withoutAShareNothingIsHeldBack() throws InterruptedException {
        Account account = account(DOCUMENTED, 100);
        long begun = clock.now;
        for (int i = 0; i < 1_000; i++) {
            account.await(clock::sleep);
        }
        assertEquals(begun, clock.now);
    }

    // F-55 F-56
    @Test
    void whereNoLimitIsKnownAWriterRestsForTheOthersShare() {
        Account account = account(Limits.UNKNOWN, 25);
        assertEquals(Duration.ofMillis(600), account.rest(SHORT));
        assertEquals(Duration.ZERO, account(Limits.UNKNOWN, 100).rest(SHORT));
        assertEquals(Duration.ZERO, account(DOCUMENTED, 25).rest(SHORT));
    }

    // D-6
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5999; 1,200.00; 5999; 1200000",
                "7998; 1.200,00; 7998; 1200000",
                "12; 3.5; 12; 3500",
                "1,234; 0; 1234; 0",
                "12; much; 12; -1",
                "none; 3; -1; -1",
                "-5; 3; -1; -1"
            })
    void budgetHeadersAreReadInAnySpelling(String requests, String seconds, long left, long millis) {
        Account account = account(Limits.UNKNOWN, 100);
        Map<String, String> headers = Map.of(
                "x-ms-ratelimit-burst-remaining-xrm-requests", requests,
                "x-ms-ratelimit-time-remaining-xrm-requests", seconds);
        account.answered(200, headers::get, SHORT);
        assertEquals(left, account.usage().requestsLeft());
        assertEquals(millis, account.usage().millisecondsLeft());
    }

    // D-54: limits vary, what the system tells counts for more
    @Test
    void aSystemThatAllowsMoreIsBelieved() {
        Account account = account(DOCUMENTED, 100);
        account.answered(200, Map.of("x-ms-ratelimit-burst-remaining-xrm-requests", "7999")::get, SHORT);
        assertEquals(7_999, account.usage().requestLimit());
    }

    // D-45 D-57
    @Test
    void everyOperationOfABatchCountsForTheDay() {
        Account account = account(DOCUMENTED, 100);
        account.answered(200, name -> null, SHORT);
        account.operations(99);
        assertEquals(100, account.usage().operations());
        assertEquals(1, account.usage().requests());
    }

    // D-54
    @Test
    void enginesOnOneStoreKnowOfEachOther() throws InterruptedException {
        try (Store store = Store.open(folder.resolve("home"))) {
            Account one = account(store.budget(), DOCUMENTED, 100);
            Account other = account(store.budget(), DOCUMENTED, 100);
            for (int i = 0; i < 3; i++) {
                request(one, SHORT);
            }
            one.usage();
            request(other, SHORT);
            Usage seen = other.usage();
            assertEquals(4, seen.requests());
            assertEquals(800, seen.milliseconds());
            assertEquals(4, seen.operations());

            one.quiet(Duration.ofSeconds(30));
            other.usage();
            long before = clock.now;
            other.await(clock::sleep);
            assertEquals(30_000, clock.now - before);
            assertNull(other.usage().waitingUntil());

            clock.sleep(Budget.WINDOW);
            assertEquals(0, other.usage().requests());
        }
    }
}
