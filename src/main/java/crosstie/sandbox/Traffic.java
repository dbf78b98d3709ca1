package crosstie.sandbox;

import java.util.List;

/**
 * One request that a server has answered.
 *
 * @param system sales or finops
 * @param number at its system, from 1 since the sandbox was started
 * @param path with its query, as sent
 * @param status answered, whether or not the answer arrived
 * @param retryAfter as it was answered; null for none
 * @param fault what went wrong on purpose; empty for nothing
 * @param applied whether something was changed, whatever the client heard of it
 * @param arrived nanoseconds of the sandbox's own clock, which only goes forward
 * @param answered as {@code arrived}
 * @param operations what was inside a batch; empty for all others
 */
public record Traffic(
        String system,
        long number,
        String method,
        String path,
        int status,
        String retryAfter,
        String fault,
        boolean applied,
        long arrived,
        long answered,
        List<Operation> operations) {

    /**
     * One operation inside a batch.
     *
     * @param body tells bodies apart
     * @param status 0 when it was not looked at
     */
    public record Operation(String method, String path, int body, int status) {
        public boolean write() {
            return !method.equals("GET")
                    && !method.equals("HEAD")
                    && !path.contains("/Microsoft.Dynamics.DataEntities.Get");
        }

        public boolean applied() {
            return write() && status >= 200 && status < 300;
        }
    }

    public boolean batch() {
        return path.endsWith("/$batch");
    }

    /** How many operations of this request could have changed something. */
    public long writes() {
        if (batch()) return operations.stream().filter(Operation::write).count();
        return path.endsWith("/token") || !new Operation(method, path, 0, 0).write() ? 0 : 1;
    }
}
