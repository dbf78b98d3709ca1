package crosstie.mapping.filter;

import crosstie.model.Reference;
import crosstie.transform.CanonicalText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

/** A filter's value in every form that a row's value may be held against, made once. A form it has not is null. */
record Comparand(String text, BigDecimal number, Boolean yesNo, LocalDate date, Instant time) {

    static Comparand of(Object value) {
        return new Comparand(CanonicalText.of(value), number(value), yesNo(value), date(value), time(value));
    }

    /** Below 0 when the row's value is less, 0 when equal, above when greater; null when the two cannot be compared. */
    Integer orderOf(Object value) {
        return switch (value) {
            case String s -> Integer.signum(s.compareToIgnoreCase(text));
            case Long n -> number == null ? null : BigDecimal.valueOf(n).compareTo(number);
            case BigDecimal d -> number == null ? null : d.compareTo(number);
            case Boolean b -> yesNo == null ? null : b.compareTo(yesNo);
            case LocalDate d -> date == null ? null : Integer.signum(d.compareTo(date));
            case Instant t -> time == null ? null : t.compareTo(time);
            case UUID id -> id.toString().compareToIgnoreCase(text);
            case Reference r -> r.id().toString().compareToIgnoreCase(text);
            default -> null;
        };
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case Long n -> BigDecimal.valueOf(n);
            case Integer n -> BigDecimal.valueOf(n);
            case BigDecimal d -> d;
            case String s ->
                Literal.read(s.isEmpty() ? " " : s)
                        .filter(v -> v instanceof Long || v instanceof BigDecimal)
                        .map(Comparand::number)
                        .orElse(null);
            default -> null;
        };
    }

    private static Boolean yesNo(Object value) {
        return switch (CanonicalText.of(value).toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> null;
        };
    }

    private static LocalDate date(Object value) {
        return switch (value) {
            case LocalDate d -> d;
            case Instant t -> t.atOffset(ZoneOffset.UTC).toLocalDate();
            default -> null;
        };
    }

    private static Instant time(Object value) {
        return switch (value) {
            case Instant t -> t;
            case LocalDate d -> d.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> null;
        };
    }
}
