package crosstie.store;

import crosstie.connector.Vault;
import crosstie.model.Refusal;
import crosstie.model.VaultKind;
import crosstie.model.VaultState;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.jdbi.v3.core.Handle;

/**
 * Secrets, sealed with AES-256-GCM in the store. Their key is in the operating system's keychain, in a file that only the owner can read, or
 * comes from a passphrase; several processes may read, write and even move the key at once.
 */
public final class SealedVault implements Vault {
    private final Database database;
    private final Keys keys;
    private final KeyMove move;
    private final SecureRandom random;

    SealedVault(Database database, Keys keys, KeyMove move, SecureRandom random) {
        this.database = database;
        this.keys = keys;
        this.move = move;
        this.random = random;
    }

    private record Found(VaultRow row, Seal seal) {}

    /** @throws Refusal VAULT_KEY_WRONG when the key is not the one the secret was sealed with, or why the key cannot be had */
    @Override
    public Optional<String> secret(String connection, String name) {
        Found found = found(connection, name);
        while (found.seal() != null) {
            try {
                return Optional.of(open(found, connection, name));
            } catch (Refusal e) {
                Found again = found(connection, name); // another process may have moved the key meanwhile
                if (again.row().generation() == found.row().generation()) {
                    throw e;
                }
                found = again;
            }
        }
        return Optional.empty();
    }

    private Found found(String connection, String name) {
        return database.call(h -> new Found(VaultRow.now(h), sealed(h, connection, name)));
    }

    private static Seal sealed(Handle h, String connection, String name) {
        return h.createQuery("select nonce, sealed from secret where connection_key = ? and name = ?")
                .bind(0, Names.key(connection))
                .bind(1, name)
                .map((r, c) -> new Seal(r.getBytes(1), r.getBytes(2)))
                .findOne()
                .orElse(null);
    }

    private String open(Found found, String connection, String name) {
        byte[] key = keys.key(found.row());
        try {
            byte[] plain = found.seal().open(key, purpose(Names.key(connection), name));
            String secret = new String(plain, StandardCharsets.UTF_8);
            Arrays.fill(plain, (byte) 0);
            return secret;
        } catch (AEADBadTagException e) {
            throw Refusal.usage("VAULT_KEY_WRONG", connection);
        } catch (GeneralSecurityException e) {
            throw Refusal.stopped(e, "VAULT_FAILED");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    static String purpose(String connectionKey, String name) {
        return connectionKey + "\0" + name;
    }

    @Override
    public void keep(String connection, String name, String secret) {
        char[] copy = secret.toCharArray();
        put(connection, name, copy);
        Arrays.fill(copy, ' ');
    }

    /** Keeps a secret in place of the one of that name. The caller clears {@code secret}. */
    public void put(String connection, String name, char[] secret) {
        boolean done = false;
        while (!done) {
            VaultRow row = move.decided();
            Seal seal = seal(row, Names.key(connection), name, secret);
            done = database.call(h -> VaultRow.held(h) == row.generation() && save(h, connection, name, seal));
        }
    }

    private static boolean save(Handle h, String connection, String name, Seal seal) {
        h.execute("delete from secret where connection_key = ? and name = ?", Names.key(connection), name);
        return h.execute(
                        "insert into secret values (?, ?, ?, ?)",
                        Names.key(connection),
                        name,
                        seal.nonce(),
                        seal.sealed())
                == 1;
    }

    private Seal seal(VaultRow row, String connectionKey, String name, char[] secret) {
        byte[] key = keys.key(row);
        byte[] plain = Seal.bytes(secret);
        try {
            return Seal.of(key, purpose(connectionKey, name), plain, random);
        } catch (GeneralSecurityException e) {
            throw Refusal.stopped(e, "VAULT_FAILED");
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Names of the secrets there are of a connection; opens none. */
    public Set<String> names(String connection) {
        return database.call(h -> h.createQuery("select name from secret where connection_key = ?")
                .bind(0, Names.key(connection))
                .mapTo(String.class)
                .set());
    }

    /** Forgets all secrets of a connection. */
    public void remove(String connection) {
        database.call(h -> h.execute("delete from secret where connection_key = ?", Names.key(connection)));
    }

    /** Which vault is in use; asks the keychain nothing. */
    public VaultKind kind() {
        return database.call(VaultRow::now).kind();
    }

    /** Which vault is in use, and whether this machine has a keychain that answers. */
    public VaultState state() {
        return move.state();
    }

    /**
     * Moves the key: all secrets are sealed anew with a new key, at once or not at all.
     *
     * @param passphrase for {@link VaultKind#PASSPHRASE}, else null; the caller clears it
     * @param forget whether to give up all secrets: the way out when the old key is lost
     * @throws Refusal why the old key cannot be had or the new one cannot be kept
     */
    public void move(VaultKind kind, char[] passphrase, boolean forget) {
        move.to(kind, passphrase, forget);
    }

    @Override
    public String toString() {
        return "SealedVault";
    }
}
