package crosstie.odata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;

/** One factory, so that property names are shared, with limits against hostile documents. */
final class Json {
    static final int MOST_DEPTH = 64;
    static final int MOST_DIGITS = 100;
    static final int MOST_TEXT = 20 << 20;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(MOST_DIGITS)
                    .maxStringLength(MOST_TEXT)
                    .maxNameLength(2_000)
                    .build())
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private Json() {}

    static JsonParser parser(byte[] bytes) throws IOException {
        return FACTORY.createParser(bytes);
    }

    static JsonParser parser(InputStream in) throws IOException {
        return FACTORY.createParser(in);
    }
}
