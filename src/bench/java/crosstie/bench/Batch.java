package crosstie.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A batch of creates, written by hand. */
final class Batch {
    static final String BOUNDARY = "batch_bench";
    private static final JsonFactory JSON = new JsonFactory();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128 << 10);
    private final String head;
    private int rows;

    Batch(String collection) {
        head = "POST " + collection + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n";
    }

    int rows() {
        return rows;
    }

    void add(String[] names, Object[] values) throws IOException {
        rows++;
        text("--" + BOUNDARY + "\r\nContent-Type: multipart/mixed; boundary=set_" + rows + "\r\n\r\n--set_" + rows
                + "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: " + rows
                + "\r\n\r\n" + head);
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("dataAreaId", Wire.COMPANY);
            for (int i = 0; i < names.length; i++) {
                field(json, names[i], values[i]);
            }
            json.writeEndObject();
        }
        text("\r\n--set_" + rows + "--\r\n");
    }

    private static void field(JsonGenerator json, String name, Object value) throws IOException {
        json.writeFieldName(name);
        switch (value) {
            case null -> json.writeString("");
            case BigDecimal number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] end() {
        text("--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }
}
