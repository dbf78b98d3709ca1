package crosstie.sandbox.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/** Unquoted literals. */
public final class Literals {
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?[MmDdFfLl]?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Literals() {}

    /** The literal, or null when the word is none. The word null is {@link #isNull}. */
    public static Object of(String word) {
        if (word.equals("true")) return true;
        if (word.equals("false")) return false;
        if (GUID.matcher(word).matches()) return UUID.fromString(word);
        if (NUMBER.matcher(word).matches()) return number(word);
        if (DAY.matcher(word).matches()) return day(word);
        return word.length() > 10 && DAY.matcher(word.substring(0, 10)).matches() ? instant(word) : null;
    }

    public static boolean isNull(String word) {
        return word.equals("null");
    }

    public static boolean isGuid(String word) {
        return GUID.matcher(word).matches();
    }

    private static BigDecimal number(String word) {
        char last = word.charAt(word.length() - 1);
        return new BigDecimal(Character.isDigit(last) ? word : word.substring(0, word.length() - 1));
    }

    /** Null when it is no day of the calendar. */
    public static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null when it is no instant. */
    public static Instant instant(String word) {
        try {
            return OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
