package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.Sandbox;
import crosstie.sandbox.Traffic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the sandbox's own log and journal prove about a run, out of reach of the product. */
record Proof(Sandbox sandbox, List<SandboxCrossing.Told> told) {
    Proof(SandboxCrossing crossing) {
        this(crossing.sandbox, crossing.told);
    }

    private static final long SECOND = 1_000_000_000L;
    /** Faults by which an answer to an applied write is lost. */
    private static final Set<String> LOSING = Set.of("reset-after", "cut");

    /** Requests that may have left before the refusal of another was read: all threads share one clock, which any wait moves on. */
    private static final int ON_THEIR_WAY = 8;

    /**
     * I6: every wait that a system asked for was heard, and nothing was sent to it from when it was heard until the time was over (D-54,
     * F-56). What was under way before that is nobody's fault.
     */
    void everyRetryAfterWasHonoured() {
        List<Traffic> all = sandbox.traffic().requests();
        List<String> wrong = new ArrayList<>();
        for (Traffic refusal : all) {
            boolean asked = (refusal.status() == 429 || refusal.status() == 503)
                    && refusal.retryAfter() != null
                    && refusal.retryAfter().matches("[1-9][0-9]{0,3}")
                    && !refusal.fault().equals("reset-after");
            if (!asked) {
                continue;
            }
            long seconds = Long.parseLong(refusal.retryAfter());
            long until = refusal.answered() + seconds * SECOND;
            Optional<SandboxCrossing.Told> heard = told.stream()
                    .filter(t -> t.system().equals(refusal.system())
                            && t.seconds() == seconds
                            && t.at() >= refusal.answered())
                    .findFirst();
            if (heard.isEmpty()) {
                wrong.add("nobody heard " + told(refusal));
                continue;
            }
            all.stream()
                    .filter(t -> t.system().equals(refusal.system()) && t.number() > refusal.number())
                    .filter(t -> t.arrived() > heard.get().at() && t.arrived() < until)
                    .forEach(t -> wrong.add(told(t) + " came within the wait of " + told(refusal)));
        }
        assertEquals(List.of(), wrong);
    }

    private static String told(Traffic t) {
        String path = t.path().substring(0, Math.min(60, t.path().length()));
        return t.system() + " " + t.number() + " " + t.method() + " " + path + " " + t.status() + " " + t.fault() + " "
                + t.retryAfter() + " at " + t.arrived() / SECOND + "-" + t.answered() / SECOND;
    }

    /** No create that had been applied was sent once more, whatever became of its answer. */
    void noAppliedCreateWasRepeated() {
        Set<String> applied = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        for (Traffic request : sandbox.traffic().requests()) {
            for (Traffic.Operation operation : request.operations()) {
                String what = operation.method() + " " + operation.path() + " " + operation.body();
                boolean create = operation.method().equals("POST");
                if (create && applied.contains(what)) {
                    repeated.add(what);
                }
                if (create && operation.applied() && !request.fault().equals("reset-before")) {
                    applied.add(what);
                }
            }
        }
        assertEquals(List.of(), repeated);
    }

    /**
     * I2, I4: so many rows were added to the set, each once. One whose answer was lost is found again, and where the server had changed it
     * on the way in (F-26) it is sent its values once more: a change after the addition, never a second row.
     */
    void eachRowWasAddedOnce(String set, long created) {
        Map<String, List<String>> verbs = new HashMap<>();
        sandbox.journal().stream()
                .filter(e -> e.set().equals(set))
                .forEach(e ->
                        verbs.computeIfAbsent(e.key(), k -> new ArrayList<>()).add(e.verb()));
        verbs.forEach((key, all) -> {
            assertEquals("ADD", all.getFirst(), key);
            assertEquals(1, all.stream().filter("ADD"::equals).count(), key);
            assertTrue(all.size() == 1 || faults().stream().anyMatch(LOSING::contains), key + all);
        });
        assertEquals(created, verbs.size());
    }

    Set<String> faults() {
        return sandbox.traffic().requests().stream().map(Traffic::fault).collect(Collectors.toSet());
    }
}
