package crosstie.store;

import crosstie.connector.Vault;
import crosstie.model.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets, sealed with AES-256-GCM; the key lies in a file of the home folder that only the owner can read. Connection and name are part of
 * the seal, so a secret cannot be passed off as another one's.
 */
public final class FileVault implements Vault {
    private static final String KEY = "vault.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final Database database;
    private final Home home;
    private final SecureRandom random;

    FileVault(Database database, Home home, SecureRandom random) {
        this.database = database;
        this.home = home;
        this.random = random;
    }

    /** To be called while nobody else opens the home: two first keys would lock one secret out. */
    static void makeKey(Home home, SecureRandom random) {
        Arrays.fill(home.random(KEY, KEY_BYTES, random), (byte) 0);
    }

    private record Sealed(byte[] nonce, byte[] bytes) {}

    /** @throws Refusal VAULT_KEY_WRONG when the key file is not the one the secret was sealed with */
    @Override
    public Optional<String> secret(String connection, String name) {
        return database.call(
                        h -> h.createQuery("select nonce, sealed from secret where connection_key = ? and name = ?")
                                .bind(0, Names.key(connection))
                                .bind(1, name)
                                .map((r, c) -> new Sealed(r.getBytes(1), r.getBytes(2)))
                                .findOne())
                .map(s -> open(s, connection, name));
    }

    private String open(Sealed s, String connection, String name) {
        try {
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, s.nonce(), connection, name).doFinal(s.bytes());
            String secret = new String(plain, StandardCharsets.UTF_8);
            Arrays.fill(plain, (byte) 0);
            return secret;
        } catch (AEADBadTagException e) {
            throw Refusal.usage("VAULT_KEY_WRONG", connection, home.file(KEY));
        } catch (GeneralSecurityException e) {
            throw Refusal.stopped(e, "VAULT_FAILED", connection);
        }
    }

    @Override
    public void keep(String connection, String name, String secret) {
        char[] copy = secret.toCharArray();
        put(connection, name, copy);
        Arrays.fill(copy, ' ');
    }

    /** Keeps a secret in place of the one of that name. The caller clears {@code secret}. */
    public void put(String connection, String name, char[] secret) {
        Sealed s = seal(connection, name, secret);
        database.call(h -> {
            h.execute("delete from secret where connection_key = ? and name = ?", Names.key(connection), name);
            return h.execute(
                    "insert into secret values (?, ?, ?, ?)", Names.key(connection), name, s.nonce(), s.bytes());
        });
    }

    private Sealed seal(String connection, String name, char[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] plain = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        try {
            return new Sealed(
                    nonce, cipher(Cipher.ENCRYPT_MODE, nonce, connection, name).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw Refusal.stopped(e, "VAULT_FAILED", connection);
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Forgets all secrets of a connection. */
    public void remove(String connection) {
        database.call(h -> h.execute("delete from secret where connection_key = ?", Names.key(connection)));
    }

    private Cipher cipher(int mode, byte[] nonce, String connection, String name) throws GeneralSecurityException {
        byte[] key = home.random(KEY, KEY_BYTES, random);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((Names.key(connection) + "\0" + name).getBytes(StandardCharsets.UTF_8));
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "FileVault";
    }
}
