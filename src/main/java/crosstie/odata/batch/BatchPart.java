package crosstie.odata.batch;

import crosstie.odata.ServiceError;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to one operation. Its status counts, not that of the batch around it (D-44, F-43).
 *
 * @param headers without case: {@code Content-ID}, {@code Retry-After}, {@code OData-EntityId}, {@code Location}, {@code ETag}
 * @param body empty for none
 */
public record BatchPart(int status, Map<String, String> headers, byte[] body) {
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** What the service says about a refusal. */
    public ServiceError error() {
        return ServiceError.read(body);
    }
}
