package crosstie.studio.connect;

import crosstie.connector.Vault;
import crosstie.store.Store;
import java.util.Optional;
import java.util.function.Supplier;

/** The vault of the store, which opens when the first secret is asked for: most connections of a command never ask. */
record StoredVault(Supplier<Store> store) implements Vault {
    @Override
    public Optional<String> secret(String connection, String name) {
        return store.get().vault().secret(connection, name);
    }

    @Override
    public void keep(String connection, String name, String secret) {
        store.get().vault().keep(connection, name, secret);
    }
}
