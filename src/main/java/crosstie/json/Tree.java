package crosstie.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import crosstie.model.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text as plain values: {@code Map} in file order, {@code List}, {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean}, null.
 * Numbers are exact. Bounded in depth and count; a key that stands twice in one object is reported, the last one counts.
 */
final class Tree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH + 1)
                    .maxStringLength(Limits.TEXT)
                    .maxNumberLength(Limits.NUMBER)
                    .maxNameLength(Limits.NAME)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String name;
    private final JsonParser parser;
    private final Problems problems;
    private int values;

    private Tree(String name, JsonParser parser, Problems problems) {
        this.name = name;
        this.parser = parser;
        this.problems = problems;
    }

    /**
     * Reads one document.
     *
     * @param name what the file is called in a refusal
     * @param problems takes what is wrong but legible
     * @throws Refusal FILE_NOT_JSON with line and column, FILE_TOO_DEEP, FILE_TOO_LARGE
     */
    static Object read(String name, byte[] bytes, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return new Tree(name, parser, problems).document();
        } catch (StreamConstraintsException e) {
            throw Refusal.usage("FILE_TOO_LARGE", name, "\"…\" ≤ " + Limits.TEXT);
        } catch (JsonProcessingException e) {
            throw notJson(name, e.getLocation());
        } catch (IOException e) { // the bytes are in memory: only their encoding can be wrong
            throw notJson(name, null);
        }
    }

    private static Refusal notJson(String name, JsonLocation at) {
        return Refusal.usage("FILE_NOT_JSON", name, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }

    private Object document() throws IOException {
        if (parser.nextToken() == null) {
            throw notJson(name, parser.currentLocation());
        }
        Object root = value(0);
        if (parser.nextToken() != null) {
            throw notJson(name, parser.currentTokenLocation());
        }
        return root;
    }

    /** @param depth objects and lists around the value */
    private Object value(int depth) throws IOException {
        if (++values > Limits.VALUES) {
            throw Refusal.usage("FILE_TOO_LARGE", name, "values ≤ " + Limits.VALUES);
        }
        if (parser.currentToken().isStructStart() && depth == Limits.DEPTH) {
            throw Refusal.usage("FILE_TOO_DEEP", name, Limits.DEPTH);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> list(depth + 1);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> null;
        };
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (all.containsKey(key)) {
                problems.error("KEY_TWICE", here(), key);
            }
            all.put(key, value(depth));
        }
        return all;
    }

    private List<Object> list(int depth) throws IOException {
        List<Object> all = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            all.add(value(depth));
        }
        return all;
    }

    private Object number() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        String text = parser.getText();
        BigDecimal n = exact(text);
        if (n == null || Math.abs((long) n.scale()) > Limits.SCALE) {
            problems.error("NUMBER_TOO_LARGE", here(), text);
            return text;
        }
        return n;
    }

    private static BigDecimal exact(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) { // an exponent beyond 32 bits
            return null;
        }
    }

    /** Where the parser stands; made only for problems, because paths can be long. */
    private String here() {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
