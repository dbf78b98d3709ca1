package crosstie.connector.filter;

import crosstie.model.Choice;
import crosstie.model.Field;
import crosstie.model.Reference;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A value somebody wrote, as the type of the field it is compared with. */
public final class Value {
    private Value() {}

    /** Empty when it is no value of that type. */
    public static Optional<Object> as(Field field, Object value) {
        try {
            return Optional.ofNullable(
                    switch (field.type()) {
                        case TEXT, MEMO, CHOICES, BINARY, OTHER -> text(value);
                        case INTEGER, LONG, TIME ->
                            number(value).map(BigDecimal::longValueExact).orElse(null);
                        case DECIMAL, MONEY -> number(value).orElse(null);
                        case BOOLEAN -> bool(value);
                        case DATE -> date(value);
                        case DATE_TIME -> instant(value);
                        case GUID, LOOKUP -> guid(value);
                        case CHOICE, STATE -> choice(field, value);
                    });
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal d ? d.toPlainString() : value.toString();
    }

    private static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case Long n -> Optional.of(BigDecimal.valueOf(n));
            case Integer n -> Optional.of(BigDecimal.valueOf(n));
            case BigDecimal d -> Optional.of(d);
            case String s when s.length() <= 40 -> Optional.of(new BigDecimal(s.strip()));
            default -> Optional.empty();
        };
    }

    private static Boolean bool(Object value) {
        return switch (value.toString().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static LocalDate date(Object value) {
        return switch (value) {
            case LocalDate d -> d;
            case Instant t -> t.atOffset(ZoneOffset.UTC).toLocalDate();
            case String s -> LocalDate.parse(s.length() > 10 ? s.substring(0, 10) : s);
            default -> null;
        };
    }

    private static Instant instant(Object value) {
        return switch (value) {
            case Instant t -> t;
            case LocalDate d -> d.atStartOfDay(ZoneOffset.UTC).toInstant();
            case String s
            when s.length() == 10 ->
                LocalDate.parse(s).atStartOfDay(ZoneOffset.UTC).toInstant();
            case String s -> Instant.parse(s);
            default -> null;
        };
    }

    private static UUID guid(Object value) {
        return switch (value) {
            case UUID id -> id;
            case Reference r -> r.id();
            case String s -> UUID.fromString(s);
            default -> null;
        };
    }

    /** The member's value as the system writes it, from its value or label, without case; qualified literals lose their type. */
    private static String choice(Field field, Object value) {
        String word = member(value);
        for (Choice c : field.choices()) {
            if (c.value().equalsIgnoreCase(word) || c.label().equalsIgnoreCase(word)) {
                return c.value();
            }
        }
        return field.choices().isEmpty() ? word : null;
    }

    /** {@code Ns.NoYes'Yes'} → {@code Yes}. */
    private static String member(Object value) {
        String s = value instanceof Boolean b ? (b ? "Yes" : "No") : text(value);
        int quote = s.indexOf('\'');
        return quote > 0 && s.endsWith("'") && s.length() > quote + 1 ? s.substring(quote + 1, s.length() - 1) : s;
    }
}
