package crosstie.sandbox.fault;

import crosstie.odata.Sleeper;
import crosstie.sandbox.fault.Fault.Refusal;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Delivery;
import crosstie.sandbox.http.Request;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Stands in front of both servers and lets go wrong what the plan says. Safe for many threads. */
public final class Faults {
    private static final int MOST_TOKENS = 10_000;
    /** So many requests a token is good for at least. */
    private static final int LEAST_SERVED = 8;
    /** With the request of this number. */
    private static final int METADATA_CHANGES = 10;

    /**
     * What became of a request.
     *
     * @param number at its system, from 1
     * @param fault its name; empty for none
     * @param reached whether the server looked at it
     */
    public record Outcome(Answer answer, long number, String fault, boolean reached) {}

    private static final Pattern PAGE_SIZE = Pattern.compile("odata\\.maxpagesize=\\d{1,9}");

    private final Sleeper sleeper;
    private final int pageRows;
    private final Map<String, AtomicLong> numbers = new ConcurrentHashMap<>();
    private final Set<String> refusedTokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> served = new ConcurrentHashMap<>();
    private final Pages pages = new Pages();
    private volatile FaultPlan plan = FaultPlan.NONE;
    private volatile boolean german;
    private volatile boolean changesMetadata;

    /** @param pageRows most rows in a page of Sales, whatever a client asks for; 0 for as many as it asks for */
    public Faults(Sleeper sleeper, int pageRows) {
        this.sleeper = sleeper;
        this.pageRows = pageRows;
    }

    /** @param names as {@link Profiles#names} reads them */
    public void follow(Set<String> names, long seed) {
        plan = names.isEmpty() ? FaultPlan.NONE : Profiles.plan(names, seed);
        german = names.contains("language");
        changesMetadata = names.contains("metadata");
    }

    public void follow(FaultPlan next) {
        follow(Set.of(), 0);
        plan = next;
    }

    /** @param root of the system, for the hint where to sign in */
    public Outcome answer(String system, String root, Request request, Function<Request, Answer> server) {
        if (request.path().contains("/oauth2/")) return new Outcome(server.apply(request), 0, "", true);
        long number = numbers.computeIfAbsent(system, s -> new AtomicLong()).incrementAndGet();
        Fault fault = refusedBefore(request, plan.of(new Call(system, number, 0, request)));
        if (fault instanceof Refusal refusal) {
            if (refusal.words() == Fault.Words.TOKEN) remember(request.header("authorization"));
            return new Outcome(Speech.of(system, root, refusal), number, fault.named(), false);
        }
        if (fault instanceof Fault.Reset reset && !reset.applied())
            return new Outcome(Answer.empty(500).delivered(Delivery.RESET), number, fault.named(), false);
        if (fault instanceof Fault.Slow slow) pause(slow.late());
        Answer answer = served(system, root, number, request, server);
        return new Outcome(spoilt(fault, request, versioned(number, answer)), number, fault.named(), true);
    }

    private Fault refusedBefore(Request request, Fault planned) {
        String authorization = request.header("authorization");
        if (refusedTokens.contains(authorization)) return new Refusal(Fault.Words.TOKEN, 401, null);
        boolean expires = planned instanceof Refusal refusal && refusal.words() == Fault.Words.TOKEN;
        if (authorization.isEmpty()) return planned;
        if (served.size() >= MOST_TOKENS) served.clear();
        int before = served.merge(authorization, 1, Integer::sum);
        // a token expires after it was good for a while: one that never was is no fault but a wrong secret
        return expires && before <= LEAST_SERVED ? Fault.NONE : planned;
    }

    /** A token that was refused stays refused. */
    private void remember(String authorization) {
        if (refusedTokens.size() >= MOST_TOKENS) refusedTokens.clear();
        refusedTokens.add(authorization);
    }

    private Answer served(String system, String root, long number, Request request, Function<Request, Answer> server) {
        Request.Interference interference = (n, operation) -> {
            Fault fault = plan.of(new Call(system, number, n, operation));
            return fault instanceof Refusal refusal ? Speech.of(system, root, refusal) : null;
        };
        Answer instead = request.path().endsWith("/$batch") ? null : interference.instead(1, request);
        return instead != null ? instead : server.apply(paged(request).with(interference));
    }

    private Request paged(Request request) {
        if (pageRows == 0 || !request.prefers("odata.maxpagesize")) return request;
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("prefer", PAGE_SIZE.matcher(request.header("prefer")).replaceAll("odata.maxpagesize=" + pageRows));
        return new Request(
                request.method(), request.path(), request.query(), headers, request.body(), request.operations());
    }

    /** The definitions change in the middle of a run: the version that comes with annotated rows tells (D-13). */
    private Answer versioned(long number, Answer answer) {
        if (!changesMetadata || number < METADATA_CHANGES) return answer;
        return Languages.replaced(answer, "globalmetadataversion\":\"", "globalmetadataversion\":\"9");
    }

    private Answer spoilt(Fault fault, Request request, Answer answer) {
        Answer said = german ? Languages.german(answer) : answer;
        boolean page = plan != FaultPlan.NONE && new Call("", 0, 0, request).page();
        Answer told = fault instanceof Fault.Lie lie && page ? pages.lie(lie.kind(), request, said) : said;
        if (page) pages.note(request, said);
        return switch (fault) {
            case Fault.Reset reset -> told.delivered(Delivery.RESET);
            case Fault.Cut cut -> told.delivered(Delivery.CUT);
            case Fault.Drip drip -> told.delivered(new Delivery.Drip(drip.pieces(), () -> pause(drip.pause())));
            default -> told;
        };
    }

    private void pause(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
