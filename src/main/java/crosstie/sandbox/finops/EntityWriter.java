package crosstie.sandbox.finops;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Uris;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Writes the properties of rows straight from their cells (F-9, F-31). */
final class EntityWriter {
    private static final SerializedString ETAG = new SerializedString("@odata.etag");
    private static final long FIRST_RECID = 5_637_144_576L;

    private EntityWriter() {}

    /** Record version and record id in base 64: 1 for a new row, a large number after a change. */
    static String etag(Table table, int slot) {
        long version = table.version(slot);
        long shown = version == 0 ? 1 : version * 2_654_435_761L & 0x7fff_ffffL;
        String pairs = "'" + shown + "," + (FIRST_RECID + slot) + "'";
        return "W/\"" + Base64.getEncoder().encodeToString(pairs.getBytes(StandardCharsets.US_ASCII)) + "\"";
    }

    static void write(JsonGenerator json, Table table, int slot, List<Column> columns) throws IOException {
        json.writeFieldName(ETAG);
        json.writeString(etag(table, slot));
        for (Column column : columns) {
            json.writeFieldName(column.json);
            value(json, table.cell(slot, column.index));
        }
    }

    static void value(JsonGenerator json, Object cell) throws IOException {
        switch (cell) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            default -> json.writeString(cell.toString());
        }
    }

    /** The key as it stands in an address. */
    static String key(Table table, int slot) {
        StringBuilder key = new StringBuilder("(");
        for (Column column : table.shape.keys()) {
            Object cell = table.cell(slot, column.index);
            String text = String.valueOf(cell);
            String literal = column.kind.text() ? "'" + text.replace("'", "''") + "'" : text;
            key.append(key.length() == 1 ? "" : ",")
                    .append(column.name)
                    .append('=')
                    .append(Uris.encode(literal).replace("/", "%2F"));
        }
        return key.append(')').toString();
    }
}
