package crosstie.odata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Dates, instants and GUIDs straight from the parser's buffer, without a String in between: this runs for every value of every row. */
final class Chars {
    private static final int DATE = 10;
    private static final int SECONDS = 19;
    private static final int DAY = 86_400;
    private static final int GUID = 36;

    private Chars() {}

    /** Also takes a date-time, of which the date as written counts. */
    static LocalDate date(char[] c, int at, int length) {
        if (length < DATE || (length > DATE && c[at + DATE] != 'T') || c[at + 4] != '-' || c[at + 7] != '-') {
            throw new DateTimeException("date");
        }
        return LocalDate.of(number(c, at, 4), number(c, at + 5, 2), number(c, at + 8, 2));
    }

    /** Takes a bare date as its midnight UTC. */
    static Instant instant(char[] c, int at, int length) {
        LocalDate date = date(c, at, length);
        if (length == DATE) {
            return Instant.ofEpochSecond(date.toEpochDay() * DAY);
        }
        if (length <= SECONDS || c[at + 13] != ':' || c[at + 16] != ':') {
            return OffsetDateTime.parse(new String(c, at, length)).toInstant();
        }
        int hour = number(c, at + 11, 2);
        int minute = number(c, at + 14, 2);
        int second = number(c, at + 17, 2);
        int end = at + length;
        int zone = at + SECONDS;
        if (c[zone] == '.') {
            zone = digitsEnd(c, zone + 1, end);
        }
        if (zone != end - 1 || c[zone] != 'Z' || hour > 23 || minute > 59 || second > 59) {
            return OffsetDateTime.parse(new String(c, at, length)).toInstant();
        }
        long nanos = zone == at + SECONDS ? 0 : nanos(c, at + SECONDS + 1, zone);
        return Instant.ofEpochSecond(date.toEpochDay() * DAY + hour * 3_600L + minute * 60L + second, nanos);
    }

    static UUID uuid(char[] c, int at, int length) {
        if (length != GUID || c[at + 8] != '-' || c[at + 13] != '-' || c[at + 18] != '-' || c[at + 23] != '-') {
            throw new NumberFormatException("guid");
        }
        long high = hex(c, at, 8) << 32 | hex(c, at + 9, 4) << 16 | hex(c, at + 14, 4);
        long low = hex(c, at + 19, 4) << 48 | hex(c, at + 24, 12);
        return new UUID(high, low);
    }

    private static int digitsEnd(char[] c, int from, int end) {
        int i = from;
        while (i < end && c[i] >= '0' && c[i] <= '9') {
            i++;
        }
        return i;
    }

    /** Digits beyond nanoseconds say nothing an Instant could hold. */
    private static long nanos(char[] c, int from, int end) {
        long nanos = 0;
        for (int i = 0; i < 9; i++) {
            nanos = nanos * 10 + (from + i < end ? c[from + i] - '0' : 0);
        }
        return nanos;
    }

    private static int number(char[] c, int from, int digits) {
        int n = 0;
        for (int i = from; i < from + digits; i++) {
            int d = c[i] - '0';
            if (d < 0 || d > 9) {
                throw new DateTimeException("digit");
            }
            n = n * 10 + d;
        }
        return n;
    }

    private static long hex(char[] c, int from, int digits) {
        long n = 0;
        for (int i = from; i < from + digits; i++) {
            int d = c[i] < 0x80 ? Character.digit(c[i], 16) : -1;
            if (d < 0) {
                throw new NumberFormatException("hex");
            }
            n = n << 4 | d;
        }
        return n;
    }
}
