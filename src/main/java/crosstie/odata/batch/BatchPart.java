package crosstie.odata.batch;

import crosstie.odata.ServiceError;
import java.util.Optional;

/** The answer to one operation. Its status counts, not that of the batch around it (D-44, F-43). */
public final class BatchPart {
    private final int status;
    private final Message http;
    private final Message around;
    private final byte[] body;

    /** @param around the headers of the part that holds the answer */
    BatchPart(int status, Message http, Message around, byte[] body) {
        this.status = status;
        this.http = http;
        this.around = around;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Without case: {@code Content-ID}, {@code Retry-After}, {@code OData-EntityId}, {@code Location}, {@code ETag}. */
    public Optional<String> header(String name) {
        String own = http.header(name);
        return Optional.ofNullable(own != null ? own : around.header(name));
    }

    /** Empty for none. */
    public byte[] body() {
        return body;
    }

    /** What the service says about a refusal. */
    public ServiceError error() {
        return ServiceError.read(body);
    }
}
