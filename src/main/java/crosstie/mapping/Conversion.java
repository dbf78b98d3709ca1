package crosstie.mapping;

import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Reference;
import crosstie.transform.CanonicalText;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;

/**
 * Turns the result of a mapping into what the destination's field holds, the last thing before it is sent. Made once per mapping. A
 * value that does not fit is a {@link ValueProblem}: {@code TYPE_MISMATCH}, {@code TOO_LONG}, {@code NUMBER_OUT_OF_RANGE} or
 * {@code CHOICE_UNKNOWN}; nothing is ever shortened or guessed. Text is read as number, boolean, date or id, because steps and
 * constants give text; whether a bare text field may go there at all is decided before a run, by {@link Fit}.
 */
final class Conversion {
    private Conversion() {}

    static Step to(Field field) {
        FieldType type = field.type();
        return switch (type) {
            case TEXT, MEMO -> text(field);
            case INTEGER, LONG, TIME -> NumberConversion.whole(field);
            case DECIMAL, MONEY -> value -> NumberConversion.decimal(value, type);
            case BOOLEAN -> Conversion::yesNo;
            case DATE -> DateConversion::date;
            case DATE_TIME -> DateConversion::instant;
            case GUID -> value -> id(value, type);
            case CHOICE, STATE -> ChoiceConversion.one(field);
            case CHOICES -> ChoiceConversion.several(field);
            case LOOKUP -> reference(field);
            case BINARY -> value -> binary(value);
            case OTHER -> value -> value;
        };
    }

    /** Lengths are those of the systems: UTF-16 units. Dataverse rejects longer text, F&O may cut it (D-36, X-3). */
    private static Step text(Field field) {
        int longest = field.maxLength() > 0 ? field.maxLength() : Integer.MAX_VALUE;
        return value -> {
            String text = value instanceof String s ? s : written(value);
            if (text.length() > longest) {
                throw new ValueProblem("TOO_LONG", text.length(), longest, text.substring(0, Math.min(40, longest)));
            }
            return text;
        };
    }

    private static String written(Object value) {
        return switch (value) {
            case Long n -> Long.toString(n);
            case Integer n -> Integer.toString(n);
            case BigDecimal d -> CanonicalText.of(d);
            case Double d -> CanonicalText.of(d);
            case UUID u -> u.toString();
            case Reference r -> r.id().toString();
            default -> throw Mismatch.of(value, FieldType.TEXT);
        };
    }

    private static Object yesNo(Object value) {
        return switch (value) {
            case Boolean b -> b;
            case Long n when n == 0 || n == 1 -> n == 1;
            case Integer n when n == 0 || n == 1 -> n == 1;
            case String s ->
                switch (s.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "1" -> true;
                    case "false", "no", "0" -> false;
                    default -> throw Mismatch.of(value, FieldType.BOOLEAN);
                };
            default -> throw Mismatch.of(value, FieldType.BOOLEAN);
        };
    }

    private static UUID id(Object value, FieldType type) {
        return switch (value) {
            case UUID u -> u;
            case Reference r -> r.id();
            case String s when s.length() == 36 -> parsed(s, type);
            default -> throw Mismatch.of(value, type);
        };
    }

    private static UUID parsed(String text, FieldType type) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Mismatch.of(text, type);
        }
    }

    /** A bare id says which row only where the lookup has one target (D-27). */
    private static Step reference(Field field) {
        if (field.lookup().size() != 1) {
            return value -> value instanceof Reference r ? r : id(value, FieldType.LOOKUP);
        }
        String collection = field.lookup().getFirst().collection();
        return value -> new Reference(collection, id(value, FieldType.LOOKUP));
    }

    private static Object binary(Object value) {
        if (value instanceof String s) {
            return s;
        }
        throw Mismatch.of(value, FieldType.BINARY);
    }
}
