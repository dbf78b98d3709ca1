package crosstie.mapping.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Unquoted values: ids, dates, points in time and numbers. */
final class Literal {
    private static final int LONGEST_NUMBER = 60;

    private Literal() {}

    /** Empty where the word is none of them. */
    static Optional<Object> read(String word) {
        if (isId(word)) {
            return Optional.of(UUID.fromString(word));
        }
        char first = word.charAt(0);
        if (first == '-' || first == '+' || first >= '0' && first <= '9') {
            return isDate(word) ? date(word) : number(word);
        }
        return Optional.empty();
    }

    private static boolean isId(String word) {
        if (word.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? word.charAt(i) != '-' : Character.digit(word.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(String word) {
        return word.length() >= 10 && word.charAt(4) == '-' && word.charAt(7) == '-';
    }

    private static Optional<Object> date(String word) {
        try {
            return Optional.of(
                    word.length() == 10
                            ? LocalDate.parse(word)
                            : OffsetDateTime.parse(word).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> number(String word) {
        String digits = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
        if (digits.length() > LONGEST_NUMBER || !digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    digits.indexOf('.') < 0 && digits.length() <= 18
                            ? (Object) Long.valueOf(word)
                            : new BigDecimal(word));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
