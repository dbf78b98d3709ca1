package crosstie.model;

import java.net.URI;
import java.util.Map;

/**
 * Address and credentials of one system, without the secrets, which stay in the vault under the connection's name.
 *
 * @param name unique, without case
 * @param connector id in the catalogue: {@code dataverse}, {@code finops}, {@code odata4}
 * @param address environment or service root
 * @param signIn {@code none}, {@code oauth2}, …
 * @param settings by parameter name: {@code tokenUrl}, {@code clientId}, {@code scope}, {@code company}, …; never a secret
 */
public record Connection(String name, String connector, URI address, String signIn, Map<String, String> settings) {
    /** Setting that names a system whose address changes, such as the sandbox, which takes any free port. */
    public static final String IDENTITY = "identity";

    public Connection {
        settings = Immutable.map(settings);
    }

    /** The setting, or empty text. */
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    /** What stays the same when the address moves: the setting {@code identity} where there is one, else the address. State is kept by it. */
    public String identity() {
        String named = setting(IDENTITY);
        return named.isEmpty() ? address.toString() : named;
    }

    /** The form of the command line: connector + address. */
    public String url() {
        return connector + "+" + address;
    }
}
