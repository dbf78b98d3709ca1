package crosstie.odata;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads Retry-After: seconds or an HTTP date. What makes no sense (missing, zero, negative, past, garbage) is zero. */
final class RetryAfter {
    private static final int LONGEST_NUMBER = 9;

    private RetryAfter() {}

    /** @param serverTime the Date header, so that a wrong clock on either side does no harm; may be null */
    static Duration of(String header, String serverTime, Clock clock) {
        String text = header == null ? "" : header.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(text.length() > LONGEST_NUMBER ? Integer.MAX_VALUE : Long.parseLong(text));
        }
        Instant until = date(text);
        if (until == null) {
            return Duration.ZERO;
        }
        Instant now = date(serverTime == null ? "" : serverTime.strip());
        Duration wait = Duration.between(now == null ? clock.instant() : now, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Instant date(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return null;
        }
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException garbage) {
            return null;
        }
    }
}
