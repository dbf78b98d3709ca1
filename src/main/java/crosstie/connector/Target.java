package crosstie.connector;

import java.net.URI;

/**
 * Where a connection leads.
 *
 * @param root service root; ends with a slash
 * @param audience whom tokens are made out to where the connection names nobody; empty where the system has no usual one
 */
public record Target(URI root, String audience) {
    /** Tokens are made out to scheme, host and port, without a slash at the end. */
    public static Target ofDynamics(URI root) {
        return new Target(root, Address.origin(root));
    }
}
