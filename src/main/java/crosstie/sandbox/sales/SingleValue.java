package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import java.io.IOException;

/** The body of a PUT on one property: {@code {"value": …}}. */
final class SingleValue {
    private SingleValue() {}

    static Object read(byte[] body, Shape shape, Column column) {
        try (JsonParser json = SalesQuery.JSON.createParser(body)) {
            boolean opens = json.nextToken() == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME;
            if (!opens || !json.currentName().equals("value")) throw Fault.payload("A value is expected.");
            json.nextToken();
            return CellCheck.read(json, shape, column);
        } catch (IOException e) {
            throw Fault.payload("Stream was not readable.");
        }
    }
}
