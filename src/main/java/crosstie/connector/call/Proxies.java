package crosstie.connector.call;

import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;

/** The {@code proxy} setting of a connection: {@code host:port}, or an address of it. */
final class Proxies {
    private Proxies() {}

    /** @throws Refusal usage, {@code PROXY_WRONG} */
    static Optional<Proxy> of(Connection connection) {
        String text = connection.setting("proxy").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI at = URI.create(text.contains("://") ? text : "http://" + text);
            if (at.getHost() != null && at.getPort() > 0) {
                return Optional.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(at.getHost(), at.getPort())));
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("PROXY_WRONG", text);
        }
        throw Refusal.usage("PROXY_WRONG", text);
    }
}
