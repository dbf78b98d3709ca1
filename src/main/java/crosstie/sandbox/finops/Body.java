package crosstie.sandbox.finops;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Pool;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.query.Literals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.UUID;

/** What a body says about one row, already in the form in which F&O keeps it (F-26, F-33 to F-36). */
final class Body {
    final Object[] cells;
    final BitSet given = new BitSet();
    private final Shape shape;

    private Body(Shape shape) {
        this.shape = shape;
        cells = new Object[shape.columns.size() + 1];
    }

    boolean gives(Column column) {
        return column != null && given.get(column.index);
    }

    static Body read(Shape shape, byte[] bytes) {
        try (JsonParser json = FinopsQuery.JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw Refused.payload("The body is not a JSON object.");
            Body body = new Body(shape);
            while (json.nextToken() == JsonToken.FIELD_NAME) body.property(json);
            return body;
        } catch (JsonProcessingException e) {
            throw Refused.payload(e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void property(JsonParser json) throws IOException {
        String name = json.currentName();
        Column column = shape.property(name);
        json.nextToken();
        if (name.indexOf('@') >= 0) {
            json.skipChildren();
            return;
        }
        if (column == null) {
            throw Refused.payload("The property '" + name + "' does not exist on type '" + Scopes.NAMESPACE + shape.name
                    + "'. Make sure to only use property names that are defined by the type.");
        }
        cells[column.index] = json.currentToken() == JsonToken.VALUE_NULL ? Blank.of(column) : value(json, column);
        given.set(column.index);
    }

    private Object value(JsonParser json, Column column) throws IOException {
        return switch (column.kind) {
            case TEXT, MEMO, BINARY -> text(json, column);
            case REAL -> number(json, column);
            case INTEGER ->
                whole(json, column, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
            case TIME -> whole(json, column, 0, 86_399).intValue();
            case LONG -> whole(json, column, Long.MIN_VALUE, Long.MAX_VALUE).longValue();
            case DATE -> noon(instant(json, column));
            case UTCDATETIME -> instant(json, column);
            case GUID -> guid(json, column);
            case ENUM -> member(json, column);
            default -> throw wrong(json, column);
        };
    }

    private static Refused wrong(JsonParser json, Column column) throws IOException {
        return Refused.payload("Cannot convert the literal '" + json.getText() + "' to the expected type '"
                + column.kind.edm() + "'.");
    }

    private static String text(JsonParser json, Column column) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) throw wrong(json, column);
        return Pool.one(json.getText());
    }

    private static UUID guid(JsonParser json, Column column) throws IOException {
        String text = text(json, column);
        if (!Literals.isGuid(text)) throw wrong(json, column);
        return UUID.fromString(text);
    }

    private static BigDecimal number(JsonParser json, Column column) throws IOException {
        boolean number = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                || json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
        if (!number) throw wrong(json, column);
        BigDecimal value = json.getDecimalValue();
        if (value.precision() - value.scale() > 26 || value.scale() > 1000) throw wrong(json, column);
        BigDecimal kept = value.scale() > 6 ? value.setScale(6, RoundingMode.HALF_UP) : value;
        BigDecimal stripped = kept.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Number whole(JsonParser json, Column column, long low, long high) throws IOException {
        BigDecimal value = number(json, column);
        boolean fits = value.scale() == 0
                && value.compareTo(BigDecimal.valueOf(low)) >= 0
                && value.compareTo(BigDecimal.valueOf(high)) <= 0;
        if (!fits) throw wrong(json, column);
        return value.longValue();
    }

    private static Instant instant(JsonParser json, Column column) throws IOException {
        String text = text(json, column);
        LocalDate day = Literals.day(text);
        Instant instant = day == null
                ? Literals.instant(text)
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (instant == null) throw wrong(json, column);
        return instant;
    }

    /** A date comes back at noon UTC, whatever time was sent (F-26). */
    private static Instant noon(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC);
    }

    /** Members by name, not by label and not by number (F-33). */
    private static String member(JsonParser json, Column column) throws IOException {
        String member = json.currentToken() == JsonToken.VALUE_STRING ? column.member(json.getText()) : null;
        if (member == null) {
            throw Refused.payload("Cannot convert the literal '" + json.getText() + "' to the expected type '"
                    + Scopes.NAMESPACE + column.enumeration + "'.");
        }
        return member;
    }
}
