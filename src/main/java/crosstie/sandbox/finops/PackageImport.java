package crosstie.sandbox.finops;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes rows of a package into their entities: an upsert by entity key, row by row, with the same checks as any other write (F-51). */
final class PackageImport {
    private final Database database;
    private final Book book;
    private final FinopsWriter writer;

    /**
     * A row that was not taken.
     *
     * @param key its key columns, by staging name
     */
    record Failure(String entity, Map<String, String> key, String field, String text) {}

    PackageImport(Database database, Book book, FinopsWriter writer) {
        this.database = database;
        this.book = book;
        this.writer = writer;
    }

    /** The entity of this label; null when there is none. */
    Shape entity(String label) {
        return book.shapes().stream()
                .filter(s -> s.plural.equalsIgnoreCase(label) || s.label.equalsIgnoreCase(label))
                .findFirst()
                .orElse(null);
    }

    List<Failure> take(Shape shape, List<Map<String, String>> rows, String company) {
        Table table = database.set(shape.set);
        List<Failure> failures = new ArrayList<>();
        for (Map<String, String> row : rows) {
            try (Work work = database.begin()) {
                upsert(work, table, row, company);
                work.commit();
            } catch (Refused refused) {
                failures.add(failure(shape, row, refused.getMessage()));
            }
        }
        return failures;
    }

    private void upsert(Work work, Table table, Map<String, String> row, String company) {
        Shape shape = table.shape;
        byte[] body = body(shape, row, company);
        Request request = new Request("POST", "", "cross-company=true", Map.of(), body, new ArrayList<>());
        EntityKey key = key(table, row, company);
        Company all = new Company(true, company);
        if (key != null && key.slot(all) >= 0) writer.patch(work, key, request, all);
        else writer.create(work, table, request, all);
    }

    /** Null where the key is to be numbered by the system. */
    private static EntityKey key(Table table, Map<String, String> row, String company) {
        Map<Column, Object> values = new LinkedHashMap<>();
        for (Column column : table.shape.keys()) {
            String text = column.name.equals("dataAreaId") ? company : row.get(staging(column));
            if (text == null || text.isEmpty()) return null;
            values.put(column, column.kind.number() ? Long.valueOf(text) : text);
        }
        return new EntityKey(table, values);
    }

    private static byte[] body(Shape shape, Map<String, String> row, String company) {
        Bytes out = new Bytes(512);
        try (JsonGenerator json = FinopsQuery.JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Column column : shape.columns) {
                String text = column.name.equals("dataAreaId") ? company : row.get(staging(column));
                if (text == null) continue;
                json.writeFieldName(column.property);
                value(json, column, text);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void value(JsonGenerator json, Column column, String text) throws IOException {
        boolean number = column.kind.number();
        if (text.isEmpty() && !column.kind.text()) json.writeNull();
        else if (number && text.matches("-?[0-9]{1,30}(\\.[0-9]{1,20})?")) json.writeNumber(text);
        else if (column.kind == Kind.DATE || column.kind == Kind.UTCDATETIME) json.writeString(instant(text));
        else json.writeString(text);
    }

    /** The time zone of the project is UTC (F-52); a blank may stand between day and time. */
    private static String instant(String text) {
        String iso = text.replace(' ', 'T');
        return iso.length() == 19 ? iso + "Z" : iso;
    }

    private static Failure failure(Shape shape, Map<String, String> row, String text) {
        Map<String, String> key = new LinkedHashMap<>();
        for (Column column : shape.keys())
            if (row.containsKey(staging(column))) key.put(staging(column), row.get(staging(column)));
        String mark = shape.aot + ".";
        int at = text.indexOf(mark);
        int end = at < 0 ? -1 : text.indexOf('\'', at);
        String field = end < 0 ? "" : text.substring(at + mark.length(), end).toUpperCase(Locale.ROOT);
        return new Failure(shape.plural, key, field, text);
    }

    static String staging(Column column) {
        return column.name.toUpperCase(Locale.ROOT);
    }
}
