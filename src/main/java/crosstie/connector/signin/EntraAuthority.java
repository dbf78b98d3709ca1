package crosstie.connector.signin;

import crosstie.connector.Address;
import crosstie.connector.Target;
import crosstie.connector.network.Lines;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Who signs the connection in: the settings {@code authority} and {@code tenant}, or what the system itself says to somebody who comes
 * without a token. A system is believed only as far as Microsoft's own services: a foreign one would be handed the secret.
 *
 * @param address with the tenant, https
 * @param microsoft whether it is one of Microsoft's, whose names the library looks up
 */
record EntraAuthority(String address, boolean microsoft) {
    private static final String USUAL = "https://login.microsoftonline.com";
    private static final Set<String> KNOWN = Set.of(
            "login.microsoftonline.com",
            "login.windows.net",
            "login.microsoft.com",
            "sts.windows.net",
            "login.microsoftonline.us",
            "login.chinacloudapi.cn",
            "login.partner.microsoftonline.cn");
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");
    private static final Pattern TOLD = Pattern.compile("authorization_uri=\"?(https://[^\\s,\"]{1,500})");

    /** @throws Refusal {@code AUTHORITY_NOT_HTTPS}, {@code TENANT_WRONG}, {@code TENANT_UNTOLD}, {@code AUTHORITY_FOREIGN} */
    static EntraAuthority of(Connection connection, Target target, OkHttpClient http) {
        String set = connection.setting("authority").strip();
        URI base = set.isEmpty() ? null : https(Address.of(set));
        String tenant = connection.setting("tenant").strip();
        if (tenant.isEmpty() && base != null) {
            tenant = firstSegment(base);
        }
        if (tenant.isEmpty()) {
            URI told = told(connection, target, http);
            tenant = firstSegment(told);
            base = base == null ? known(told) : base;
        }
        if (!TENANT.matcher(tenant).matches()) {
            throw Refusal.usage("TENANT_WRONG", tenant, connection.name());
        }
        URI at = base == null ? URI.create(USUAL) : base;
        return new EntraAuthority(
                Address.origin(at) + "/" + tenant + "/",
                KNOWN.contains(at.getHost().toLowerCase(Locale.ROOT)));
    }

    private static URI https(URI authority) {
        if (!"https".equalsIgnoreCase(authority.getScheme())) {
            throw Refusal.usage("AUTHORITY_NOT_HTTPS", authority);
        }
        return authority;
    }

    private static URI known(URI told) {
        if (!KNOWN.contains(told.getHost().toLowerCase(Locale.ROOT))) {
            throw Refusal.stopped("AUTHORITY_FOREIGN", told.getHost());
        }
        return told;
    }

    private static String firstSegment(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        return path.replaceFirst("^/+", "").replaceFirst("/.*$", "");
    }

    /** Asks the system without a token: it answers where to get one. */
    private static URI told(Connection connection, Target target, OkHttpClient http) {
        Request nobody = new Request.Builder().url(target.root().toString()).build();
        try (Response answer = http.newCall(nobody).execute()) {
            for (String header : answer.headers("WWW-Authenticate")) {
                Matcher uri = TOLD.matcher(header);
                if (uri.find()) {
                    return Address.of(uri.group(1));
                }
            }
        } catch (IOException e) {
            throw Lines.broken(e, target.root().getHost());
        }
        throw Refusal.stopped("TENANT_UNTOLD", connection.name());
    }
}
