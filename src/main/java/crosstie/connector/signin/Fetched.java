package crosstie.connector.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One token for all threads, fetched by whoever comes first and before the last one ends by the clock given. A token that the system
 * refuses is fetched anew once, however many requests were refused with it.
 */
final class Fetched implements SignIn {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile Held held;
    /** Whether a token was held before: what another place kept of it will not do. */
    private boolean anew;

    private record Held(String header, Instant renewAt) {
        boolean good(Clock clock) {
            return clock.instant().isBefore(renewAt);
        }
    }

    Fetched(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String header() {
        Held now = held;
        return now != null && now.good(clock) ? now.header : fetchOnce();
    }

    /** Whoever comes first fetches; those who waited take what it brought. */
    private String fetchOnce() {
        one.lock();
        try {
            Held now = held;
            if (now == null || !now.good(clock)) {
                Tokens.Token token = tokens.fetch(anew);
                now = new Held(BEARER + token.text(), clock.instant().plus(token.useFor()));
                held = now;
                anew = true;
            }
            return now.header;
        } finally {
            one.unlock();
        }
    }

    @Override
    public void renew(String refused) {
        one.lock();
        try {
            Held now = held;
            if (now != null && now.header.equals(refused)) {
                held = null;
            }
        } finally {
            one.unlock();
        }
    }

    @Override
    public void close() {
        tokens.close();
    }

    @Override
    public String toString() {
        return tokens.toString();
    }
}
