package crosstie.studio.connect;

import crosstie.model.Refusal;
import crosstie.model.VaultKind;
import crosstie.model.VaultState;
import crosstie.store.Store;
import java.util.Arrays;
import java.util.function.Supplier;

/** Where the key is that seals all secrets: shows it, and moves it. */
public final class VaultKeys {
    private final Supplier<Store> store;

    public VaultKeys(Supplier<Store> store) {
        this.store = store;
    }

    /** Which vault is in use; asks no keychain. */
    public VaultKind kind() {
        return store.get().vault().kind();
    }

    /** Which vault is in use, and whether this machine has a keychain that answers. */
    public VaultState state() {
        return store.get().vault().state();
    }

    /**
     * Moves the key; every secret is sealed anew, at once or not at all.
     *
     * @param passphrase the new one, for {@link VaultKind#PASSPHRASE}; cleared here; else null
     * @param forget whether to give up all secrets, which is the way out when the old key is lost
     * @throws Refusal why the old key cannot be had, or the new one not be kept
     */
    public VaultState use(VaultKind kind, char[] passphrase, boolean forget) {
        try {
            store.get().vault().move(kind, passphrase, forget);
            return state();
        } finally {
            if (passphrase != null) {
                Arrays.fill(passphrase, '\0');
            }
        }
    }
}
