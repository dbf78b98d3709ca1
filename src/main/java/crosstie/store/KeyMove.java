package crosstie.store;

import crosstie.model.Refusal;
import crosstie.model.VaultKind;
import crosstie.model.VaultState;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import org.jdbi.v3.core.Handle;

/**
 * Decides where the first key is, and moves it. One process at a time: the new key is in its place before the store names it, and the old one
 * goes after, so that whatever ends a move halfway leaves a key that opens all secrets.
 */
final class KeyMove {
    private final Database database;
    private final Home home;
    private final Workers workers;
    private final Keys keys;
    private final VaultAccess access;
    private final SecureRandom random;

    KeyMove(Database database, Home home, Workers workers, Keys keys, VaultAccess access, SecureRandom random) {
        this.database = database;
        this.home = home;
        this.workers = workers;
        this.keys = keys;
        this.access = access;
        this.random = random;
    }

    private record Named(String connectionKey, String name, Seal seal) {}

    /** The vault as it is; where nothing was stored yet, the keychain if it answers, else the key file. */
    VaultRow decided() {
        VaultRow now = row();
        return now.kind() == VaultKind.NONE ? alone(this::decide) : now;
    }

    private VaultRow decide() {
        VaultRow now = row();
        if (now.kind() != VaultKind.NONE) {
            return now; // another process was quicker
        }
        Keys.Made made = first(now.generation() + 1);
        Arrays.fill(made.key(), (byte) 0);
        return database.call(h -> {
            made.row().save(h);
            return made.row();
        });
    }

    private Keys.Made first(long generation) {
        if (access.prefersFile()) {
            return keys.make(generation, VaultKind.FILE, null);
        }
        try {
            return keys.make(generation, VaultKind.KEYCHAIN, null);
        } catch (Refusal none) {
            return keys.make(generation, VaultKind.FILE, null); // who asks for the vault's state is told why
        }
    }

    void to(VaultKind kind, char[] passphrase, boolean forget) {
        alone(() -> {
            VaultRow old = row();
            if (old.kind() != kind || kind == VaultKind.PASSPHRASE || forget) {
                move(old, kind, passphrase, forget);
            }
            return null;
        });
    }

    private void move(VaultRow old, VaultKind kind, char[] passphrase, boolean forget) {
        byte[] oldKey = forget || old.kind() == VaultKind.NONE ? null : keys.key(old);
        if (forget && kind == VaultKind.FILE) {
            keys.forget(
                    new VaultRow(0, VaultKind.FILE, "", null, 0, null, null)); // a damaged one must not be the new one
        }
        Keys.Made made = keys.make(old.generation() + 1, kind, passphrase);
        try {
            database.call(h -> VaultRow.held(h) == old.generation() && reseal(h, oldKey, made));
        } catch (RuntimeException e) {
            undo(old, made, e);
        } finally {
            Arrays.fill(made.key(), (byte) 0);
            if (oldKey != null) {
                Arrays.fill(oldKey, (byte) 0);
            }
        }
        if (old.kind() != VaultKind.FILE || kind != VaultKind.FILE) {
            keys.forget(old);
        }
    }

    /** A commit whose answer was lost may have happened: then the new key is the one that counts, and going on is right. */
    private void undo(VaultRow old, Keys.Made made, RuntimeException reason) {
        if (row().generation() != old.generation()) {
            return;
        }
        if (made.row().kind() != old.kind()) {
            keys.forget(made.row());
        }
        throw reason;
    }

    private boolean reseal(Handle h, byte[] oldKey, Keys.Made made) {
        if (oldKey == null) {
            h.execute("delete from secret");
        } else {
            for (Named each : all(h)) {
                Seal seal = again(each, oldKey, made.key());
                h.execute(
                        "update secret set nonce = ?, sealed = ? where connection_key = ? and name = ?",
                        seal.nonce(),
                        seal.sealed(),
                        each.connectionKey(),
                        each.name());
            }
        }
        made.row().save(h);
        return true;
    }

    private static List<Named> all(Handle h) {
        return h.createQuery("select connection_key, name, nonce, sealed from secret")
                .map((r, c) -> new Named(r.getString(1), r.getString(2), new Seal(r.getBytes(3), r.getBytes(4))))
                .list();
    }

    private Seal again(Named each, byte[] oldKey, byte[] newKey) {
        String purpose = SealedVault.purpose(each.connectionKey(), each.name());
        try {
            byte[] plain = each.seal().open(oldKey, purpose);
            Seal seal = Seal.of(newKey, purpose, plain, random);
            Arrays.fill(plain, (byte) 0);
            return seal;
        } catch (AEADBadTagException e) {
            throw Refusal.usage("VAULT_KEY_WRONG", each.connectionKey());
        } catch (GeneralSecurityException e) {
            throw Refusal.stopped(e, "VAULT_FAILED");
        }
    }

    VaultState state() {
        VaultKind kind = row().kind();
        long secrets = database.call(h ->
                h.createQuery("select count(*) from secret").mapTo(Long.class).one());
        try {
            keys.probe();
            return new VaultState(
                    kind, secrets, "KEYCHAIN_READY", List.of(keys.keychain().name()));
        } catch (Refusal e) {
            return new VaultState(kind, secrets, e.code(), e.arguments());
        }
    }

    private VaultRow row() {
        return database.call(VaultRow::now);
    }

    private <T> T alone(java.util.function.Supplier<T> work) {
        return workers.call(() -> home.alone(work));
    }
}
