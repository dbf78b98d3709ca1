package crosstie.odata;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/** What a service answered. The body arrives while it is read; close the answer in every case. */
public final class Answer implements AutoCloseable {
    private final Response response;
    private final InputStream body;

    Answer(Response response, long limit, Clock clock) {
        this.response = response;
        this.body = new LimitedStream(response.body().byteStream(), limit, clock);
    }

    public int status() {
        return response.code();
    }

    public boolean ok() {
        return response.isSuccessful();
    }

    /** The last header of that name, without case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.header(name));
    }

    /** Media type and parameters, empty when the service tells none. */
    public String contentType() {
        return header("Content-Type").orElse("");
    }

    /** Unpacked bytes. A cut answer ends in an {@link IOException}, one over the limit in {@code TOO_BIG}. */
    public InputStream body() {
        return body;
    }

    /** All bytes at once, for small answers. */
    public byte[] bytes() {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw Troubles.ofReading(e);
        }
    }

    Headers headers() {
        return response.headers();
    }

    @Override
    public void close() {
        response.close();
    }
}
