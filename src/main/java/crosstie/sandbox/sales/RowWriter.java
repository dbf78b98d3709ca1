package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the properties of rows straight from their cells. */
final class RowWriter {
    private static final String FORMATTED = "@OData.Community.Display.V1.FormattedValue";
    private static final String TARGET = "@Microsoft.Dynamics.CRM.lookuplogicalname";
    private static final String NAVIGATION = "@Microsoft.Dynamics.CRM.associatednavigationproperty";

    private final Database database;
    private final Relations relations;
    private final String annotations;

    /** @param annotations what {@code odata.include-annotations} asks for; empty for none */
    RowWriter(Database database, Relations relations, String annotations) {
        this.database = database;
        this.relations = relations;
        this.annotations = annotations;
    }

    /** The version that the ETag shows: demo rows have one by their place. */
    static long version(Table table, int slot) {
        long version = table.version(slot);
        return version == 0 ? 510_001L + slot : version;
    }

    static String etag(Table table, int slot) {
        return "W/\"" + version(table, slot) + "\"";
    }

    /** Writes the properties of one row inside an open object, ETag first. */
    void write(JsonGenerator json, Table table, int slot, List<Column> columns) throws IOException {
        json.writeStringField("@odata.etag", etag(table, slot));
        for (Column column : columns) {
            Object cell =
                    column.name.equals("versionnumber") ? (Long) version(table, slot) : table.cell(slot, column.index);
            if (!annotations.isEmpty() && cell != null) annotate(json, table, column, cell);
            json.writeFieldName(column.json);
            value(json, cell);
        }
    }

    static void value(JsonGenerator json, Object cell) throws IOException {
        switch (cell) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case BigDecimal number -> json.writeNumber(number);
            case Link link -> json.writeString(link.id().toString());
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(cell.toString());
        }
    }

    private boolean wants(String annotation) {
        return annotations.contains("*") || annotations.contains(annotation.substring(1));
    }

    private void annotate(JsonGenerator json, Table table, Column column, Object cell) throws IOException {
        if (wants(FORMATTED)) {
            String formatted = formatted(column, cell);
            if (formatted != null) json.writeStringField(column.property + FORMATTED, formatted);
        }
        if (!(cell instanceof Link link)) return;
        if (wants(NAVIGATION)) json.writeStringField(column.property + NAVIGATION, navigation(table, column, link));
        if (wants(TARGET)) json.writeStringField(column.property + TARGET, link.table());
    }

    private String navigation(Table table, Column column, Link link) {
        return relations.navigation(table.shape, column, link.table()).navigation();
    }

    private String formatted(Column column, Object cell) {
        return switch (column.kind) {
            case CHOICE, STATE, STATUS -> {
                Option option = column.option((Integer) cell);
                yield option == null ? null : option.label();
            }
            case CHOICES -> labels(column, (String) cell);
            case BOOLEAN -> (Boolean) cell ? "Yes" : "No";
            case MONEY, BASE, DECIMAL, INTEGER, LONG, DOUBLE, DATETIME, DAY -> cell.toString();
            case LOOKUP -> title((Link) cell);
            default -> null;
        };
    }

    private static String labels(Column column, String members) {
        return Arrays.stream(members.split(","))
                .map(m -> column.option(Integer.parseInt(m)).label())
                .collect(Collectors.joining("; "));
    }

    private String title(Link link) {
        Table target = database.named(link.table());
        if (target == null) return null;
        int[] found = target.find(target.shape.keys().getFirst().index, link.id());
        Column title = target.shape.column(target.shape.title);
        return found.length == 0 || title == null ? null : (String) target.cell(found[0], title.index);
    }

    /** Selecting one of these adds the currency (D-16). */
    static boolean money(Column column) {
        return column.kind == Kind.MONEY || column.kind == Kind.BASE;
    }
}
