package crosstie.odata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a service says about a refusal. Reads {@code error.code} and {@code error.message} (D-53), prefers {@code error.innererror.message}
 * (F-40), understands the flat form of sign-in services ({@code "error":"x","error_description":"y"}, A-5), and takes HTML or nothing
 * for an error without words.
 *
 * @param code empty when it tells none
 * @param message at most 2,000 characters
 */
public record ServiceError(String code, String message) {
    public static final ServiceError SILENT = new ServiceError("", "");
    private static final int MOST_BYTES = 256 << 10;
    private static final int MOST_CHARACTERS = 2_000;

    /** Never fails: what cannot be read is {@link #SILENT}. */
    public static ServiceError read(InputStream body) {
        try {
            return read(body.readNBytes(MOST_BYTES));
        } catch (IOException | ODataException cut) {
            return SILENT;
        }
    }

    /** Never fails: what cannot be read is {@link #SILENT}. */
    public static ServiceError read(byte[] body) {
        Found found = new Found();
        try (JsonParser json = Json.parser(body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                found.top(json);
            }
        } catch (IOException notJson) {
            // what was understood before the end is still worth showing
            return found.result();
        }
        return found.result();
    }

    /** Of the value of an {@code error} property on which the parser stands. */
    static ServiceError of(JsonParser json) throws IOException {
        Found found = new Found();
        found.value(json, json.currentToken());
        return found.result();
    }

    static String shortened(String text) {
        String clean = text.strip();
        return clean.length() <= MOST_CHARACTERS ? clean : clean.substring(0, MOST_CHARACTERS) + "…";
    }

    private static final class Found {
        private String code = "";
        private String message = "";
        private String inner = "";

        void top(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                switch (name) {
                    case "error", "odata.error" -> value(json, token);
                    case "error_description", "Message", "message" -> message = text(json);
                    default -> json.skipChildren();
                }
            }
        }

        void value(JsonParser json, JsonToken token) throws IOException {
            if (token == JsonToken.START_OBJECT) {
                error(json);
            } else {
                code = text(json);
            }
        }

        private void error(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                switch (name) {
                    case "code" -> code = text(json);
                    case "message" -> message = text(json);
                    case "innererror" -> {
                        if (token == JsonToken.START_OBJECT) {
                            inner(json);
                        } else {
                            json.skipChildren();
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }

        private void inner(JsonParser json) throws IOException {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                if (name.equals("message")) {
                    inner = text(json);
                } else {
                    json.skipChildren();
                }
            }
        }

        private static String text(JsonParser json) throws IOException {
            if (json.currentToken().isScalarValue()) {
                return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
            }
            json.skipChildren();
            return "";
        }

        ServiceError result() {
            return new ServiceError(shortened(code), shortened(inner.isBlank() ? message : inner));
        }
    }
}
