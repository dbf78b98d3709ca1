package crosstie.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce. What a seal is for is part of it, so it cannot be passed off as another one's. */
record Seal(byte[] nonce, byte[] sealed) {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** @param purpose has to be the same when it is opened */
    static Seal of(byte[] key, String purpose, byte[] plain, SecureRandom random) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Seal(nonce, cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(plain));
    }

    /**
     * The caller clears what it gets.
     *
     * @throws javax.crypto.AEADBadTagException for another key, another purpose or changed bytes
     */
    byte[] open(byte[] key, String purpose) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(sealed);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** UTF-8, without a copy that outlives the call. */
    static byte[] bytes(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOfRange(encoded.array(), 0, encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    @Override
    public String toString() {
        return "Seal";
    }
}
