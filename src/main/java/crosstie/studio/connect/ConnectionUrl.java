package crosstie.studio.connect;

import crosstie.connector.Address;
import crosstie.model.Refusal;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/** Connector + address, as a user types it: {@code odata4+http://127.0.0.1:4004/crm}. */
record ConnectionUrl(String connector, URI address) {
    /** Whether the text is meant as a URL; a plain name has no scheme. */
    static boolean isMeant(String text) {
        return text.contains("://");
    }

    /**
     * Reads a URL.
     *
     * @throws Refusal usage: {@code CONNECTOR_MISSING}, {@code CONNECTOR_UNKNOWN}, {@code ADDRESS_WRONG}, {@code ADDRESS_NOT_HTTPS}
     */
    static ConnectionUrl read(String text, Collection<String> connectors) {
        String url = text.strip();
        int plus = url.indexOf('+');
        int scheme = url.indexOf("://");
        if (plus < 0 || plus > scheme) {
            throw Refusal.usage("CONNECTOR_MISSING", withoutUser(url), String.join(", ", connectors));
        }
        return new ConnectionUrl(known(url.substring(0, plus), connectors), Address.of(url.substring(plus + 1)));
    }

    private static String known(String connector, Collection<String> connectors) {
        Optional<String> known =
                connectors.stream().filter(connector::equalsIgnoreCase).findFirst();
        return known.orElseThrow(() -> Refusal.usage("CONNECTOR_UNKNOWN", connector, String.join(", ", connectors)));
    }

    /** What stands before the at sign may be a password. */
    private static String withoutUser(String url) {
        return url.replaceFirst("//[^/@]*@", "//…@");
    }
}
