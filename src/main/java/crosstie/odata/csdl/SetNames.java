package crosstie.odata.csdl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of all entity sets by the service document (D-1, F-1): a hundredth of the metadata, so people see what there is while the
 * rest arrives.
 */
public final class SetNames {
    private static final int MOST = 200_000;
    private static final int MOST_NAME = 512;
    private static final JsonFactory JSON = new JsonFactory();

    private SetNames() {}

    /**
     * In the document's order; singletons and functions are left out.
     *
     * @throws ODataException {@code NOT_JSON}, {@code ANSWER_CUT}, {@code TOO_BIG}
     * @throws IOException when the stream itself breaks
     */
    public static List<String> read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ODataException(json.currentToken() == null ? Kind.ANSWER_CUT : Kind.NOT_JSON, "");
            }
            return document(json);
        } catch (com.fasterxml.jackson.core.io.JsonEOFException e) {
            throw new ODataException(Kind.ANSWER_CUT, "", e);
        } catch (JsonProcessingException e) {
            throw new ODataException(Kind.NOT_JSON, "", e);
        }
    }

    private static List<String> document(JsonParser json) throws IOException {
        List<String> names = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean list = json.currentName().equals("value");
            if (json.nextToken() == JsonToken.START_ARRAY && list) {
                items(json, names);
            } else {
                json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new ODataException(Kind.ANSWER_CUT, "");
        }
        return names;
    }

    private static void items(JsonParser json, List<String> names) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String name = item(json);
            if (!name.isEmpty()) {
                names.add(name);
            }
            if (names.size() > MOST || name.length() > MOST_NAME) {
                throw new ODataException(Kind.TOO_BIG, "value");
            }
        }
    }

    /** Empty when it is no entity set; without a kind it is one. */
    private static String item(JsonParser json) throws IOException {
        String name = "";
        boolean set = true;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            boolean text = json.nextToken() == JsonToken.VALUE_STRING;
            if (text && field.equals("name")) {
                name = json.getText();
            } else if (text && field.equals("kind")) {
                set = json.getText().equals("EntitySet");
            } else {
                json.skipChildren();
            }
        }
        return set ? name : "";
    }
}
