package crosstie.studio.connect;

import crosstie.model.ConnectionSet;
import crosstie.model.Refusal;
import crosstie.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds connection sets: the stored ones, and the sandbox. */
public final class SetShelf {
    static final ConnectionSet SANDBOX = new ConnectionSet("sandbox", Directory.SALES, Directory.FINOPS, List.of());

    private final Supplier<Store> store;

    public SetShelf(Supplier<Store> store) {
        this.store = store;
    }

    static boolean isSandbox(String name) {
        return name.strip().equalsIgnoreCase(SANDBOX.name());
    }

    /** @throws Refusal {@code SET_UNKNOWN} */
    public ConnectionSet find(String name) {
        return isSandbox(name)
                ? SANDBOX
                : store.get().sets().find(name).orElseThrow(() -> Refusal.usage("SET_UNKNOWN", name, names()));
    }

    /** The set of that name, if there is one; the sandbox is always there. */
    public Optional<ConnectionSet> named(String name) {
        return isSandbox(name) ? Optional.of(SANDBOX) : store.get().sets().find(name);
    }

    private String names() {
        return Stream.concat(Stream.of(SANDBOX), store.get().sets().list().stream())
                .map(ConnectionSet::name)
                .collect(Collectors.joining(", "));
    }
}
