package crosstie.odata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crosstie.odata.Columns.Target;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;

/** One JSON value into one Java value of the column's kind. Never called for null. */
final class Values {
    private Values() {}

    /** @throws ODataException {@code BAD_VALUE} with the column's name */
    static Object read(JsonParser json, JsonToken token, Target target) throws IOException {
        try {
            return switch (target.kind) {
                case TEXT -> text(json, token, target);
                case LONG -> integer(json, token, target);
                case DECIMAL -> decimal(json, token, target);
                case BOOLEAN -> bool(json, token, target);
                case RAW -> raw(json);
                case SENT -> Boolean.TRUE;
                case DATE, DATE_TIME, GUID -> isEmpty(json, token) ? null : fromText(json, token, target);
            };
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            throw bad(target);
        }
    }

    private static Object text(JsonParser json, JsonToken token, Target target) throws IOException {
        if (!token.isScalarValue()) {
            throw bad(target);
        }
        // before the text is made: afterwards its letters would be copied to be looked at
        if (token == JsonToken.VALUE_STRING && isBroken(json)) {
            throw bad(target);
        }
        return json.getText();
    }

    /** Half a character: it cannot be written in UTF-8, so no system would take it. */
    private static boolean isBroken(JsonParser json) throws IOException {
        char[] chars = json.getTextCharacters();
        int end = json.getTextOffset() + json.getTextLength();
        for (int i = json.getTextOffset(); i < end; i++) {
            if (Character.isSurrogate(chars[i])) {
                boolean pair = Character.isHighSurrogate(chars[i]) && ++i < end && Character.isLowSurrogate(chars[i]);
                if (!pair) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object integer(JsonParser json, JsonToken token, Target target) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue().longValueExact();
            case VALUE_STRING -> isEmpty(json, token) ? null : (Object) Long.parseLong(json.getText());
            default -> throw bad(target);
        };
    }

    private static Object decimal(JsonParser json, JsonToken token, Target target) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> bounded(json.getDecimalValue(), target);
            case VALUE_STRING -> isEmpty(json, token) ? null : ofText(json, target);
            default -> throw bad(target);
        };
    }

    private static BigDecimal ofText(JsonParser json, Target target) throws IOException {
        if (json.getTextLength() > Json.MOST_DIGITS) {
            throw bad(target);
        }
        return bounded(new BigDecimal(json.getText()), target);
    }

    /** 1e999999999 is short to read and endless to write. */
    private static BigDecimal bounded(BigDecimal number, Target target) {
        if (number.scale() > Json.MOST_DIGITS || (long) number.precision() - number.scale() > Json.MOST_DIGITS) {
            throw new ODataException(Kind.TOO_BIG, target.name);
        }
        return number;
    }

    private static Object bool(JsonParser json, JsonToken token, Target target) throws IOException {
        return switch (token) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> throw bad(target);
        };
    }

    private static Object fromText(JsonParser json, JsonToken token, Target target) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            throw bad(target);
        }
        char[] chars = json.getTextCharacters();
        int offset = json.getTextOffset();
        int length = json.getTextLength();
        return switch (target.kind) {
            case DATE -> Chars.date(chars, offset, length);
            case DATE_TIME -> Chars.instant(chars, offset, length);
            default -> Chars.uuid(chars, offset, length);
        };
    }

    private static String raw(JsonParser json) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(out)) {
            generator.copyCurrentStructureExact(json);
        }
        return out.toString();
    }

    private static boolean isEmpty(JsonParser json, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_STRING && json.getTextLength() == 0;
    }

    private static ODataException bad(Target target) {
        return new ODataException(Kind.BAD_VALUE, target.name);
    }
}
