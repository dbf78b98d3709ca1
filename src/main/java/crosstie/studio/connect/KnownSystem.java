package crosstie.studio.connect;

import crosstie.model.TestStep;
import crosstie.store.Identities;
import crosstie.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers which system a connection leads to. An address that leads to another organisation than last time, after an environment was copied
 * over or the connection changed, is told once; from then on the new one is known.
 */
record KnownSystem(Supplier<Store> store) {
    private static final String STEP = "identity";

    /** The step, or what is to be said instead where it names another system than last time. */
    TestStep compared(String connection, TestStep step) {
        return step.name().equals(STEP) && step.ok() ? named(connection, step) : step;
    }

    private TestStep named(String connection, TestStep step) {
        Identities known = store.get().identities();
        String now = step.arguments().getFirst();
        Optional<String> before = known.find(connection);
        if (now.isBlank() || before.filter(now::equalsIgnoreCase).isPresent()) {
            return step;
        }
        known.keep(connection, now);
        return before.map(old -> new TestStep(
                        step.name(), true, step.milliseconds(), "IDENTITY_CHANGED", List.of(connection, old, now)))
                .orElse(step);
    }

    void forget(String connection) {
        store.get().identities().forget(connection);
    }
}
