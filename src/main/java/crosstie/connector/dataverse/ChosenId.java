package crosstie.connector.dataverse;

import crosstie.connector.read.KeyText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id that we give to a row we create (D-23). The same key gives the same id, so that a create which is sent twice is recognised instead
 * of doubled (D-31).
 *
 * @param scope what the key is unique in: environment, table, organization
 */
record ChosenId(String scope) {
    /** Null when the key is not whole: then the system chooses. */
    UUID of(Object[] key) {
        String text = KeyText.of(key);
        if (text == null) {
            return null;
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256(scope + "\n" + text));
        long high = digest.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = digest.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
