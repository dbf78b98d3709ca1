package crosstie.odata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import crosstie.odata.ODataException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Reads one JSON object from a stream and nothing after it; tells a cut document from a wrong one. */
final class Document {
    private Document() {}

    /** Reads what stands between the braces, until the parser stands on the closing one. */
    interface Inside<T> {
        T read(JsonParser json) throws IOException;
    }

    static <T> T read(InputStream body, Inside<T> inside) throws IOException {
        Watched watched = new Watched(body);
        return read(() -> Json.parser(watched), () -> watched.ended, inside);
    }

    /** Of all bytes at once. */
    static <T> T read(byte[] body, Inside<T> inside) throws IOException {
        return read(() -> Json.parser(body), () -> true, inside);
    }

    /** Begins to read. */
    private interface Opening {
        JsonParser open() throws IOException;
    }

    private static <T> T read(Opening opening, BooleanSupplier ended, Inside<T> inside) throws IOException {
        boolean begun = false;
        boolean complete = false;
        try (JsonParser json = opening.open()) {
            JsonToken first = json.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new ODataException(first == null ? Kind.ANSWER_CUT : Kind.NOT_JSON, "");
            }
            begun = true;
            T result = inside.read(json);
            complete = json.currentToken() == JsonToken.END_OBJECT;
            if (!complete || json.nextToken() != null) {
                throw new ODataException(Kind.BAD_JSON, "end");
            }
            return result;
        } catch (JsonProcessingException e) {
            throw new ODataException(kind(e, begun, complete, ended.getAsBoolean()), place(e), e);
        }
    }

    private static Kind kind(JsonProcessingException e, boolean begun, boolean complete, boolean ended) {
        if (e instanceof StreamConstraintsException) {
            return Kind.TOO_BIG;
        }
        if (e instanceof InputCoercionException) {
            return Kind.BAD_VALUE;
        }
        if (!begun) {
            return Kind.NOT_JSON;
        }
        return ended && !complete ? Kind.ANSWER_CUT : Kind.BAD_JSON;
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "byte " + e.getLocation().getByteOffset();
    }

    /** Knows whether the end of the stream was met. */
    private static final class Watched extends FilterInputStream {
        private boolean ended;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            ended |= b < 0;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            ended |= n < 0;
            return n;
        }
    }
}
