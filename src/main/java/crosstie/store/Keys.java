package crosstie.store;

import crosstie.model.Refusal;
import crosstie.model.VaultKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/** The key of the vault, from wherever it is. What was dear to get is kept for the life of the process, and cleared at its end. */
final class Keys implements AutoCloseable {
    private static final byte[] WORD = "crosstie".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 12;

    private final KeyFile file;
    private final VaultAccess access;
    private final Tool.Patience patience;
    private final SecureRandom random;
    private long generation;
    private byte[] held;

    Keys(KeyFile file, VaultAccess access, Tool.Patience patience, SecureRandom random) {
        this.file = file;
        this.access = access;
        this.patience = patience;
        this.random = random;
    }

    /** A key and where it was put. */
    record Made(VaultRow row, byte[] key) {
        @Override
        public String toString() {
            return "Made[" + row + "]";
        }
    }

    /**
     * The key, to be cleared by the caller.
     *
     * @throws Refusal why it cannot be had
     */
    synchronized byte[] key(VaultRow row) {
        if (row.kind() == VaultKind.FILE) {
            return file.read();
        }
        if (held == null || generation != row.generation()) {
            byte[] key = fetched(row);
            proven(row, key);
            hold(row.generation(), key);
        }
        return held.clone();
    }

    private byte[] fetched(VaultRow row) {
        return switch (row.kind()) {
            case KEYCHAIN -> keychain().find(row.id(), row.wrapped());
            case PASSPHRASE -> fromPassphrase(row);
            case FILE, NONE -> file.read();
        };
    }

    private byte[] fromPassphrase(VaultRow row) {
        char[] words = access.passphrase().get().orElseThrow(() -> Refusal.usage("VAULT_LOCKED"));
        try {
            return Passphrase.key(words, row.salt(), row.iterations());
        } finally {
            Arrays.fill(words, '\0');
        }
    }

    private static void proven(VaultRow row, byte[] key) {
        try {
            if (row.proof() != null) {
                row.proof().open(key, purpose(row.generation()));
            }
        } catch (GeneralSecurityException e) {
            Arrays.fill(key, (byte) 0);
            throw row.kind() == VaultKind.PASSPHRASE
                    ? Refusal.usage("VAULT_PASSPHRASE_WRONG")
                    : Refusal.usage("VAULT_KEYCHAIN_WRONG");
        }
    }

    private void hold(long of, byte[] key) {
        close();
        generation = of;
        held = key;
    }

    private static String purpose(long generation) {
        return "vault\0" + generation;
    }

    /** @throws Refusal KEYCHAIN_NONE */
    Keychain keychain() {
        return access.keychain(patience).orElseThrow(() -> Refusal.usage("KEYCHAIN_NONE"));
    }

    /**
     * Makes a key and puts it where it shall be. Until a store remembers that, nothing has changed.
     *
     * @param words of the passphrase; null for other kinds
     */
    Made make(long next, VaultKind kind, char[] words) {
        Made made = switch (kind) {
            case FILE -> row(next, kind, "", null, 0, null, file.made(random));
            case KEYCHAIN -> inKeychain(next);
            case PASSPHRASE -> {
                Passphrase.check(words);
                byte[] salt = Passphrase.salt(random);
                byte[] key = Passphrase.key(words, salt, Passphrase.ITERATIONS);
                yield row(next, kind, "", salt, Passphrase.ITERATIONS, null, key);
            }
            case NONE -> throw new IllegalArgumentException(kind.name());
        };
        return made;
    }

    /** Keeps a key that stands for nothing, and forgets it. */
    void probe() {
        Made made = inKeychain(0);
        Arrays.fill(made.key(), (byte) 0);
        forget(made.row());
    }

    /** Put there and found again: a keychain that forgets, or answers something else, is noticed before it matters. */
    private Made inKeychain(long next) {
        byte[] name = new byte[ID_BYTES];
        random.nextBytes(name);
        String id = HexFormat.of().formatHex(name);
        byte[] key = new byte[Seal.KEY_BYTES];
        random.nextBytes(key);
        Keychain keychain = keychain();
        byte[] wrapped = keychain.keep(id, key);
        byte[] found = keychain.find(id, wrapped);
        boolean same = java.security.MessageDigest.isEqual(key, found);
        Arrays.fill(found, (byte) 0);
        if (!same) {
            throw Refusal.stopped("KEYCHAIN_RUBBISH", keychain.name());
        }
        return row(next, VaultKind.KEYCHAIN, id, null, 0, wrapped, key);
    }

    private Made row(long next, VaultKind kind, String id, byte[] salt, int iterations, byte[] wrapped, byte[] key) {
        try {
            Seal proof = Seal.of(key, purpose(next), WORD, random);
            return new Made(new VaultRow(next, kind, id, salt, iterations, wrapped, proof), key);
        } catch (GeneralSecurityException e) {
            throw Refusal.stopped(e, "VAULT_FAILED");
        }
    }

    /** Removes a key that nothing is sealed with any more. */
    void forget(VaultRow row) {
        switch (row.kind()) {
            case FILE -> file.remove();
            case KEYCHAIN -> access.keychain(patience).ifPresent(k -> k.forget(row.id()));
            case PASSPHRASE, NONE -> close();
        }
    }

    @Override
    public synchronized void close() {
        if (held != null) {
            Arrays.fill(held, (byte) 0);
            held = null;
        }
    }

    @Override
    public String toString() {
        return "Keys";
    }
}
