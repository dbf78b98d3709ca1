package crosstie.connector;

import crosstie.model.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Addresses we are willing to call: https, and plain http to this machine only. */
public final class Address {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Address() {}

    /**
     * Reads and checks an address.
     *
     * @throws Refusal usage, {@code ADDRESS_WRONG} or {@code ADDRESS_NOT_HTTPS}
     */
    public static URI of(String text) {
        try {
            return checked(new URI(text.strip()));
        } catch (URISyntaxException e) {
            throw Refusal.usage("ADDRESS_WRONG", withoutUser(text));
        }
    }

    /** The service root: the address, with {@code path} appended where it does not yet hold {@code mark}. */
    public static URI root(URI address, String mark, String path) {
        URI good = checked(address);
        String own = good.getRawPath() == null ? "" : stripped(good.getRawPath());
        String whole = (own + "/").contains(mark) ? own + "/" : own + path;
        return URI.create(good.getScheme() + "://" + good.getRawAuthority() + whole);
    }

    /** Scheme, host and port without a slash at the end, as scopes are built from (A-3). */
    public static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String stripped(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static URI checked(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawQuery() != null) {
            throw Refusal.usage("ADDRESS_WRONG", withoutUser(address.toString()));
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(address.getHost()))) {
            throw Refusal.usage("ADDRESS_NOT_HTTPS", address);
        }
        return address;
    }

    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    /** What somebody put before the at sign may be a password. */
    private static String withoutUser(String address) {
        return address.replaceFirst("//[^/@]*@", "//…@");
    }
}
