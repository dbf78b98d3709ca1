package crosstie.sandbox;

import java.util.List;

/**
 * One request that a server has answered.
 *
 * @param system sales or finops
 * @param path with its query, as sent
 * @param operations what was inside a batch; empty for all others
 */
public record Traffic(String system, String method, String path, int status, List<Operation> operations) {

    public record Operation(String method, String path) {
        public boolean write() {
            return !method.equals("GET")
                    && !method.equals("HEAD")
                    && !path.contains("/Microsoft.Dynamics.DataEntities.Get");
        }
    }

    public boolean batch() {
        return path.endsWith("/$batch");
    }

    /** How many operations of this request could have changed something. */
    public long writes() {
        if (batch()) return operations.stream().filter(Operation::write).count();
        return path.endsWith("/token") || !new Operation(method, path).write() ? 0 : 1;
    }
}
