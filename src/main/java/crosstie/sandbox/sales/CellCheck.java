package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Pool;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.query.Literals;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns a JSON value into a cell, or refuses it with the code of the rule it breaks (D-32 to D-37). */
final class CellCheck {
    private static final Instant EARLIEST = Instant.parse("1753-01-01T00:00:00Z");

    private CellCheck() {}

    static Object read(JsonParser json, Shape shape, Column column) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) return null;
        return switch (column.kind) {
            case TEXT, MEMO, ENUM, ENTITYNAME, IMAGE, BINARY -> text(json, shape, column);
            case INTEGER, LONG, CHOICE, STATE, STATUS, TIME -> integer(json, shape, column);
            case CHOICES -> options(json, shape, column);
            case MONEY, BASE, DECIMAL, REAL -> decimal(json, shape, column);
            case DOUBLE -> decimal(json, shape, column).doubleValue();
            case BOOLEAN -> truth(json, column);
            case ID, GUID, LOOKUP, FILE -> guid(json, column);
            case DATETIME, DATE, UTCDATETIME -> instant(json, column);
            case DAY -> day(json, column);
        };
    }

    static Fault wrongType(JsonParser json, Column column) throws IOException {
        return Fault.payload(
                "Error identified in Payload provided by the user for Entity :'', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.OData.ODataException: Cannot convert the literal '"
                        + json.getText() + "' to the expected type '" + column.kind.edm() + "'.");
    }

    /** Too long is refused, never cut (D-36); an empty text is stored as null (D-37). */
    private static Object text(JsonParser json, Shape shape, Column column) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) throw wrongType(json, column);
        String text = json.getText();
        if (text.isEmpty()) return null;
        if (column.max > 0 && text.length() > column.max) {
            throw new Fault(
                    400,
                    "0x80044331",
                    "A validation error occurred.  The length of the '" + column.name + "' attribute of the '"
                            + shape.name + "' entity exceeded the maximum allowed length of '" + column.max + "'.");
        }
        return Pool.one(text);
    }

    private static Object integer(JsonParser json, Shape shape, Column column) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) throw wrongType(json, column);
        BigDecimal number = json.getDecimalValue();
        if (column.kind == Kind.LONG) return number.longValue();
        if (number.intValue() != number.longValue() || number.precision() > 12) throw wrongType(json, column);
        int value = number.intValue();
        if (column.kind.option()) return option(shape, column, value);
        range(shape, column, number);
        return value;
    }

    private static Integer option(Shape shape, Column column, int value) {
        if (column.option(value) != null || column.kind == Kind.STATUS) return value;
        String accepted =
                column.options.stream().map(Option::value).map(String::valueOf).collect(Collectors.joining(","));
        throw new Fault(
                400,
                "0x8004431A",
                "A validation error occurred. The value " + value + " of '" + column.name + "' on record of type '"
                        + shape.name + "' is outside the valid range. Accepted Values: " + accepted);
    }

    /** Several members, separated by commas (D-32); none is null. */
    private static String options(JsonParser json, Shape shape, Column column) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) throw wrongType(json, column);
        if (json.getText().isEmpty()) return null;
        TreeSet<Integer> members = new TreeSet<>();
        for (String member : json.getText().split(",", 200)) {
            if (!member.strip().matches("-?[0-9]{1,9}")) throw wrongType(json, column);
            members.add(option(shape, column, Integer.parseInt(member.strip())));
        }
        return members.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static BigDecimal decimal(JsonParser json, Shape shape, Column column) throws IOException {
        boolean number = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                || json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
        if (!number) throw wrongType(json, column);
        BigDecimal value = json.getDecimalValue();
        range(shape, column, value);
        int scale = column.precision();
        boolean zeros = column.kind == Kind.MONEY; // amounts come back with them (D-34)
        return zeros || value.scale() > scale ? value.setScale(scale, RoundingMode.HALF_EVEN) : value;
    }

    private static void range(Shape shape, Column column, BigDecimal value) {
        boolean low = column.lowest != null && value.compareTo(column.lowest) < 0;
        boolean high = column.highest != null && value.compareTo(column.highest) > 0;
        if (!low && !high) return;
        throw new Fault(
                400,
                "0x80044330",
                "A validation error occurred. The value of '" + column.name + "' on record of type '" + shape.name
                        + "' is outside the valid range.");
    }

    private static Boolean truth(JsonParser json, Column column) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_TRUE) return true;
        if (json.currentToken() == JsonToken.VALUE_FALSE) return false;
        throw wrongType(json, column);
    }

    private static UUID guid(JsonParser json, Column column) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING || !Literals.isGuid(json.getText()))
            throw wrongType(json, column);
        return UUID.fromString(json.getText());
    }

    /** Milliseconds are dropped, and nothing is older than 1753 (D-35). */
    private static Instant instant(JsonParser json, Column column) throws IOException {
        String text = json.getText();
        LocalDate day = Literals.day(text);
        Instant instant = day == null
                ? Literals.instant(text)
                : day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        if (instant == null || json.currentToken() != JsonToken.VALUE_STRING) throw wrongType(json, column);
        if (instant.isBefore(EARLIEST)) throw tooOld(text);
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDate day(JsonParser json, Column column) throws IOException {
        LocalDate day = json.currentToken() == JsonToken.VALUE_STRING ? Literals.day(json.getText()) : null;
        if (day == null) throw wrongType(json, column);
        if (day.getYear() < 1753) throw tooOld(json.getText());
        return day;
    }

    private static Fault tooOld(String text) {
        return new Fault(
                400,
                "0x80040239",
                "DateTime is less than minimum value supported by CrmDateTime. Actual value: " + text
                        + ", Minimum value supported: 01/01/1753 00:00:00");
    }
}
