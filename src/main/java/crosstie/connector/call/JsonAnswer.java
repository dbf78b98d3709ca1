package crosstie.connector.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.odata.Answer;
import crosstie.odata.BodyReader;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
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
        return answer -> read(answer, json -> JSON.readTree(json));
    }

    /** What {@code each} makes of the items of {@code value}; nulls are left out. */
    public static <T> BodyReader<List<T>> items(Function<JsonNode, T> each) {
        return answer -> read(answer, json -> {
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
        });
    }

    /** Reads on from the opening brace. */
    private interface Inside<T> {
        T read(JsonParser json) throws IOException;
    }

    private static <T> T read(Answer answer, Inside<T> inside) throws IOException {
        boolean begun = false;
        try (JsonParser json = JSON.createParser(answer.body())) {
            begun = json.nextToken() == JsonToken.START_OBJECT;
            if (!begun) {
                throw new ODataException(Kind.NOT_JSON, answer.contentType());
            }
            return inside.read(json);
        } catch (JsonEOFException e) {
            throw new ODataException(Kind.ANSWER_CUT, "", e);
        } catch (StreamConstraintsException e) {
            throw new ODataException(Kind.TOO_BIG, "", e);
        } catch (JsonParseException e) {
            throw new ODataException(begun ? Kind.BAD_JSON : Kind.NOT_JSON, answer.contentType(), e);
        }
    }

    private static <T> void array(JsonParser json, Function<JsonNode, T> each, List<T> all) throws IOException {
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
