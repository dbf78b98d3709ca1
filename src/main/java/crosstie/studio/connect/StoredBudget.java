package crosstie.studio.connect;

import crosstie.connector.Budget;
import crosstie.store.Store;
import java.time.Instant;
import java.util.function.Supplier;

/** The budget of the store, which opens when the first report is due: short commands end before. */
record StoredBudget(Supplier<Store> store) implements Budget {
    @Override
    public Used add(String account, Instant now, Spent spent) {
        return store.get().budget().add(account, now, spent);
    }

    @Override
    public void quiet(String account, Instant until) {
        store.get().budget().quiet(account, until);
    }
}
