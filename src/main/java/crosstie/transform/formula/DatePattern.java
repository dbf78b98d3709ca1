package crosstie.transform.formula;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * How a point in time is written: {@code yyyy yy mmmm mmm mm m dddd ddd dd d hh h ss s am/pm}, in any case. {@code m} beside hours or seconds
 * means minutes. Other signs stand as they are; so does text in double quotes.
 */
final class DatePattern {
    private final LocalDateTime time;
    private final String pattern;
    private final boolean half;
    private final StringBuilder out = new StringBuilder();
    private char before;

    private DatePattern(LocalDateTime time, String pattern) {
        this.time = time;
        this.pattern = pattern;
        this.half = pattern.toLowerCase(Locale.ROOT).contains("am/pm");
    }

    static String write(LocalDateTime time, String pattern) {
        return pattern.isEmpty() ? time.toLocalDate().toString() : new DatePattern(time, pattern).write();
    }

    private String write() {
        int at = 0;
        while (at < pattern.length()) {
            char c = Character.toLowerCase(pattern.charAt(at));
            int end = at;
            while (end < pattern.length() && Character.toLowerCase(pattern.charAt(end)) == c) {
                end++;
            }
            at = part(c, at, end);
        }
        return out.toString();
    }

    /** Where the next part begins. */
    private int part(char c, int at, int end) {
        int count = end - at;
        switch (c) {
            case 'y' -> out.append(count > 2 ? "%04d".formatted(time.getYear()) : two(time.getYear() % 100));
            case 'm' -> out.append(isMinute(end) ? padded(time.getMinute(), count) : month(count));
            case 'd' -> out.append(day(count));
            case 'h' -> out.append(padded(half ? (time.getHour() + 11) % 12 + 1 : time.getHour(), count));
            case 's' -> out.append(padded(time.getSecond(), count));
            case 'a' -> {
                if (pattern.regionMatches(true, at, "am/pm", 0, 5)) {
                    out.append(time.getHour() < 12 ? "AM" : "PM");
                    return at + 5;
                }
                out.append(pattern, at, end);
            }
            case '"' -> {
                int close = pattern.indexOf('"', at + 1);
                int stop = close < 0 ? pattern.length() : close;
                out.append(pattern, at + 1, stop);
                return Math.min(pattern.length(), stop + 1);
            }
            default -> {
                out.append(pattern, at, end);
                return end;
            }
        }
        before = c;
        return end;
    }

    private boolean isMinute(int end) {
        int next = end;
        while (next < pattern.length() && !Character.isLetter(pattern.charAt(next))) {
            next++;
        }
        boolean seconds = next < pattern.length() && Character.toLowerCase(pattern.charAt(next)) == 's';
        return before == 'h' || seconds;
    }

    private String month(int count) {
        return switch (count) {
            case 1, 2 -> padded(time.getMonthValue(), count);
            case 3 -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            default -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    private String day(int count) {
        return switch (count) {
            case 1, 2 -> padded(time.getDayOfMonth(), count);
            case 3 -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            default -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        };
    }

    private static String padded(int n, int count) {
        return count > 1 ? two(n) : Integer.toString(n);
    }

    private static String two(int n) {
        return (n < 10 ? "0" : "") + n;
    }
}
