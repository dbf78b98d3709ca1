package crosstie.connector.call;

import crosstie.connector.limit.Account;
import crosstie.model.Refusal;
import crosstie.odata.BodyReader;
import crosstie.odata.ODataClient;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.Map;
import java.util.Optional;

/** A client whose failures are {@link Refusal}s. Safe for several threads. */
public final class Calls implements AutoCloseable {
    private final ODataClient client;
    private final Failures failures;
    private final Account account;
    private final boolean ownHost;

    /** @param ownHost whether links to another host are followed at our own address instead of refused */
    public Calls(ODataClient client, Failures failures, Account account, boolean ownHost) {
        this.ownHost = ownHost;
        this.client = client;
        this.failures = failures;
        this.account = account;
    }

    /** Whose calls these are, and what they have used up. */
    public Account account() {
        return account;
    }

    /** For what looks at each failure itself. */
    public ODataClient client() {
        return client;
    }

    public Failures failures() {
        return failures;
    }

    /** Reads an answer; one that is cut is asked for again. */
    public <T> T read(String url, Map<String, String> headers, BodyReader<T> reader) {
        try {
            return client.read(url, headers, reader);
        } catch (ODataException e) {
            throw failures.stopped(e);
        }
    }

    /** As {@link #read}; empty where the system knows no such address. */
    public <T> Optional<T> find(String url, Map<String, String> headers, BodyReader<T> reader) {
        try {
            return Optional.of(client.read(url, headers, reader));
        } catch (ODataException e) {
            if (e.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failures.stopped(e);
        }
    }

    /**
     * A link of an answer as it is to be followed: verbatim, or, where the connection says so, below our own address of the system, since
     * some systems know themselves by another name behind a proxy (F-18).
     */
    public String link(String link) {
        return ownHost ? ownHost(link) : link;
    }

    private static String ownHost(String link) {
        int colon = link.indexOf("://");
        int slash = colon < 0 || link.indexOf('/') < colon ? -1 : link.indexOf('/', colon + 3);
        return slash < 0 ? link : link.substring(slash);
    }

    /**
     * Where a link leads, with scheme and host.
     *
     * @throws Refusal stopped, {@code LINK_ELSEWHERE} when to another place; nothing is sent there
     */
    public String addressOf(String link) {
        try {
            return client.addressOf(link);
        } catch (ODataException e) {
            throw failures.stopped(e);
        }
    }

    public long requests() {
        return client.requests();
    }

    @Override
    public void close() {
        client.close();
        account.close();
    }
}
