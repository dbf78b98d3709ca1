package crosstie.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Cells as JSON, for resource files and the log. */
public final class CellText {
    private CellText() {}

    public static Object read(JsonNode node, Column column) {
        if (node == null || node.isNull()) return null;
        return switch (column.kind) {
            case TEXT, MEMO, ENUM, CHOICES, ENTITYNAME, IMAGE, BINARY -> node.asText();
            case INTEGER, CHOICE, STATE, STATUS, TIME -> node.asInt();
            case LONG -> node.asLong();
            case DECIMAL, REAL, MONEY, BASE -> new BigDecimal(node.asText());
            case DOUBLE -> node.asDouble();
            case BOOLEAN -> node.asBoolean();
            case ID, GUID, FILE -> UUID.fromString(node.asText());
            case DATETIME, DATE, UTCDATETIME -> Instant.parse(node.asText());
            case DAY -> LocalDate.parse(node.asText());
            case LOOKUP -> link(node.asText());
        };
    }

    private static Link link(String text) {
        int colon = text.indexOf(':');
        return new Link(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    static void write(JsonGenerator json, Object cell) throws IOException {
        switch (cell) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Link link -> json.writeString(link.table() + ":" + link.id());
            default -> json.writeString(cell.toString());
        }
    }
}
