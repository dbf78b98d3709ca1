package crosstie.sandbox.fault;

import crosstie.sandbox.fault.Fault.Lie;
import crosstie.sandbox.fault.Fault.Refusal;
import crosstie.sandbox.fault.Fault.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans by name. Several names, joined by commas, go wrong together. */
public final class Profiles {
    /** Names of all that a run can survive. */
    static final List<String> ALL = List.of("throttle", "flaky", "slow", "token", "poison", "lies", "language", "keys");

    private static final Map<String, Profile> PROFILES = new TreeMap<>(Map.of(
            "throttle", Profiles::throttle,
            "flaky", Profiles::flaky,
            "slow", Profiles::slow,
            "token", Profiles::token,
            "poison", Profiles::poison,
            "lies", Profiles::lies,
            "loop", (seed, call) -> lie(call, Lie.Kind.LINK_BACK),
            "elsewhere", (seed, call) -> lie(call, Lie.Kind.LINK_ELSEWHERE),
            "language", Profiles::nothing,
            "keys", Profiles::nothing));

    private Profiles() {}

    private interface Profile {
        Fault of(long seed, Call call);
    }

    /** The names that a text holds; {@code all} stands for all that a run can survive, none and the empty text for nothing. Null when one is unknown. */
    public static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : text.strip().split("\\s*,\\s*")) {
            if (name.equals("all")) names.addAll(ALL);
            else if (PROFILES.containsKey(name) || name.equals("metadata")) names.add(name);
            else if (!name.isEmpty() && !name.equals("none")) return null;
        }
        return names;
    }

    public static FaultPlan plan(Set<String> names, long seed) {
        List<Profile> chosen = new ArrayList<>();
        for (String name : names) if (PROFILES.containsKey(name)) chosen.add(PROFILES.get(name));
        return call -> chosen.stream()
                .map(profile -> profile.of(seed, call))
                .filter(fault -> fault != Fault.NONE)
                .findFirst()
                .orElse(Fault.NONE);
    }

    private static Fault nothing(long seed, Call call) {
        return Fault.NONE;
    }

    /** One of the faults of a kind of call, each with its own share of 1. */
    private static Fault one(long seed, String name, Call call, Object... sharesAndFaults) {
        double roll = Dice.roll(seed, name + call.system(), call.number(), call.operation());
        for (int i = 0; i < sharesAndFaults.length; i += 2) {
            roll -= (Double) sharesAndFaults[i];
            if (roll < 0) return (Fault) sharesAndFaults[i + 1];
        }
        return Fault.NONE;
    }

    private static Refusal throttled(String retryAfter) {
        return new Refusal(Words.THROTTLED, 429, retryAfter);
    }

    /** Retry-After as seconds mostly, sometimes missing or nonsense; parts of good batches too (F-43). */
    private static Fault throttle(long seed, Call call) {
        if (!call.whole())
            return call.system().equals("finops") ? one(seed, "part", call, 0.02, throttled("3")) : Fault.NONE;
        return one(
                seed,
                "throttle",
                call,
                0.1,
                throttled("5"),
                0.08,
                throttled("17"),
                0.02,
                throttled(null),
                0.01,
                throttled("-1"),
                0.01,
                throttled("soon"));
    }

    private static Fault flaky(long seed, Call call) {
        if (!call.whole())
            return call.write() ? one(seed, "dead", call, 0.01, new Refusal(Words.DEADLOCK, 500, null)) : Fault.NONE;
        return one(
                seed,
                "flaky",
                call,
                0.03,
                new Refusal(Words.EMPTY, 503, "4"),
                0.03,
                new Refusal(Words.HTML, 503, null),
                0.02,
                new Refusal(Words.HTML, 502, null),
                0.02,
                new Refusal(Words.HTML, 200, null),
                0.03,
                new Fault.Reset(false),
                0.04,
                new Fault.Reset(true),
                0.04,
                new Fault.Cut());
    }

    private static Fault slow(long seed, Call call) {
        if (!call.whole()) return Fault.NONE;
        if (call.number() == 1) return new Fault.Slow(Duration.ofSeconds(40));
        return one(
                seed,
                "slow",
                call,
                0.1,
                new Fault.Slow(Duration.ofSeconds(8)),
                0.05,
                new Fault.Drip(5, Duration.ofSeconds(1)));
    }

    /** Only who signed in can be told to sign in again. */
    private static Fault token(long seed, Call call) {
        boolean signedIn = !call.request().header("authorization").isEmpty();
        return call.whole() && signedIn
                ? one(seed, "token", call, 0.07, new Refusal(Words.TOKEN, 401, null))
                : Fault.NONE;
    }

    private static Fault poison(long seed, Call call) {
        boolean poisoned =
                !call.whole() && call.write() && Poison.of(seed, call.request()).isPresent();
        return poisoned ? new Refusal(Words.PLUGIN, 400, null) : Fault.NONE;
    }

    private static Fault lie(Call call, Lie.Kind kind) {
        return call.whole() && call.page() ? new Lie(kind) : Fault.NONE;
    }

    private static Fault lies(long seed, Call call) {
        if (!call.whole() || !call.page()) return Fault.NONE;
        Object[] all = Arrays.stream(Lie.Kind.values())
                .filter(kind -> kind != Lie.Kind.LINK_BACK && kind != Lie.Kind.LINK_ELSEWHERE)
                .flatMap(kind -> java.util.stream.Stream.of(0.05, new Lie(kind)))
                .toArray();
        return one(seed, "lies", call, all);
    }
}
