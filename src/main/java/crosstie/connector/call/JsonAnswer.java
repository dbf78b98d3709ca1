package crosstie.connector.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.odata.BodyReader;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers that are no rows: small documents, and lists of definitions taken one by one. */
public final class JsonAnswer {
    private static final int MOST_ITEMS = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(100)
                    .maxStringLength(4 << 20)
                    .maxDocumentLength(64L << 20)
                    .build())
            .build());

    private JsonAnswer() {}

    /** The whole document, which has to be an object. */
    public static BodyReader<JsonNode> document() {
        return answer -> {
            JsonNode tree = JSON.readTree(answer.body());
            if (tree == null || !tree.isObject()) {
                throw new ODataException(Kind.NOT_JSON, answer.contentType());
            }
            return tree;
        };
    }

    /** What {@code each} makes of the items of {@code value}; nulls are left out. */
    public static <T> BodyReader<List<T>> items(Function<JsonNode, T> each) {
        return answer -> {
            try (JsonParser json = JSON.createParser(answer.body())) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw new ODataException(Kind.NOT_JSON, answer.contentType());
                }
                List<T> all = new ArrayList<>();
                for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                    json.nextToken();
                    if (name.equals("value") && json.currentToken() == JsonToken.START_ARRAY) {
                        array(json, each, all);
                    } else {
                        json.skipChildren();
                    }
                }
                return all;
            } catch (com.fasterxml.jackson.core.JsonParseException e) {
                throw new ODataException(Kind.NOT_JSON, answer.contentType(), e);
            }
        };
    }

    private static <T> void array(JsonParser json, Function<JsonNode, T> each, List<T> all) throws java.io.IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            T item = each.apply(JSON.readTree(json));
            if (item != null) {
                all.add(item);
            }
            if (all.size() > MOST_ITEMS) {
                throw new ODataException(Kind.TOO_BIG, "value");
            }
        }
    }
}
