package crosstie.connector.signin;

import crosstie.connector.Address;
import crosstie.connector.Surroundings;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * OAuth 2.0 client credentials: one token for all threads, renewed shortly before it ends by the clock given. The secret comes from the
 * vault at each fetch, goes to the token address only and is kept nowhere.
 */
final class ClientCredentials implements SignIn {
    private static final int TRIES = 3;

    private final Connection connection;
    private final Surroundings surroundings;
    private final URI address;
    private final String scope;
    private final OkHttpClient http;
    private final ReentrantLock one = new ReentrantLock();
    private volatile Held held;

    private record Held(String token, Instant renewAt) {
        boolean good(Clock clock) {
            return clock.instant().isBefore(renewAt);
        }
    }

    private ClientCredentials(Connection connection, Surroundings surroundings, URI address, String scope) {
        this.connection = connection;
        this.surroundings = surroundings;
        this.address = address;
        this.scope = scope;
        this.http = new OkHttpClient.Builder()
                .followRedirects(false)
                .connectTimeout(20, TimeUnit.SECONDS)
                .callTimeout(60, TimeUnit.SECONDS)
                .build();
    }

    static ClientCredentials of(Connection connection, Surroundings surroundings, String usualScope) {
        for (String needed : new String[] {"tokenUrl", "clientId"}) {
            if (connection.setting(needed).isBlank()) {
                throw Refusal.usage("SETTING_MISSING", needed, connection.name());
            }
        }
        String scope = connection.setting("scope").isBlank() ? usualScope : connection.setting("scope");
        return new ClientCredentials(connection, surroundings, Address.of(connection.setting("tokenUrl")), scope);
    }

    @Override
    public String token() {
        Held now = held;
        return now != null && now.good(surroundings.clock()) ? now.token : fetchOnce(now);
    }

    @Override
    public void renew() {
        held = null;
    }

    /** Whoever comes first fetches; those who waited take what it brought. */
    private String fetchOnce(Held seen) {
        one.lock();
        try {
            Held now = held;
            if (now == null || now == seen) {
                now = fetch();
                held = now;
            }
            return now.token;
        } finally {
            one.unlock();
        }
    }

    private Held fetch() {
        Request request = request();
        for (int tried = 1; ; tried++) {
            try (Response answer = http.newCall(request).execute()) {
                boolean transientFailure = answer.code() == 429 || answer.code() >= 500;
                if (!transientFailure || tried == TRIES) {
                    TokenAnswer read = TokenAnswer.read(answer);
                    return new Held(read.token(), surroundings.clock().instant().plus(read.useFor()));
                }
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw Refusal.stopped(e, "TOKEN_UNREACHABLE", address.getHost(), reason(e));
                }
            }
            pause(Duration.ofSeconds(tried));
        }
    }

    private Request request() {
        String secret = surroundings
                .vault()
                .secret(connection.name(), "secret")
                .orElseThrow(() -> Refusal.stopped("SECRET_MISSING", connection.name()));
        FormBody.Builder form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", connection.setting("clientId"))
                .add("client_secret", secret);
        if (!scope.isBlank()) {
            form.add("scope", scope);
        }
        return new Request.Builder()
                .url(address.toString())
                .header("Accept", "application/json")
                .post(form.build())
                .build();
    }

    /** The kind of failure only: a message could repeat what was sent. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.stopped(e, "INTERRUPTED");
        }
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    @Override
    public String toString() {
        return "oauth2 at " + address;
    }
}
