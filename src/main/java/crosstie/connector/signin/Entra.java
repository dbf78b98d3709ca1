package crosstie.connector.signin;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalServiceException;
import crosstie.connector.Surroundings;
import crosstie.connector.Target;
import crosstie.connector.network.Lines;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;

/** What all ways through Microsoft's library share: who signs in where, for what, over which line, and what its failures mean. */
final class Entra implements AutoCloseable {
    /** The library logs what servers say, which may be what they were sent. What matters is told in a refusal. */
    private static final Logger LOG = Logger.getLogger("com.microsoft.aad.msal4j");

    static {
        LOG.setLevel(Level.OFF);
    }

    private final Connection connection;
    private final Surroundings surroundings;
    private final Target target;
    private final Set<String> scopes;
    private final OkHttpClient http;
    /** The library waits inside its threads; virtual ones cost nothing. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private EntraAuthority authority;

    Entra(Connection connection, Surroundings surroundings, Target target) {
        this.connection = connection;
        this.surroundings = surroundings;
        this.target = target;
        this.scopes = scopes(connection, target);
        this.http = Lines.open(connection, surroundings.vault());
    }

    private static Set<String> scopes(Connection connection, Target target) {
        String scope = connection.setting("scope").strip();
        if (!scope.isEmpty()) {
            return new TreeSet<>(Arrays.asList(scope.split("\\s+")));
        }
        String resource = connection.setting("resource").strip();
        String audience = resource.isEmpty() ? target.audience() : resource;
        if (audience.isEmpty()) {
            throw Refusal.usage("SETTING_MISSING", "scope", connection.name());
        }
        return Set.of(audience + "/.default");
    }

    Connection connection() {
        return connection;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Set<String> scopes() {
        return scopes;
    }

    /** Sets a builder of the library up for this connection; asks the system for its tenant where no setting names it. */
    <B extends AbstractClientApplicationBase.Builder<B>> B prepared(B builder) {
        try {
            builder.authority(address());
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw Refusal.usage("ADDRESS_WRONG", address());
        }
        builder.instanceDiscovery(authority.microsoft());
        builder.httpClient(new EntraHttp(http, surroundings.sleeper()));
        builder.executorService(threads);
        builder.setTokenCacheAccessAspect(new KeptTokens(surroundings.vault(), connection.name()));
        return builder;
    }

    /** Of the one who signs in, with the tenant. Asked for once. */
    String address() {
        if (authority == null) {
            authority = EntraAuthority.of(connection, target, http);
        }
        return authority.address();
    }

    /**
     * Waits for the library.
     *
     * @param secrets what must not be repeated in a refusal
     */
    Tokens.Token token(CompletableFuture<IAuthenticationResult> coming, List<String> secrets) {
        try {
            IAuthenticationResult result = coming.get();
            Duration left =
                    Duration.between(Instant.now(), result.expiresOnDate().toInstant());
            return Tokens.Token.living(result.accessToken(), left.toSeconds());
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw Refusal.stopped(e, "INTERRUPTED");
        } catch (ExecutionException e) {
            throw refusal(e.getCause(), secrets);
        }
    }

    /** The library's exceptions are not passed on: their messages may repeat what a server said. */
    private Refusal refusal(Throwable failure, List<String> secrets) {
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal;
            }
            if (t instanceof IOException broken) {
                return Lines.broken(broken, host());
            }
        }
        return switch (failure) {
            case MsalServiceException e -> {
                String words = e.getMessage() == null ? "" : e.getMessage();
                String word = e.errorCode() == null ? "" : e.errorCode();
                int status = e.statusCode() == null ? 0 : e.statusCode();
                yield Answers.refusal(status, word, Answers.numbers(words), words, secrets);
            }
            case MsalClientException e -> ofClient(e);
            default -> Refusal.stopped("SIGN_IN_FAILED", failure.getClass().getSimpleName());
        };
    }

    private Refusal ofClient(MsalClientException e) {
        String word = e.errorCode() == null ? "" : e.errorCode();
        return switch (word) {
            case "invalid_authorization_result" -> Refusal.stopped("SIGN_IN_UNFINISHED", connection.name());
            case "code_expired" -> Refusal.stopped("SIGN_IN_LATE", connection.name());
            case "throttled_request" -> Refusal.stopped("SIGN_IN_THROTTLED", host());
            case "invalid_json" -> Refusal.stopped("TOKEN_NOT_JSON", host(), 0);
            default ->
                Refusal.stopped("SIGN_IN_FAILED", word.isEmpty() ? e.getClass().getSimpleName() : word);
        };
    }

    private String host() {
        return authority == null ? "" : URI.create(authority.address()).getHost();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        Lines.close(http);
    }

    @Override
    public String toString() {
        return connection.signIn() + " for " + connection.name();
    }
}
