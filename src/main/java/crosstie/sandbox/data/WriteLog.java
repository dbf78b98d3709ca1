package crosstie.sandbox.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * Committed writes, one line of JSON each: verb, set, key cells, other cells. Rows are named by their keys and not by their places, so
 * the log fits demo data of another size too. A last line that was cut is forgotten.
 */
public final class WriteLog implements Log, AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final OutputStream out;

    private WriteLog(OutputStream out) {
        this.out = out;
    }

    /** Applies what the file holds and attaches a log that appends to it. */
    public static WriteLog replay(Path file, Database database) throws IOException {
        long good = 0;
        if (Files.exists(file)) good = apply(file, database);
        if (good > 0 && good < Files.size(file)) {
            try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(good);
            }
        }
        OutputStream raw = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        WriteLog log = new WriteLog(new BufferedOutputStream(raw, 1 << 16));
        database.log(log);
        return log;
    }

    private static long apply(Path file, Database database) throws IOException {
        long read = 0;
        long size = Files.size(file);
        try (BufferedReader reader = Files.newBufferedReader(file);
                Work work = database.begin()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                long length = line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1L;
                if (read + length > size) break;
                read += length;
                apply(MAPPER.readTree(line), database, work);
            }
            work.commit();
        }
        return read;
    }

    private static void apply(JsonNode line, Database database, Work work) {
        Table table = database.set(line.path(1).asText());
        if (table == null) return;
        int slot = find(table, line.path(2));
        switch (Verb.valueOf(line.path(0).asText())) {
            case ADD -> {
                Object[] cells = new Object[table.shape.columns.size() + 1];
                for (Column column : table.shape.columns) cells[column.index] = Blank.of(column);
                if (database.system().equals("sales")) Arrays.fill(cells, null);
                fill(table, cells, line.path(2));
                fill(table, cells, line.path(3));
                if (slot < 0) work.add(table, cells);
            }
            case CHANGE -> {
                if (slot < 0) return;
                Object[] cells = table.copy(slot);
                fill(table, cells, line.path(3));
                work.change(table, slot, cells);
            }
            case REMOVE -> {
                if (slot >= 0) work.remove(table, slot);
            }
        }
    }

    private static int find(Table table, JsonNode key) {
        Object[] wanted = new Object[table.shape.columns.size() + 1];
        fill(table, wanted, key);
        Column lead = table.shape.keys().stream()
                .filter(c -> table.indexed(c.index))
                .findFirst()
                .orElse(null);
        int[] candidates = lead == null
                ? java.util.stream.IntStream.range(0, table.slots())
                        .filter(table::alive)
                        .toArray()
                : table.find(lead.index, wanted[lead.index]);
        for (int slot : candidates) {
            boolean same = table.shape.keys().stream()
                    .allMatch(c ->
                            Objects.equals(Table.normal(table.cell(slot, c.index)), Table.normal(wanted[c.index])));
            if (same) return slot;
        }
        return -1;
    }

    private static void fill(Table table, Object[] cells, JsonNode values) {
        values.properties().forEach(entry -> {
            Column column = table.shape.column(entry.getKey());
            if (column != null) cells[column.index] = CellText.read(entry.getValue(), column);
        });
    }

    @Override
    public void write(Verb verb, Table table, int slot, Object[] before) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartArray();
            json.writeString(verb.name());
            json.writeString(table.shape.set);
            json.writeStartObject();
            for (Column key : table.shape.keys()) cell(json, key, table.cell(slot, key.index));
            json.writeEndObject();
            json.writeStartObject();
            if (verb != Verb.REMOVE) cells(json, table, slot, before);
            json.writeEndObject();
            json.writeEndArray();
            json.flush();
            line.write('\n');
            line.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cells(JsonGenerator json, Table table, int slot, Object[] before) throws IOException {
        for (Column column : table.shape.columns) {
            Object now = table.cell(slot, column.index);
            Object then = before == null ? Blank.of(column) : before[column.index];
            if (!Objects.equals(now, then)) cell(json, column, now);
        }
    }

    private static void cell(JsonGenerator json, Column column, Object value) throws IOException {
        json.writeFieldName(column.name);
        CellText.write(json, value);
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
