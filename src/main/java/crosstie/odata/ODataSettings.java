package crosstie.odata;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javax.net.ssl.X509TrustManager;

/**
 * How an {@link ODataClient} behaves. Start from {@link #usual()} and change with the {@code with…} methods.
 *
 * @param headers sent with every request, below those of the request itself
 * @param throttled told the seconds before each wait that the service asked for
 * @param bodyLimit bytes of one answer, unpacked
 * @param proxy empty for the machine's own choice
 * @param trust who signs certificates; empty for the Java default
 * @param pacer shared by all clients of one user; empty for a client by itself
 */
public record ODataSettings(
        Authorization authorization,
        Map<String, String> headers,
        Timeouts timeouts,
        Retries retries,
        DoubleConsumer throttled,
        Clock clock,
        Sleeper sleeper,
        long bodyLimit,
        Optional<ThroughProxy> proxy,
        Optional<X509TrustManager> trust,
        Optional<Pacer> pacer) {

    public ODataSettings {
        headers = Map.copyOf(headers);
    }

    public static ODataSettings usual() {
        return new ODataSettings(
                Authorization.none(),
                Map.of(),
                Timeouts.USUAL,
                Retries.USUAL,
                seconds -> {},
                Clock.systemUTC(),
                Thread::sleep,
                256L << 20,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ODataSettings withAuthorization(Authorization a) {
        return new ODataSettings(
                a, headers, timeouts, retries, throttled, clock, sleeper, bodyLimit, proxy, trust, pacer);
    }

    public ODataSettings withHeaders(Map<String, String> h) {
        return new ODataSettings(
                authorization, h, timeouts, retries, throttled, clock, sleeper, bodyLimit, proxy, trust, pacer);
    }

    public ODataSettings withTimeouts(Timeouts t) {
        return new ODataSettings(
                authorization, headers, t, retries, throttled, clock, sleeper, bodyLimit, proxy, trust, pacer);
    }

    public ODataSettings withRetries(Retries r) {
        return new ODataSettings(
                authorization, headers, timeouts, r, throttled, clock, sleeper, bodyLimit, proxy, trust, pacer);
    }

    public ODataSettings withThrottled(DoubleConsumer t) {
        return new ODataSettings(
                authorization, headers, timeouts, retries, t, clock, sleeper, bodyLimit, proxy, trust, pacer);
    }

    public ODataSettings withClock(Clock c, Sleeper s) {
        return new ODataSettings(
                authorization, headers, timeouts, retries, throttled, c, s, bodyLimit, proxy, trust, pacer);
    }

    public ODataSettings withBodyLimit(long bytes) {
        return new ODataSettings(
                authorization, headers, timeouts, retries, throttled, clock, sleeper, bytes, proxy, trust, pacer);
    }

    public ODataSettings withProxy(ThroughProxy p) {
        return new ODataSettings(
                authorization,
                headers,
                timeouts,
                retries,
                throttled,
                clock,
                sleeper,
                bodyLimit,
                Optional.of(p),
                trust,
                pacer);
    }

    public ODataSettings withTrust(X509TrustManager t) {
        return new ODataSettings(
                authorization,
                headers,
                timeouts,
                retries,
                throttled,
                clock,
                sleeper,
                bodyLimit,
                proxy,
                Optional.of(t),
                pacer);
    }

    public ODataSettings withPacer(Pacer p) {
        return new ODataSettings(
                authorization,
                headers,
                timeouts,
                retries,
                throttled,
                clock,
                sleeper,
                bodyLimit,
                proxy,
                trust,
                Optional.of(p));
    }

    /** Without the authorization, which may print its token. */
    @Override
    public String toString() {
        return "ODataSettings[" + timeouts + ", " + retries + "]";
    }
}
