package crosstie.studio.run;

import crosstie.model.Execution;
import crosstie.model.Refusal;
import crosstie.model.RejectedRow;
import crosstie.store.Store;
import java.util.List;
import java.util.function.Supplier;

/** What ran. */
public final class History {
    private static final String LAST = "last";

    private final Supplier<Store> store;

    public History(Supplier<Store> store) {
        this.store = store;
    }

    /** Newest first. */
    public List<Execution> list() {
        return store.get().history().list();
    }

    /** By id, or {@code last}. {@code RUN_UNKNOWN} when there is none. */
    public Execution open(String id) {
        if (id.equals(LAST)) {
            return list().stream().findFirst().orElseThrow(() -> Refusal.usage("RUNS_NONE"));
        }
        return store.get().history().find(id).orElseThrow(() -> Refusal.usage("RUN_UNKNOWN", id));
    }

    public List<RejectedRow> errors(String id) {
        return store.get().history().rejected(open(id).id());
    }
}
