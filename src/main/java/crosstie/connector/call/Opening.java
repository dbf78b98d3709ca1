package crosstie.connector.call;

import crosstie.connector.Surroundings;
import crosstie.connector.limit.Account;
import crosstie.connector.limit.Limits;
import crosstie.connector.network.Proxies;
import crosstie.connector.network.Trust;
import crosstie.connector.signin.SignIn;
import crosstie.model.Connection;
import crosstie.odata.Authorization;
import crosstie.odata.ODataClient;
import crosstie.odata.ODataSettings;
import crosstie.odata.Retries;
import java.net.URI;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a client of one connection is made of.
 *
 * @param root service root
 * @param headers sent with every request
 * @param known see {@link Failures#known()}
 */
public record Opening(
        Connection connection,
        Surroundings surroundings,
        URI root,
        Map<String, String> headers,
        Map<String, String> known,
        SignIn signIn) {

    /** @param throttled told as well, each time the system asks to slow down */
    public Calls calls(DoubleConsumer throttled) {
        return calls(Limits.UNKNOWN, throttled);
    }

    /**
     * @param limits what this kind of system is known to allow one user
     * @param throttled told as well, each time the system asks to slow down
     */
    public Calls calls(Limits limits, DoubleConsumer throttled) {
        return calls(limits, Retries.USUAL, throttled.andThen(surroundings.throttled()));
    }

    /** For connection tests: the first answer counts. */
    public Calls impatientCalls() {
        return calls(Limits.UNKNOWN, Retries.NONE, seconds -> {});
    }

    private Calls calls(Limits limits, Retries retries, DoubleConsumer throttled) {
        Account account = account(limits);
        ODataSettings settings = settings(retries, throttled).withPacer(account);
        boolean ownHost = connection.setting("links").equalsIgnoreCase("own");
        Failures failures = new Failures(root.getRawAuthority(), known);
        return new Calls(new ODataClient(root, settings), failures, account, ownHost);
    }

    /** The one of this user, whoever else has opened it in this process. */
    private Account account(Limits limits) {
        String user = Stream.of("clientId", "user").map(connection::setting).collect(Collectors.joining(" "));
        String name = root.getRawAuthority() + " " + connection.signIn() + " " + user.strip();
        Account account = surroundings
                .pacers()
                .of(name, Account.class, () -> new Account(name, surroundings.budget(), surroundings.clock()));
        account.allowed(limits);
        account.share(Shares.of(connection));
        return account;
    }

    /** A client of a place that is not the system itself: neither token nor headers go there. The caller closes it. */
    public ODataClient elsewhere(URI origin) {
        ODataSettings plain = settings(Retries.USUAL, surroundings.throttled());
        return new ODataClient(
                origin, plain.withAuthorization(Authorization.none()).withHeaders(Map.of()));
    }

    ODataSettings settings(Retries retries, DoubleConsumer throttled) {
        ODataSettings settings = ODataSettings.usual()
                .withAuthorization(new Signed(signIn))
                .withHeaders(headers)
                .withRetries(retries)
                .withThrottled(throttled)
                .withClock(surroundings.clock(), surroundings.sleeper());
        settings = Proxies.of(connection, surroundings.vault())
                .map(settings::withProxy)
                .orElse(settings);
        return Trust.of(connection).map(settings::withTrust).orElse(settings);
    }

    /** What signs in goes out with requests of this client only, which speaks with the root's host only. */
    private static final class Signed implements Authorization {
        private final SignIn signIn;
        private volatile String last = "";

        Signed(SignIn signIn) {
            this.signIn = signIn;
        }

        @Override
        public String header() {
            String header = signIn.header();
            last = header;
            return header;
        }

        /** Another client of the same connection may have renewed it already: then the new one is left alone. */
        @Override
        public void renew() {
            signIn.renew(last);
        }
    }
}
