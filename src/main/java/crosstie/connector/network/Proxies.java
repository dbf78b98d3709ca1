package crosstie.connector.network;

import crosstie.connector.Vault;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import crosstie.odata.ThroughProxy;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Credentials;

/**
 * The {@code proxy} setting of a connection: {@code system} for what the machine uses, {@code host:port}, or an address of it. Who signs in
 * there is the setting {@code proxyUser}, with the vault's {@code proxyPassword}.
 */
public final class Proxies {
    private static final String SYSTEM = "system";

    private Proxies() {}

    /** @throws Refusal usage, {@code PROXY_WRONG} */
    public static Optional<ThroughProxy> of(Connection connection, Vault vault) {
        String text = connection.setting("proxy").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ProxySelector selector = text.equalsIgnoreCase(SYSTEM) ? SystemProxies.here() : new Fixed(address(text));
        return Optional.of(new ThroughProxy(selector, () -> authorization(connection, vault)));
    }

    private static String authorization(Connection connection, Vault vault) {
        String user = connection.setting("proxyUser").strip();
        return user.isEmpty()
                ? ""
                : Credentials.basic(
                        user, vault.secret(connection.name(), "proxyPassword").orElse(""), StandardCharsets.UTF_8);
    }

    static Proxy address(String text) {
        try {
            URI at = URI.create(text.contains("://") ? text : "http://" + text);
            if (at.getHost() != null && at.getPort() > 0 && at.getRawUserInfo() == null) {
                return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(at.getHost(), at.getPort()));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("PROXY_WRONG", withoutUser(text));
        }
        throw Refusal.usage("PROXY_WRONG", withoutUser(text));
    }

    /** What stands before the at sign may be a password. */
    private static String withoutUser(String text) {
        return text.replaceFirst("^(.*//)?[^/]*@", "…@");
    }
}
