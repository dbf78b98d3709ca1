package crosstie.connector.network;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What this machine uses: the variables {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} where they are set, as most programs on
 * Linux read them, else what Java was told or finds in the settings of the system.
 */
final class SystemProxies extends ProxySelector {
    private final Map<String, String> variables;
    private final ProxySelector otherwise;

    SystemProxies(Map<String, String> variables, ProxySelector otherwise) {
        this.variables = variables;
        this.otherwise = otherwise;
    }

    static SystemProxies here() {
        return new SystemProxies(System.getenv(), ProxySelector.getDefault());
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        String named = variable(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        if (named.isEmpty()) {
            return otherwise == null ? List.of(Proxy.NO_PROXY) : otherwise.select(uri);
        }
        return List.of(isLeftOut(host) ? Proxy.NO_PROXY : Proxies.address(named));
    }

    private boolean isLeftOut(String host) {
        for (String each : variable("no_proxy").split(",")) {
            String left = each.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
            if (left.equals("*") || (!left.isEmpty() && (host.equals(left) || host.endsWith("." + left)))) {
                return true;
            }
        }
        return false;
    }

    private String variable(String name) {
        String lower = variables.getOrDefault(name, "").strip();
        return lower.isEmpty()
                ? variables.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
                : lower;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (otherwise != null) {
            otherwise.connectFailed(uri, address, failure);
        }
    }
}
