package crosstie.odata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import crosstie.odata.ODataException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Writes JSON objects, one after another, into one buffer that is used again: numbers plain and exact (D-34, F-36), instants as
 * {@code …Z} without needless fraction, dates as {@code yyyy-MM-dd}. Not for several threads at once.
 *
 * <pre>{@code
 * byte[] body = payload.begin().put("dataAreaId", "usmf").put(values, positions).end();
 * }</pre>
 */
public final class Payload {
    private final SerializableString[] names;
    private final Buffer buffer = new Buffer();
    private JsonGenerator json;

    /** @param names by position of the values that {@link #put(Object[], int[])} gets */
    public Payload(List<String> names) {
        this.names = names.stream().map(SerializedString::new).toArray(SerializableString[]::new);
    }

    /** Begins an object; what was begun and not ended is dropped. */
    public Payload begin() {
        buffer.reset();
        try {
            json = Json.FACTORY.createGenerator(buffer);
            json.writeStartObject();
        } catch (IOException e) {
            throw unwritable("", e);
        }
        return this;
    }

    /** @param value String, Long, Integer, BigDecimal, Boolean, LocalDate, Instant, UUID or null */
    public Payload put(String name, Object value) {
        try {
            json.writeFieldName(name);
            write(value);
        } catch (IOException e) {
            throw unwritable(name, e);
        }
        return this;
    }

    /** Writes the values at these positions under the names given to the constructor. */
    public Payload put(Object[] values, int[] positions) {
        for (int p : positions) {
            try {
                json.writeFieldName(names[p]);
                write(values[p]);
            } catch (IOException e) {
                throw unwritable(names[p].getValue(), e);
            }
        }
        return this;
    }

    /** A value that is JSON already, such as {@link ValueKind#RAW} read elsewhere. */
    public Payload putRaw(String name, String text) {
        try {
            json.writeFieldName(name);
            json.writeRawValue(text);
        } catch (IOException e) {
            throw unwritable(name, e);
        }
        return this;
    }

    public byte[] end() {
        try {
            json.writeEndObject();
            json.close();
        } catch (IOException e) {
            throw unwritable("", e);
        }
        return buffer.toByteArray();
    }

    private void write(Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String s -> json.writeString(s);
            case Long n -> json.writeNumber(n);
            case Integer n -> json.writeNumber(n);
            case BigDecimal d -> json.writeNumber(d.toPlainString());
            case Boolean b -> json.writeBoolean(b);
            case LocalDate d -> json.writeString(d.toString());
            case Instant t -> json.writeString(t.toString());
            case UUID id -> json.writeString(id.toString());
            default ->
                throw new IllegalArgumentException(
                        "no JSON of a " + value.getClass().getName());
        }
    }

    private static ODataException unwritable(String name, IOException e) {
        return new ODataException(Kind.BAD_VALUE, name, e);
    }

    /** Keeps its array, unless a row was huge. */
    private static final class Buffer extends ByteArrayOutputStream {
        private static final int KEPT = 1 << 20;

        Buffer() {
            super(4_096);
        }

        @Override
        public synchronized void reset() {
            if (buf.length > KEPT) {
                buf = new byte[4_096];
            }
            super.reset();
        }
    }
}
