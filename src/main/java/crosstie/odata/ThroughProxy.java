package crosstie.odata;

import java.io.IOException;
import java.net.ProxySelector;
import java.util.function.Supplier;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;

/**
 * The way through a proxy.
 *
 * @param selector which proxy for which address
 * @param authorization value of Proxy-Authorization, asked for when the proxy wants one; empty for none
 */
public record ThroughProxy(ProxySelector selector, Supplier<String> authorization) {
    private static final String HEADER = "Proxy-Authorization";

    /** The proxy does not let us through (407). */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused() {
            super("407");
        }
    }

    /** Sends what the client sends this way. */
    public void lead(OkHttpClient.Builder client) {
        client.proxySelector(selector).proxyAuthenticator(new Asked(authorization));
    }

    /** Without what the proxy is told. */
    @Override
    public String toString() {
        return "ThroughProxy";
    }

    /** OkHttp asks once before it was refused, under a scheme of its own, and then each time it was. */
    private record Asked(Supplier<String> authorization) implements Authenticator {
        @Override
        public Request authenticate(Route route, Response response) throws IOException {
            String header = authorization.get();
            if (!header.isEmpty() && response.request().header(HEADER) == null) {
                return response.request().newBuilder().header(HEADER, header).build();
            }
            if (response.challenges().stream().anyMatch(c -> c.scheme().equalsIgnoreCase("OkHttp-Preemptive"))) {
                return null;
            }
            throw new Refused();
        }
    }
}
