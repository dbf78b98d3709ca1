package crosstie.store;

import crosstie.model.Refusal;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A key out of a passphrase: PBKDF2 with HMAC-SHA-256, so slow that guessing is dear. */
final class Passphrase {
    static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int SHORTEST = 12;
    /** More would keep whoever opens a changed store waiting for hours. */
    private static final int MOST_ITERATIONS = 20_000_000;

    private Passphrase() {}

    static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** @throws Refusal VAULT_PASSPHRASE_SHORT */
    static void check(char[] words) {
        if (words.length < SHORTEST) {
            throw Refusal.usage("VAULT_PASSPHRASE_SHORT", SHORTEST);
        }
    }

    /** The key, to be cleared by the caller, who clears {@code words} too. */
    static byte[] key(char[] words, byte[] salt, int iterations) {
        if (salt == null || iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
            throw Refusal.stopped("STORE_DAMAGED", "vault.iterations", 0);
        }
        PBEKeySpec spec = new PBEKeySpec(words, salt, iterations, Seal.KEY_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw Refusal.stopped(e, "VAULT_FAILED");
        } finally {
            spec.clearPassword();
        }
    }
}
