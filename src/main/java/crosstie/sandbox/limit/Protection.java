package crosstie.sandbox.limit;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Service protection of Sales (D-54): requests, execution time and concurrency of one user on one web server in a sliding window, each with
 * its code; Retry-After grows for those who do not keep to it. Every answer tells what is left and the recommended parallelism (D-6).
 *
 * <p>Switch {@code limits}: {@code off}, {@code documented} (6,000 requests, 20 minutes and 52 at once in 300 s) or
 * {@code small:REQUESTS/SECONDS/CONCURRENT}. Switch {@code servers}: web servers that share the load; a request goes to the one its
 * affinity cookie names, else to the next one. Switch {@code dopHint}: the recommended parallelism.
 */
public final class Protection {
    private static final Pattern SMALL = Pattern.compile("small:([0-9]{1,9})/([0-9]{1,9})/([0-9]{1,6})");
    private static final Pattern COOKIE = Pattern.compile("ARRAffinity=server([0-9]{1,4})");

    private final boolean on;
    private final Allowance allowance;
    private final int servers;
    private final String hint;
    private final Clock clock;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Meter> meters = new ConcurrentHashMap<>();

    Protection(String limits, int servers, int hint, Clock clock) {
        this.on = !limits.equals("off");
        this.allowance = allowance(limits);
        this.servers = servers;
        this.hint = Integer.toString(hint);
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when a text makes no sense */
    public static Protection of(String limits, String servers, String hint, Clock clock) {
        return new Protection(limits, Integer.parseInt(servers), Integer.parseInt(hint), clock);
    }

    private static Allowance allowance(String text) {
        if (text.equals("off") || text.equals("documented")) return Allowance.DOCUMENTED;
        Matcher small = SMALL.matcher(text);
        if (!small.matches()) throw new IllegalArgumentException(text);
        return new Allowance(
                Integer.parseInt(small.group(1)),
                Long.parseLong(small.group(2)) * 1000,
                Integer.parseInt(small.group(3)));
    }

    public Function<Request, Answer> around(Function<Request, Answer> server) {
        return request -> {
            int place = place(request);
            Meter meter =
                    meters.computeIfAbsent(request.header("authorization") + " " + place, k -> new Meter(allowance));
            Answer answer = on ? metered(server, request, meter) : server.apply(request);
            return told(answer, meter, place);
        };
    }

    private int place(Request request) {
        Matcher cookie = COOKIE.matcher(request.header("cookie"));
        int wanted = cookie.find() ? Integer.parseInt(cookie.group(1)) : next.getAndIncrement();
        return Math.floorMod(wanted, servers);
    }

    private Answer metered(Function<Request, Answer> server, Request request, Meter meter) {
        Meter.Refusal refusal = meter.begin(clock.millis());
        if (refusal != null) return refused(refusal);
        long begun = clock.millis();
        try {
            return server.apply(request);
        } finally {
            meter.end(clock.millis(), clock.millis() - begun);
        }
    }

    private static Answer refused(Meter.Refusal refusal) {
        String body = "{\"error\":{\"code\":\"" + refusal.code() + "\",\"message\":\"" + refusal.message() + "\"}}";
        return Answer.text(429, "application/json; odata.metadata=minimal", body)
                .with("Retry-After", Long.toString(refusal.seconds()))
                .with("OData-Version", "4.0");
    }

    private Answer told(Answer answer, Meter meter, int place) {
        Meter.Left left = on ? meter.left(clock.millis()) : new Meter.Left(allowance.requests() - 1, 1_200_000);
        return answer.with("x-ms-ratelimit-burst-remaining-xrm-requests", Long.toString(left.requests()))
                .with(
                        "x-ms-ratelimit-time-remaining-xrm-requests",
                        String.format(Locale.ROOT, "%,.2f", left.millis() / 1000.0))
                .with("x-ms-dop-hint", hint)
                .with("Set-Cookie", "ARRAffinity=server" + place + "; Path=/; HttpOnly");
    }
}
